using Community.Summaries.Extractive.Sentences;
using NodaTime;

namespace Community.Summaries.Extractive.Topics;

/// <summary>Joins what the first reading took for several topics: one that is taken up again on another day, and remarks too short to be one.</summary>
internal static class TopicMerger
{
    private const double SameTopic = 0.4;

    /// <summary>Only the largest are compared with each other, so that the time stays in proportion to the talk.</summary>
    private const int MostCompared = 60;

    /// <summary>Sentences that say something, below which a draft is a remark.</summary>
    private const int Remark = 3;

    public static IReadOnlyList<TopicDraft> Merge(List<TopicDraft> drafts, Transcript talk, Duration pause)
    {
        var kept = new List<TopicDraft>();
        foreach (var draft in drafts.Where(draft => draft.Messages.Count > 0).OrderBy(draft => draft.Messages[0]))
        {
            var before = kept.LastOrDefault();
            if (before is not null && Substance(draft, talk) < Remark && Silence(before, draft, talk) < pause * 2)
                before.Take(draft);
            else
                kept.Add(draft);
        }

        Rejoin(kept);
        return [.. kept.OrderBy(draft => draft.Messages[0])];
    }

    private static void Rejoin(List<TopicDraft> drafts)
    {
        var large = drafts.OrderByDescending(draft => draft.Messages.Count).Take(MostCompared).OrderBy(draft => draft.Messages[0]).ToList();
        for (var later = large.Count - 1; later > 0; later--)
        {
            var likest = large.Take(later).MaxBy(draft => draft.Likeness(large[later]))!;
            if (likest.Likeness(large[later]) < SameTopic)
                continue;
            likest.Take(large[later]);
            drafts.Remove(large[later]);
        }
    }

    private static int Substance(TopicDraft draft, Transcript talk) =>
        draft.Messages.Take(Remark).SelectMany(talk.Of).Count(saying => !saying.IsCourtesy && saying.Terms.Length > 1);

    private static Duration Silence(TopicDraft before, TopicDraft draft, Transcript talk)
    {
        var silence = talk.Messages[draft.Messages[0]].SentAt - before.LastAt;
        return silence < Duration.Zero ? Duration.Zero : silence;
    }
}
