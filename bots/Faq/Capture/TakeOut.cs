using Community.Faq.Life;
using Community.Matrix.Events;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>Words go, and with them what we said of them: the marks that acknowledged them, and the messages that showed them.</summary>
internal static class TakeOut
{
    /// <summary>The whole entry.</summary>
    /// <param name="work">The running transaction, this bot's or another's.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task EntryAsync(Work work, FaqEntry entry, CancellationToken cancellation)
    {
        var outbox = work.Outbox with { Bot = FaqBot.BotName };
        await Marks.TakeBackAsync(outbox, entry.Id, null, cancellation);
        await TakeBack.ShowingAsync(outbox, FaqSubjects.Entry(entry.Id), cancellation);
        work.Db.RemoveRange(await work.Db.Set<FaqVote>().Where(vote => vote.EntryId == entry.Id).ToListAsync(cancellation));
        work.Db.RemoveRange(await work.Db.Set<FaqSuggestion>().Where(suggestion => suggestion.EntryId == entry.Id).ToListAsync(cancellation));
        if (entry.MergedInto is { } whole && await work.Db.WholeEntries().SingleOrDefaultAsync(one => one.Id == whole, cancellation) is { } other)
            ForgetWording(other, Merging.OneLine(entry));
        foreach (var merged in await work.Db.Set<FaqEntry>().Where(other => other.MergedInto == entry.Id).ToListAsync(cancellation))
            merged.MergedInto = null;
        work.Db.Remove(entry);
        await work.Db.RemovesWordsAsync(cancellation);
    }

    /// <summary>One answer, with all it ever read; with the last one the entry goes.</summary>
    public static async Task AnswerAsync(Work work, FaqEntry entry, FaqAnswer answer, CancellationToken cancellation)
    {
        if (entry.Answers.TrueForAll(one => one == answer))
        {
            await EntryAsync(work, entry, cancellation);
            return;
        }
        var outbox = work.Outbox with { Bot = FaqBot.BotName };
        if (answer.Event is { } message)
            await Marks.TakeBackAsync(outbox, entry.Id, message, cancellation);
        await TakeBack.ShowingAsync(outbox, FaqSubjects.Entry(entry.Id), cancellation);
        entry.Answers.Remove(answer);
        work.Db.Remove(answer);
        entry.Sources.RemoveAll(source => source.AnswerId == answer.Id);
        entry.Pins.RemoveAll(pin => pin.AnswerId == answer.Id);
        entry.Changes.RemoveAll(change => change.AnswerId == answer.Id);
        entry.Revision++;
        // What is left was never approved without it.
        if (entry.IsShown && !entry.ShownAnswers.Any())
            entry.State = EntryState.Draft;
        await Marks.ShowAsync(work with { Outbox = outbox }, entry, cancellation);
        await work.Db.RemovesWordsAsync(cancellation);
    }

    /// <summary>The question of an entry that has become part of another stands there as another wording.</summary>
    private static void ForgetWording(FaqEntry entry, string wording)
    {
        entry.Wordings.RemoveAll(one => one.Text == wording);
        entry.Changes.RemoveAll(change => change.Field == FaqField.Wordings &&
            $"{change.Before}\n{change.After}".Split('\n').Contains(wording, StringComparer.Ordinal));
        entry.Revision++;
    }

    /// <summary>Tells whoever looks after the entry that somebody took their words back.</summary>
    public static async Task TellOwnerAsync(Work work, FaqEntry entry, bool isWhole, CancellationToken cancellation)
    {
        if (entry.Owner is not { } owner || entry.State == EntryState.Draft)
            return;
        await (work.Outbox with { Bot = FaqBot.BotName }).SendDirectAsync(
            owner, OutgoingMessage.Text(LifeReplies.WordsTakenBack(entry, isWhole), [owner]), $"taken back {entry.Id} {owner}", cancellation);
    }
}
