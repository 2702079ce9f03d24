using System.Collections.Concurrent;
using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Rooms;

/// <summary>Asked before anything is sent: nothing is written in the clear into an encrypted room.</summary>
internal sealed class EncryptionGuard(BotAccount account, StoreAccess store, TimeProvider time)
{
    /// <summary>/sync may lag behind, above all after a time without connection: so often the homeserver itself is asked.</summary>
    private static readonly Duration Trusted = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<RoomId, Instant> _asked = new();

    /// <summary>Why the item must not be sent; null: it may.</summary>
    public async Task<string?> RefusalAsync(OutboxItem item, RoomId room, CancellationToken cancellation) =>
        item.Action is OutboxAction.Send && !item.IsInClear && await IsEncryptedAsync(room, cancellation)
            ? "The room is encrypted."
            : null;

    private async Task<bool> IsEncryptedAsync(RoomId room, CancellationToken cancellation)
    {
        if (await store.ReadAsync(async db => await db.KnownRooms.FindAsync([account.User, room], cancellation)) is { IsEncrypted: true })
            return true;
        var now = time.GetUtcNow().ToInstant();
        if (_asked.TryGetValue(room, out var before) && now - before < Trusted)
            return false;
        if (await account.Session.GetStateAsync(room, EventType.Encryption, string.Empty, cancellation) is not null)
            return true;
        _asked[room] = now;
        return false;
    }
}
