using Community.Store;
using Community.Store.Delivery;

namespace Community.Faq.Capture;

/// <summary>An entry goes, and with it what we said of it: the ✅ that acknowledged it, and the answers in the room that showed it.</summary>
internal static class TakeOut
{
    /// <param name="work">The running transaction, this bot's or another's.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task EntryAsync(Work work, FaqEntry entry, CancellationToken cancellation)
    {
        var outbox = work.Outbox with { Bot = FaqBot.BotName };
        if (await outbox.FindOwnAsync(FaqSubjects.Kept(entry.Id), cancellation) is { } acknowledgement)
            outbox.Withdraw(acknowledgement, $"withdraw {entry.Id}");
        await TakeBack.ShowingAsync(outbox, FaqSubjects.Entry(entry.Id), cancellation);
        work.Db.Remove(entry);
        await work.Db.RemovesWordsAsync(cancellation);
    }
}
