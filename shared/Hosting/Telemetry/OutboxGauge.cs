using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Telemetry;

/// <summary>Looks now and then how much waits to be sent, for the figures.</summary>
internal sealed class OutboxGauge(IReadOnlyCollection<UserId> accounts, StoreAccess store, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (store.IsFault(fault))
            {
                // The loops that need the store say so; the figures stay as they were.
            }
            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToInstant();
        var waiting = await store.ReadAsync(db => db.Outbox.Where(item => item.State == OutboxState.Waiting).GroupBy(item => item.Account)
            .Select(items => new { Account = items.Key, Count = items.LongCount(), Oldest = items.Min(item => item.CreatedAt) })
            .ToListAsync(cancellation));
        foreach (var account in accounts.Union(waiting.Select(one => one.Account)))
            if (waiting.Find(one => one.Account == account) is { } some)
                SuiteTelemetry.StillToSend(account, some.Count, Duration.Max(now - some.Oldest, Duration.Zero).ToTimeSpan());
            else
                SuiteTelemetry.StillToSend(account, 0, TimeSpan.Zero);
    }
}
