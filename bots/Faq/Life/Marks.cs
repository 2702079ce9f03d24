using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>The reactions by which the bot says on a message what has become of it: ✅ kept, ⏳ waits for a curator, ✏️ its change does.</summary>
internal static class Marks
{
    public const string Kept = "✅", Waiting = "⏳", Changed = "✏️";

    /// <summary>Puts on each of the entry's messages the mark that fits, and takes the others back.</summary>
    public static async Task ShowAsync(Work work, FaqEntry entry, CancellationToken cancellation)
    {
        foreach (var answer in entry.Answers)
            if (answer.Event is { } message)
            {
                var waits = entry.State == EntryState.Draft || answer.IsWaiting;
                await SetAsync(work, entry, answer.SourceRoom, message, FaqSubjects.Waiting(entry.Id), Waiting, waits, cancellation);
                await SetAsync(work, entry, answer.SourceRoom, message, FaqSubjects.Kept(entry.Id), Kept, entry.IsShown && !answer.IsWaiting, cancellation);
                await SetAsync(
                    work, entry, answer.SourceRoom, message, FaqSubjects.Changed(entry.Id), Changed,
                    entry.Changes.Exists(change => change.IsProposed && change.AnswerId == answer.Id), cancellation);
            }
    }

    /// <summary>Takes all marks of an entry back, or those on one message of it.</summary>
    public static async Task TakeBackAsync(Outbox outbox, long entry, EventId? message, CancellationToken cancellation)
    {
        string?[] subjects = [FaqSubjects.Kept(entry), FaqSubjects.Waiting(entry), FaqSubjects.Changed(entry)];
        foreach (var mark in await outbox.Db.Outbox
            .Where(item => item.Bot == FaqBot.BotName && subjects.Contains(item.Subject) && (message == null || item.TargetEvent == message)).ToListAsync(cancellation))
            Withdraw(outbox, mark);
    }

    private static async Task SetAsync(
        Work work, FaqEntry entry, RoomId room, EventId message, string subject, string emoji, bool isOn, CancellationToken cancellation)
    {
        var outbox = work.Outbox with { Bot = FaqBot.BotName };
        var mark = work.Db.Outbox.Local.FirstOrDefault(item => item.Subject == subject && item.TargetEvent == message) ??
            await work.Db.Outbox.FirstOrDefaultAsync(
                item => item.Bot == FaqBot.BotName && item.Subject == subject && item.TargetEvent == message, cancellation);
        if (mark is null && isOn)
            outbox.React(room, message, emoji, PurposeOf(work, entry, message, emoji), subject);
        else if (mark is not null && !isOn)
            Withdraw(outbox, mark);
    }

    /// <summary>The first mark of what is kept names the number of its entry; see <see cref="RecalledNumbers"/>.</summary>
    private static string PurposeOf(Work work, FaqEntry entry, EventId message, string emoji) =>
        entry.Answers is [{ Event: { } only }] && only == message && entry.LastChange == 0 && entry.KeptAt == work.Now
            ? FaqSubjects.MarkPurpose
            : $"{emoji} {entry.Id} {entry.LastChange} {message}";

    private static void Withdraw(Outbox outbox, OutboxItem mark)
    {
        // It is the mark no more, while the row stays until nothing refers to it.
        mark.Subject = null;
        outbox.Withdraw(mark, $"withdraw {mark.TransactionId}");
    }
}
