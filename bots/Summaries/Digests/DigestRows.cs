using Community.Matrix.Ids;
using Community.Store;
using NodaTime;

namespace Community.Summaries.Digests;

/// <summary>Keeps when digests are due next in line with what the rooms have set.</summary>
internal static class DigestRows
{
    /// <summary>Follows what a room has set; null: it wants none.</summary>
    public static async Task FollowAsync(Work work, RoomId room, DigestTimes? times, DateTimeZone zone, CancellationToken cancellation)
    {
        var kept = await work.Db.Set<Digest>().FindAsync([room], cancellation);
        if (times is null)
        {
            if (kept is not null)
                work.Db.Remove(kept);
            return;
        }
        var next = times.After(work.Now, zone);
        if (kept is null)
            work.Db.Add(new Digest
            {
                Room = room,
                PostIn = times.PostIn ?? room,
                Weekday = times.Weekday,
                Minute = times.Minute,
                Language = times.Language,
                NextAt = next,
                ToldUntil = work.Now,
            });
        else
            (kept.PostIn, kept.Weekday, kept.Minute, kept.Language, kept.NextAt) = (times.PostIn ?? room, times.Weekday, times.Minute, times.Language, next);
    }
}
