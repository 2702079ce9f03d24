using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace Community.Hosting.Rooms;

/// <summary>Follows a room to the one that takes its place. Source:
/// <see href="https://spec.matrix.org/v1.19/client-server-api/#room-upgrades"/>.</summary>
internal sealed partial class Tombstones(BotAccount account, StoreAccess store, TimeProvider time, ILogger<Tombstones> logger)
{
    /// <returns>The room that takes the place of this one; null, if nothing is new about that.</returns>
    public async Task<RoomId?> TakeAsync(RoomId room, IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        if (!events.Any(one => one.Type is EventType.Tombstone && one.StateKey is ""))
            return null;
        // Only what the homeserver takes for the room's state counts: it has checked who may do that.
        if (await account.Session.GetStateEventAsync(room, EventType.Tombstone, string.Empty, cancellation) is not { } tombstone ||
            tombstone.Content.Member("replacement_room").AsId<RoomId>() is not { } replacement || replacement == room)
            return null;
        await store.WriteAsync(
            async db =>
            {
                var row = await db.KnownRooms.SingleOrDefaultAsync(known => known.Account == account.User && known.Room == room, cancellation);
                if (row is null || row.ReplacedBy == replacement)
                    return;
                row.ReplacedBy = replacement;
                LogFollowing(account.User, room, replacement);
                var outbox = new Outbox(db, account.Bots[0].Name, account.User, $"{account.User} {tombstone.Id}", time.GetUtcNow().ToInstant());
                outbox.Join(replacement, [tombstone.Sender.Server], "tombstone", row.DirectWith);
            },
            cancellation);
        return replacement;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} follows {Room} to {Replacement}.")]
    private partial void LogFollowing(UserId user, RoomId room, RoomId replacement);
}
