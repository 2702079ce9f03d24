using Community.Hosting.Rooms;
using Community.Matrix.Ids;
using Community.Store;
using Community.Summaries.Asking;
using Community.Summaries.Digests;
using Microsoft.EntityFrameworkCore;

namespace Community.Summaries;

/// <summary>A room is replaced by another, or closed to us: nobody waits there for an answer any more; its digest goes along, or ends.</summary>
internal sealed class FollowRoom : IFollowsRooms
{
    public async Task MoveAsync(Work work, RoomId from, RoomId to, CancellationToken cancellation)
    {
        await ForgetRequestsAsync(work, from, cancellation);
        foreach (var digest in await OfAsync(work, from, cancellation))
        {
            work.Db.Remove(digest);
            work.Db.Add(new Digest
            {
                Room = digest.Room == from ? to : digest.Room,
                PostIn = digest.PostIn == from ? to : digest.PostIn,
                Weekday = digest.Weekday,
                Minute = digest.Minute,
                Language = digest.Language,
                NextAt = digest.NextAt,
                ToldUntil = digest.ToldUntil,
            });
        }
    }

    public async Task EndAsync(Work work, RoomId room, CancellationToken cancellation)
    {
        await ForgetRequestsAsync(work, room, cancellation);
        work.Db.RemoveRange(await OfAsync(work, room, cancellation));
    }

    private static Task<List<Digest>> OfAsync(Work work, RoomId room, CancellationToken cancellation) =>
        work.Db.Set<Digest>().Where(digest => digest.Room == room || digest.PostIn == room).ToListAsync(cancellation);

    private static async Task ForgetRequestsAsync(Work work, RoomId room, CancellationToken cancellation) =>
        work.Db.RemoveRange(await work.Db.Set<SummaryRequest>().Where(request => request.Room == room || request.About == room).ToListAsync(cancellation));
}
