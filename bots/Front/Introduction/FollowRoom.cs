using Community.Hosting.Rooms;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Front.Introduction;

/// <summary>Who was told in a room need not be told again in the one that takes its place.</summary>
internal sealed class FollowRoom : IFollowsRooms
{
    public async Task MoveAsync(Work work, RoomId from, RoomId to, CancellationToken cancellation)
    {
        var introduced = work.Db.Set<Introduced>();
        if (await introduced.AnyAsync(row => row.Room == from, cancellation) && !await introduced.AnyAsync(row => row.Room == to, cancellation))
            introduced.Add(new Introduced { Room = to, At = work.Now });
    }

    // They have been told, whatever comes: it is once a room.
    public Task EndAsync(Work work, RoomId room, CancellationToken cancellation) => Task.CompletedTask;
}
