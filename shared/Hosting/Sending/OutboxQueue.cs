using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Hosting.Sending;

/// <summary>Says what an account is to do next.</summary>
internal sealed class OutboxQueue(StoreAccess store)
{
    /// <summary>The next item of each room, rooms with something urgent first; and when the next of those that still wait is due.</summary>
    public Task<(IReadOnlyList<OutboxItem> Ready, Instant? Next)> NextAsync(UserId account, Instant now, CancellationToken cancellation) =>
        store.ReadAsync<(IReadOnlyList<OutboxItem>, Instant?)>(async db =>
        {
            var waiting = db.Outbox.AsNoTracking().Where(item => item.State == OutboxState.Waiting && item.Account == account);
            var ready = waiting.Where(item => item.NotBefore <= now);
            var first = await FirstPerRoomAsync(ready, cancellation);
            var next = await waiting.Where(item => item.NotBefore > now).MinAsync(item => (Instant?)item.NotBefore, cancellation);
            return (first, next);
        });

    /// <summary>What is done one after the other: the items of a room; and until it is open, a direct room is its person's.</summary>
    public static string LaneOf(OutboxItem item) => item.Room?.Value ?? item.Recipient?.Value ?? string.Empty;

    private static async Task<IReadOnlyList<OutboxItem>> FirstPerRoomAsync(IQueryable<OutboxItem> ready, CancellationToken cancellation)
    {
        // An urgent item overtakes its room; what it is about has gone out long before, or its attempt will say so.
        var placed = ready.Where(item => item.Room != null);
        var urgent = placed.Where(item => item.IsUrgent).GroupBy(item => item.Room).Select(room => room.Min(item => item.Id));
        var usual = placed.Where(item => !item.IsUrgent).GroupBy(item => item.Room).Select(room => room.Min(item => item.Id));
        var items = await ready
            .Where(item => urgent.Contains(item.Id) || usual.Contains(item.Id) || item.Action == OutboxAction.OpenDirect)
            .OrderByDescending(item => item.IsUrgent).ThenBy(item => item.Id)
            .ToListAsync(cancellation);
        return [.. items.DistinctBy(LaneOf)];
    }
}
