using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Extractive.Topics;

namespace Community.Summaries.Extractive.Salience;

/// <summary>How much of a summary a topic gets.</summary>
internal readonly record struct Room(int Messages, int Words)
{
    private const int MostMessages = 3, MostTopics = 8;

    /// <summary>Of a few lines a third is told (greetings and thanks not counted); of more the telling grows with their root only, as it does when people tell.</summary>
    private const double Share = 0.33, PerRoot = 4;

    private const int FewestWords = 28, MostWords = 75;

    /// <returns>The topics that are worth telling of, in the order in which they came up.</returns>
    public static IEnumerable<(TopicDraft Topic, Room Room)> For(IReadOnlyList<TopicDraft> drafts, Transcript talk)
    {
        var words = drafts.ToDictionary(draft => draft, draft => draft.Messages.SelectMany(talk.Of).Where(saying => !saying.IsCourtesy).Sum(saying => saying.Words));
        return drafts.Where(draft => words[draft] > 0).OrderByDescending(draft => words[draft]).Take(TopicsFor(talk.Messages.Count)).OrderBy(draft => draft.Messages[0])
            .Select(draft => (draft, new Room(MostMessages, WordsFor(words[draft]))));
    }

    private static int WordsFor(int said) => (int)Math.Clamp(Math.Min(said * Share, Math.Sqrt(said) * PerRoot), FewestWords, MostWords);

    /// <summary>1 for 10 messages, 2 for 20, 3 for 40, and no more than 8.</summary>
    private static int TopicsFor(int messages) => Math.Clamp((int)Math.Floor(1.5 + Math.Log2(Math.Max(1, messages / 10.0))), 1, MostTopics);
}
