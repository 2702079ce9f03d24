using Microsoft.EntityFrameworkCore;

namespace Community.Store.Delivery;

/// <summary>Takes messages of ours back because of what they show.</summary>
public static class TakeBack
{
    /// <summary>
    /// What shows this and has gone out is redacted, as far as it is remembered; what has not gone out never will. Whichever bot said it.
    /// </summary>
    /// <returns>How many messages that were.</returns>
    public static async Task<int> ShowingAsync(Outbox outbox, string what, CancellationToken cancellation)
    {
        var items = await outbox.Db.Outbox.Where(item => item.Shows.Any(shown => shown.What == what))
            .Include(item => item.Shows).ToListAsync(cancellation);
        foreach (var item in items)
            await ItemAsync(outbox, item, cancellation);
        return items.Count;
    }

    /// <summary>Redacts one message, or lets it be if it has not gone out.</summary>
    /// <param name="outbox">The running transaction's.</param>
    /// <param name="item">The message, with what it shows.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task ItemAsync(Outbox outbox, OutboxItem item, CancellationToken cancellation)
    {
        // Once is enough: one message may show several things that go in the same transaction.
        if (outbox.Db.Entry(item).State is EntityState.Deleted ||
            outbox.Db.Outbox.Local.Any(other => other.Action is OutboxAction.Redact && other.TargetItem == item.TransactionId))
            return;
        item.Shows.Clear();
        if (item.Action == OutboxAction.Send && item is { State: OutboxState.Done } or { State: OutboxState.Waiting, AttemptedAt: not null })
        {
            // One in doubt goes out first, for all we know it has.
            outbox.Withdraw(item, $"take back {item.TransactionId}");
            return;
        }
        outbox.Db.RemoveRange(await outbox.Db.Outbox.Where(other => other.TargetItem == item.TransactionId).ToListAsync(cancellation));
        outbox.Db.Remove(item);
    }
}
