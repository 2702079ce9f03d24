using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Faq.Life;

/// <summary>Asks those who look after an entry whether it is still right, when its time has come. Until somebody says so it is listed as to be reviewed.</summary>
internal sealed class RemindOwners : IDueWork
{
    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<FaqEntry>().Where(entry => entry.State == EntryState.Published && entry.RemindedAt == null).MinAsync(entry => entry.ReviewAt, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var due = await work.Db.WholeEntries()
            .Where(entry => entry.State == EntryState.Published && entry.RemindedAt == null && entry.ReviewAt <= work.Now)
            .OrderBy(entry => entry.Id).ToListAsync(cancellation);
        foreach (var entry in due)
            (entry.State, entry.RemindedAt, entry.Revision) = (EntryState.ToReview, work.Now, entry.Revision + 1);
        foreach (var group in due.Where(entry => entry.Owner is not null || entry.StandIn is not null).GroupBy(entry => (entry.Room, entry.Owner, entry.StandIn)))
            Remind(work, group.Key.Room, [.. group], [.. new[] { group.Key.Owner, group.Key.StandIn }.OfType<UserId>()]);
    }

    private static void Remind(Work work, RoomId room, IReadOnlyList<FaqEntry> entries, IReadOnlyList<UserId> people)
    {
        var purpose = $"review {entries[0].Id} {work.Now.ToUnixTimeMilliseconds()}";
        var text = OutgoingMessage.Text(OwnerReplies.PleaseCheck(entries, people, entries[0].Language), people);
        var said = work.Outbox.Send(room, text, purpose, entries is [var only] ? FaqSubjects.ReviewPrefix + only.Id : null);
        said.Shows.AddRange(entries.Select(entry => new OutboxShown { What = FaqSubjects.Entry(entry.Id) }));
        if (entries.Count == 1)
            foreach (var choice in (string[])["✅", "✏️", "🗄"])
                work.Outbox.React(said, choice, $"choice {choice} {purpose}");
    }
}
