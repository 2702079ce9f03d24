using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Hosting.Retention;

/// <summary>
/// What delivery keeps expires. Messages with a subject are left to the slice that gave it: a reaction to them may still mean something.
/// </summary>
internal sealed class DeliveryExpiring(RetentionOptions options) : IExpiring
{
    public async Task<int> RemoveExpiredAsync(CommunityContext db, Instant now, int most, CancellationToken cancellation)
    {
        var (handled, failures) = (now - Duration.FromTimeSpan(options.HandledEvents), now - Duration.FromTimeSpan(options.Failures));
        var removed = 0;
        await RemoveAsync(db.ProcessedEvents.Where(row => row.HandledAt < handled));
        await RemoveAsync(db.SetAsideEvents.Where(row => row.At < failures && !row.IsAskedAgain));
        await RemoveAsync(db.RecalledSends.Where(row => row.SentAt < handled));
        var told = now - Duration.FromTimeSpan(options.Facts);
        await RemoveAsync(db.Facts.Where(fact => fact.At < told));
        await RemoveAsync(db.LeftOutGaps.Where(row => row.At < handled));
        await RemoveAsync(db.Outbox.Where(item => item.State == OutboxState.Failed && (item.FailedAt ?? item.CreatedAt) < failures));
        await RemoveAsync(db.Outbox.SentBefore(now - Duration.FromTimeSpan(options.SentMessages)).Where(item => item.Subject == null));
        return removed;

        async Task RemoveAsync<T>(IQueryable<T> expired)
            where T : class
        {
            var some = await expired.Take(most - removed).ToListAsync(cancellation);
            db.RemoveRange(some);
            removed += some.Count;
        }
    }
}
