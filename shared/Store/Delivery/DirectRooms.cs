using Community.Matrix.Ids;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>
/// Which room is a person's direct room with an account. While one is being opened, what is to be said there waits without a room.
/// </summary>
public static class DirectRooms
{
    /// <summary>The newest one that can be written in; null if there is none.</summary>
    public static async Task<RoomId?> FindAsync(CommunityContext db, UserId account, UserId person, CancellationToken cancellation) =>
        (await db.KnownRooms.AsNoTracking()
            .Where(row => row.Account == account && row.DirectWith == person && !row.IsEncrypted)
            .OrderByDescending(row => row.Since).FirstOrDefaultAsync(cancellation))?.Room;

    /// <summary>Something waits already for a direct room with the person.</summary>
    internal static async Task<bool> IsBeingOpenedAsync(CommunityContext db, UserId account, UserId person, CancellationToken cancellation) =>
        // What this very transaction has written is not in the database yet.
        db.Outbox.Local.Any(item => item.Action == OutboxAction.OpenDirect && item.State == OutboxState.Waiting && item.Account == account && item.Recipient == person) ||
        await db.Outbox.AnyAsync(
            item => item.Action == OutboxAction.OpenDirect && item.State == OutboxState.Waiting && item.Account == account && item.Recipient == person,
            cancellation);

    /// <summary>The room is there: what waited for it goes there, in its order.</summary>
    public static async Task OpenedAsync(CommunityContext db, OutboxItem opening, RoomId room, Instant now, CancellationToken cancellation)
    {
        foreach (var item in await WaitingForAsync(db, opening, cancellation))
            item.Room = room;
        (opening.State, opening.Room, opening.Content) = (OutboxState.Done, room, string.Empty);
        if (await db.KnownRooms.FindAsync([opening.Account, room], cancellation) is null)
            db.KnownRooms.Add(new KnownRoom { Account = opening.Account, Room = room, Since = now, DirectWith = opening.Recipient });
    }

    /// <summary>There will be no room: what waited for it fails for the same reason.</summary>
    public static async Task FailedAsync(CommunityContext db, OutboxItem opening, string reason, Instant now, CancellationToken cancellation)
    {
        foreach (var item in (OutboxItem[])[opening, .. await WaitingForAsync(db, opening, cancellation)])
            (item.State, item.FailedWith, item.FailedAt) = (OutboxState.Failed, reason, now);
    }

    private static Task<List<OutboxItem>> WaitingForAsync(CommunityContext db, OutboxItem opening, CancellationToken cancellation) =>
        db.Outbox.Where(item => item.Account == opening.Account && item.Recipient == opening.Recipient && item.Room == null &&
            item.State == OutboxState.Waiting && item.Action != OutboxAction.OpenDirect).ToListAsync(cancellation);
}
