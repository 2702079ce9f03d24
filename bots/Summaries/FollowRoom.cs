using Community.Hosting.Rooms;
using Community.Matrix.Ids;
using Community.Store;
using Community.Summaries.Asking;
using Microsoft.EntityFrameworkCore;

namespace Community.Summaries;

/// <summary>A room is replaced by another, or closed to us: nobody waits there for an answer any more.</summary>
internal sealed class FollowRoom : IFollowsRooms
{
    public Task MoveAsync(Work work, RoomId from, RoomId to, CancellationToken cancellation) => EndAsync(work, from, cancellation);

    public async Task EndAsync(Work work, RoomId room, CancellationToken cancellation) =>
        work.Db.RemoveRange(await work.Db.Set<SummaryRequest>().Where(request => request.Room == room || request.About == room).ToListAsync(cancellation));
}
