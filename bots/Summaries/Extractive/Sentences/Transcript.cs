using System.Collections.Immutable;
using Community.Matrix.Ids;
using Community.Summaries.Talks;
using Community.Text.Search;

namespace Community.Summaries.Extractive.Sentences;

/// <summary>A talk cut into sentences, its words counted, its replies resolved.</summary>
internal sealed class Transcript
{
    /// <summary>Who pastes a list of a hundred lines gets the first of them considered.</summary>
    private const int MostPerMessage = 30;

    private Transcript(Talk talk, bool isEnglish) => (Talk, IsEnglish, MessageOf) = (talk, isEnglish, Numbers(talk));

    public Talk Talk { get; }

    public bool IsEnglish { get; }

    /// <summary>In the order of the talk.</summary>
    public List<Saying> Sayings { get; } = [];

    /// <summary>The sayings of each message: the first, and the one behind the last.</summary>
    public List<(int From, int To)> SayingsOf { get; } = [];

    public Dictionary<EventId, int> MessageOf { get; }

    public Vocabulary Vocabulary { get; } = new();

    public IReadOnlyList<TalkMessage> Messages => Talk.Messages;

    public static Transcript Of(Talk talk, CancellationToken cancellation)
    {
        var lines = talk.Messages.Select(message => CleanText.Lines(message.Text).ToImmutableArray()).ToList();
        var transcript = new Transcript(talk, Language.IsEnglish(lines.SelectMany(one => one)));
        var analyzer = transcript.IsEnglish ? Analyzer.English : new Analyzer();
        for (var message = 0; message < lines.Count; message++)
        {
            cancellation.ThrowIfCancellationRequested();
            transcript.Add(message, lines[message], analyzer);
        }

        return transcript;
    }

    public IEnumerable<Saying> Of(int message) => Sayings.Skip(SayingsOf[message].From).Take(SayingsOf[message].To - SayingsOf[message].From);

    /// <summary>The message this one answers to, if it is in the talk and before it.</summary>
    public int? AnswersTo(int message) =>
        Messages[message].RepliesTo is { } earlier && MessageOf.TryGetValue(earlier, out var found) && found < message ? found : null;

    public bool SameSender(int one, int other) => Messages[one].Sender == Messages[other].Sender;

    private static Dictionary<EventId, int> Numbers(Talk talk)
    {
        var numbers = new Dictionary<EventId, int>(talk.Messages.Count);
        for (var message = 0; message < talk.Messages.Count; message++)
            numbers.TryAdd(talk.Messages[message].Id, message);
        return numbers;
    }

    private void Add(int message, ImmutableArray<string> lines, Analyzer analyzer)
    {
        var from = Sayings.Count;
        foreach (var text in lines.SelectMany(SentenceSplitter.Split).Take(MostPerMessage))
        {
            var isCourtesy = Courtesy.Is(text);
            Sayings.Add(new Saying(message, Sayings.Count - from, text, text.AsSpan().Count(' ') + 1, Vocabulary.Add(analyzer.Terms(text)))
            {
                IsCourtesy = isCourtesy,
                IsQuestion = !isCourtesy && text.AsSpan().TrimEnd(" )\"”“»'*_").EndsWith("?", StringComparison.Ordinal),
            });
        }

        SayingsOf.Add((from, Sayings.Count));
    }
}
