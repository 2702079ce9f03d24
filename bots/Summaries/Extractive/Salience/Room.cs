using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Extractive.Topics;

namespace Community.Summaries.Extractive.Salience;

/// <summary>How much of a summary a topic gets.</summary>
internal readonly record struct Room(int Messages, int Words)
{
    private const int MostMessages = 3, MostTopics = 8;

    /// <summary>A summary takes a third of the words of a short talk (greetings and thanks not counted); nobody reads more than some lines of a long one.</summary>
    private const double Share = 0.33;

    private const int FewestWords = 28, MostWordsOfTopic = 75;

    /// <returns>The topics that are worth telling of, in the order in which they came up.</returns>
    public static IEnumerable<(TopicDraft Topic, Room Room)> For(IReadOnlyList<TopicDraft> drafts, Transcript talk)
    {
        var words = drafts.ToDictionary(draft => draft, draft => draft.Messages.SelectMany(talk.Of).Where(saying => !saying.IsCourtesy).Sum(saying => saying.Words));
        var told = drafts.OrderByDescending(draft => words[draft]).Take(TopicsFor(talk.Messages.Count)).OrderBy(draft => draft.Messages[0]).ToList();
        var all = told.Sum(draft => words[draft]);
        if (all == 0)
            return [];

        var room = Math.Max(FewestWords, all * Share);
        var shares = told.Sum(draft => Math.Sqrt(words[draft]));
        return told.Select(draft => (draft, new Room(MostMessages, Math.Min(MostWordsOfTopic, (int)(room * Math.Sqrt(words[draft]) / shares)))));
    }

    /// <summary>1 for 10 messages, 2 for 20, 3 for 40, and no more than 8.</summary>
    private static int TopicsFor(int messages) => Math.Clamp((int)Math.Floor(1.5 + Math.Log2(Math.Max(1, messages / 10.0))), 1, MostTopics);
}
