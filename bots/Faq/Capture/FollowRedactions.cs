using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>Words that are taken back leave the store at once; a 📌 that is taken back keeps nothing any more.</summary>
internal sealed class FollowRedactions : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(RedactionContent.RedactedBy(incoming.Event) is { } redacted
            ? new Handling((work, token) => FollowAsync(work, incoming.Event.Room, redacted, token))
            : null);

    public static async Task FollowAsync(Work work, RoomId room, EventId redacted, CancellationToken cancellation)
    {
        var entries = await work.Db.Set<FaqEntry>()
            .Where(entry => entry.SourceRoom == room)
            .Where(entry => entry.Sources.Any(source => source.Event == redacted) || entry.Pins.Any(pin => pin.Reaction == redacted))
            .Include(entry => entry.Sources)
            .Include(entry => entry.Pins)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        foreach (var entry in entries)
        {
            entry.Pins.RemoveAll(pin => pin.Reaction == redacted);
            if (entry.Pins.Count > 0 && !entry.Sources.Exists(source => source.Event == redacted))
                continue;
            await TakeOut.EntryAsync(work, entry, cancellation);
        }
    }
}
