using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Telemetry;

/// <summary>Looks now and then how much waits to be sent, for the figures.</summary>
internal sealed class OutboxGauge(StoreAccess store, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var known = new HashSet<Matrix.Ids.UserId>();
        while (true)
        {
            try
            {
                await LookAsync(known, stoppingToken);
            }
            catch (Exception fault) when (store.IsFault(fault))
            {
                // The loops that need the store say so; the figures stay as they were.
            }
            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    private async Task LookAsync(HashSet<Matrix.Ids.UserId> known, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToInstant();
        var waiting = await store.ReadAsync(db => db.Outbox.Where(item => item.State == OutboxState.Waiting).GroupBy(item => item.Account)
            .Select(items => new { Account = items.Key, Count = items.LongCount(), Oldest = items.Min(item => item.CreatedAt) })
            .ToListAsync(cancellation));
        known.UnionWith(await store.ReadAsync(db => db.SyncPositions.Select(row => row.Account).ToListAsync(cancellation)));
        foreach (var account in known.Concat(waiting.Select(one => one.Account)).Distinct())
            if (waiting.Find(one => one.Account == account) is { } some)
                SuiteTelemetry.StillToSend(account, some.Count, Duration.Max(now - some.Oldest, Duration.Zero).ToTimeSpan());
            else
                SuiteTelemetry.StillToSend(account, 0, TimeSpan.Zero);
    }
}
