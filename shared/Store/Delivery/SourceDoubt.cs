using Community.Matrix.Ids;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>
/// What an account's bots keep from a room may have been changed or taken back without their hearing of it. Until every source has been
/// read again, nothing of it is shown.
/// </summary>
public sealed class SourceDoubt
{
    private static readonly Duration Tick = Duration.FromMilliseconds(1);

    public required UserId Account { get; init; }

    public required RoomId Room { get; init; }

    /// <summary>The latest reason to doubt; a reading that began with an earlier one does not end the doubt.</summary>
    public required Instant Since { get; set; }

    /// <summary>Begins the doubt, or renews it.</summary>
    public static async Task MarkAsync(CommunityContext db, UserId account, RoomId room, Instant now, CancellationToken cancellation)
    {
        if (await db.SourceDoubts.FindAsync([account, room], cancellation) is { } doubt)
            doubt.Since = Instant.Max(now, doubt.Since + Tick);
        else
            db.SourceDoubts.Add(new SourceDoubt { Account = account, Room = room, Since = now });
    }

    /// <summary>Doubts all rooms of all accounts; to be called on a store that was restored from a backup. The caller saves.</summary>
    public static async Task MarkAllAsync(CommunityContext db, Instant now, CancellationToken cancellation)
    {
        foreach (var known in await db.KnownRooms.AsNoTracking().ToListAsync(cancellation))
            await MarkAsync(db, known.Account, known.Room, now, cancellation);
    }

    public static Task<bool> IsInDoubtAsync(CommunityContext db, UserId account, RoomId room, CancellationToken cancellation) =>
        db.SourceDoubts.AnyAsync(doubt => doubt.Account == account && doubt.Room == room, cancellation);
}
