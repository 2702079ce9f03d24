using Community.Summaries.Extractive;
using Community.Summaries.Extractive.Salience;
using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Talks;
using Community.Text.Search;
using NodaTime;

namespace Community.Benchmarks.Summaries;

/// <summary>The ways to put a talk in short that are compared, each as one text in which every message carries the name of who said it.</summary>
internal static class Shortened
{
    private static readonly ExtractiveSummarizer s_summarizer = new(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    public static string Ours(Talk talk) =>
        string.Join(' ', s_summarizer.Summarize(talk, CancellationToken.None).Topics.SelectMany(topic => topic.Sentences).Select(sentence => sentence.Text));

    /// <summary>The first messages: <paramref name="most"/> of them, or as many as it takes to have <paramref name="words"/>.</summary>
    public static string Lead(Talk talk, int most, int words = int.MaxValue) => Join(talk, Fitting(talk, Enumerable.Range(0, talk.Messages.Count), most, words));

    /// <summary>The most central messages by LexRank, nothing else considered, in the order of the talk.</summary>
    public static string LexRank(Talk talk, int most, bool english, int words = int.MaxValue)
    {
        var vocabulary = new Vocabulary();
        var analyzer = english ? Analyzer.English : new Analyzer();
        var messages = talk.Messages.Select((message, at) => new Saying(at, 0, message.Text, 0, vocabulary.Add(analyzer.Terms(message.Text)))).ToList();
        var ranks = Centrality.Of(messages, vocabulary, CancellationToken.None);
        return Join(talk, Fitting(talk, Enumerable.Range(0, talk.Messages.Count).OrderByDescending(message => ranks[message]), most, words).Order());
    }

    private static List<int> Fitting(Talk talk, IEnumerable<int> messages, int most, int words)
    {
        var taken = new List<int>();
        foreach (var message in messages)
        {
            if (taken.Count == most || words <= 0)
                break;
            taken.Add(message);
            words -= talk.Messages[message].Text.Split(' ').Length + 1;
        }

        return taken;
    }

    private static string Join(Talk talk, IEnumerable<int> messages) =>
        string.Join(' ', messages.Select(message => $"{talk.Names[talk.Messages[message].Sender]}: {talk.Messages[message].Text}"));
}
