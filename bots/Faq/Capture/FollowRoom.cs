using Community.Hosting.Rooms;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>A room is replaced by another: what was kept from its people is found in the new one.</summary>
internal sealed class FollowRoom : IFollowsRooms
{
    public async Task MoveAsync(Work work, RoomId from, RoomId to, CancellationToken cancellation)
    {
        foreach (var entry in await work.Db.Set<FaqEntry>().Where(entry => entry.Room == from).ToListAsync(cancellation))
        {
            entry.Room = to;
            entry.Revision++;
        }
        foreach (var gap in await work.Db.Set<FaqGap>().Where(gap => gap.Room == from).ToListAsync(cancellation))
            if (await work.Db.Set<FaqGap>().AnyAsync(other => other.Room == to && other.Key == gap.Key, cancellation))
                work.Db.Remove(gap);
            else
                gap.Room = to;
        await ForgetAsync(work, from, cancellation);
    }

    // The entries stay: nobody is shown any while we are out, and should we come back, each is read again first.
    public Task EndAsync(Work work, RoomId room, CancellationToken cancellation) => ForgetAsync(work, room, cancellation);

    /// <summary>What was only noted by the ids of messages that can't be read any more.</summary>
    private static async Task ForgetAsync(Work work, RoomId room, CancellationToken cancellation)
    {
        work.Db.RemoveRange(await work.Db.Set<FaqSuggestion>().Where(one => one.Room == room).ToListAsync(cancellation));
        work.Db.RemoveRange(await work.Db.Set<FaqAsked>().Where(one => one.Room == room).ToListAsync(cancellation));
        work.Db.RemoveRange(await work.Db.Set<FaqCandidate>().Where(one => one.Room == room).ToListAsync(cancellation));
    }
}
