using Community.Summaries.Extractive.Findings;
using Community.Summaries.Extractive.Salience;
using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Extractive.Topics;
using Community.Summaries.Extractive.Wording;
using Community.Summaries.Talks;
using Community.Text.Search;
using NodaTime;

namespace Community.Summaries.Extractive;

/// <summary>
/// Makes a talk short in people's own words, without a model: the same talk always yields the same summary, nothing leaves the process.
/// German and English. Never throws whatever the talk holds; takes time in proportion to it.
/// </summary>
/// <param name="zone">In which dates are meant.</param>
internal sealed class ExtractiveSummarizer(DateTimeZone zone) : ISummarizer
{
    /// <summary>Entries of a list: who was away wants to read them all.</summary>
    private const int MostFindings = 12;

    public Task<Summary> SummarizeAsync(Talk talk, CancellationToken cancellation) => Task.FromResult(Summarize(talk, cancellation));

    public Summary Summarize(Talk talk, CancellationToken cancellation)
    {
        var transcript = Transcript.Of(talk, cancellation);
        var drafts = TopicFinder.Find(transcript, cancellation);
        var voice = new Voice(transcript);
        return new Summary(
            Topics(transcript, drafts, voice, cancellation),
            [.. Latest(Decisions.In(transcript)).Select(voice.Sentence)],
            [.. Latest(DateProposals.In(transcript, zone)).Select(found => voice.Sentence(found.Saying) with { When = found.When })],
            [.. Latest(OpenQuestions.In(transcript, drafts).OrderBy(question => question.Message)).Select(voice.Sentence)]);
    }

    private static IEnumerable<T> Latest<T>(IEnumerable<T> findings) => findings.TakeLast(MostFindings);

    private static List<Topic> Topics(Transcript talk, IReadOnlyList<TopicDraft> drafts, Voice voice, CancellationToken cancellation)
    {
        var salience = new SalienceOf(talk, new ChatSignals(talk));
        var analyzer = talk.IsEnglish ? Analyzer.English : new Analyzer();
        var topics = new List<Topic>();
        foreach (var (draft, room) in Room.For(drafts, talk))
        {
            var chosen = Selection.Of(salience.Sentences(draft, cancellation), room.Messages, room.Words, talk.Vocabulary);
            if (chosen.Count > 0)
                topics.Add(new Topic(TopicTitle.Of(draft, talk, analyzer), [.. chosen.GroupBy(saying => saying.Message).Select(voice.Sentences)]));
        }

        return topics;
    }
}
