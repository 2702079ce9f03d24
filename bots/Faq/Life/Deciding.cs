using Community.Faq.Capture;
using Community.Matrix.Ids;
using Community.Store;
using NodaTime;

namespace Community.Faq.Life;

/// <summary>What a curator decides about an entry, on a page or in the chat. Who may is known before.</summary>
internal sealed class Deciding(FaqOptions options, Widening widening)
{
    /// <summary>Says yes to whatever waits: the draft, further answers, changes, the question whether it is still right.</summary>
    public async Task<Decision> ApproveAsync(Work work, FaqEntry entry, UserId by, CancellationToken cancellation)
    {
        if (entry.Question.Length == 0)
            return Decision.NeedsQuestion;
        if (entry.ShownAnswers.FirstOrDefault() is null)
            return Decision.NeedsAnswer;
        var decision = entry.State switch
        {
            EntryState.Archived => Decision.Archived,
            EntryState.Draft => Decision.Published,
            _ when HasWaiting(entry) => Decision.ChangesTaken,
            EntryState.ToReview => Decision.StillRight,
            _ => Decision.NothingWaits,
        };
        if (decision is Decision.Archived or Decision.NothingWaits)
            return decision;
        var added = Take(work, entry, by);
        await widening.AgainAsync(work, entry, added, by, entry.Language, cancellation);
        if (decision is not Decision.ChangesTaken)
            Checked(work, entry, by);
        await Marks.ShowAsync(work, entry, cancellation);
        return decision;
    }

    /// <summary>Publishes what a curator has pinned. It lives as long as the 📌 do, until somebody works on it.</summary>
    public async Task PublishPinnedAsync(Work work, FaqEntry entry, UserId curator, CancellationToken cancellation)
    {
        if (entry.State == EntryState.Draft)
            (entry.State, entry.Owner, entry.CheckedAt, entry.ReviewAt) = (EntryState.Published, entry.Owner ?? curator, work.Now, NextReview(work));
        var added = entry.Answers.Where(answer => answer.IsWaiting && entry.Pins.Exists(pin => pin.AnswerId == answer.Id && pin.IsCurators)).ToList();
        added.ForEach(answer => answer.IsWaiting = false);
        entry.Revision++;
        await widening.AgainAsync(work, entry, added.Select(answer => answer.Author).OfType<UserId>(), curator, entry.Language, cancellation);
        await Marks.ShowAsync(work, entry, cancellation);
    }

    /// <summary>Says no to whatever waits. A draft is gone then; a published entry stays as it is.</summary>
    public static async Task<Decision> RejectAsync(Work work, FaqEntry entry, CancellationToken cancellation)
    {
        if (entry.State == EntryState.Draft)
        {
            await TakeOut.EntryAsync(work, entry, cancellation);
            return Decision.DraftGone;
        }
        if (!HasWaiting(entry))
            return Decision.NothingWaits;
        entry.Changes.RemoveAll(change => change.IsProposed);
        foreach (var answer in entry.Answers.Where(answer => answer.IsWaiting).ToList())
            await TakeOut.AnswerAsync(work, entry, answer, cancellation);
        await Marks.ShowAsync(work, entry, cancellation);
        await work.Db.RemovesWordsAsync(cancellation);
        return Decision.ChangesDropped;
    }

    /// <summary>Somebody has looked: it is right for another while.</summary>
    public void Checked(Work work, FaqEntry entry, UserId by)
    {
        var editing = new Editing(work, entry, by).State(EntryState.Published).ReviewAt(NextReview(work));
        if (entry.Owner is null)
            editing.Owner(by);
        (entry.CheckedAt, entry.IsHeldByPins) = (work.Now, false);
    }

    /// <summary>Takes it out of what is found, and keeps it.</summary>
    /// <returns>The number of the change; null: it is archived already.</returns>
    public static async Task<int?> ArchiveAsync(Work work, FaqEntry entry, UserId by, CancellationToken cancellation)
    {
        var editing = new Editing(work, entry, by).State(EntryState.Archived);
        await Marks.ShowAsync(work, entry, cancellation);
        return editing.Number;
    }

    public static bool HasWaiting(FaqEntry entry) =>
        entry.State == EntryState.Draft || entry.Answers.Exists(answer => answer.IsWaiting) || entry.Changes.Exists(change => change.IsProposed);

    private Instant NextReview(Work work) => work.Now + Duration.FromTimeSpan(options.ReviewAfter);

    /// <returns>Whose words are in the entry that were not before.</returns>
    private static List<UserId> Take(Work work, FaqEntry entry, UserId by)
    {
        var added = new List<UserId>();
        var editing = new Editing(work, entry, by);
        foreach (var answer in entry.Answers.Where(answer => answer.IsWaiting))
        {
            answer.IsWaiting = false;
            editing.Added(answer, null);
            if (answer.Author is { } author)
                added.Add(author);
        }
        var proposed = entry.Changes.Where(change => change.IsProposed).OrderBy(change => change.Id).ToList();
        entry.Changes.RemoveAll(change => change.IsProposed);
        foreach (var change in proposed)
            if (change.Field == FaqField.Question)
                editing.Question(change.After!);
            else if (entry.Answers.Find(answer => answer.Id == change.AnswerId) is { } answer)
                editing.Answer(answer, change.After!);
        entry.IsHeldByPins = false;
        return added;
    }
}

internal enum Decision
{
    Published,
    ChangesTaken,
    StillRight,
    DraftGone,
    ChangesDropped,
    NothingWaits,
    NeedsQuestion,
    NeedsAnswer,
    Archived,
}
