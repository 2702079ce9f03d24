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
            entry.Room = to;
    }

    // The entries stay: nobody is shown any while we are out, and should we come back, each is read again first.
    public Task EndAsync(Work work, RoomId room, CancellationToken cancellation) => Task.CompletedTask;
}
