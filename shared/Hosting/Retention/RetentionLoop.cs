using Community.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace Community.Hosting.Retention;

/// <summary>Every hour lets go of what has been kept long enough, in small transactions, so that nobody waits for it.</summary>
internal sealed partial class RetentionLoop(
    StoreAccess store, IEnumerable<IExpiring> parts, TimeProvider time, ILogger<RetentionLoop> logger) : BackgroundService
{
    /// <summary>Takes some milliseconds.</summary>
    private const int AtOnce = 200;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            foreach (var part in parts)
                await TryAsync(part, stoppingToken);
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task TryAsync(IExpiring part, CancellationToken cancellation)
    {
        try
        {
            var (sum, removed) = (0, AtOnce);
            while (removed >= AtOnce)
            {
                await store.WriteAsync(async db => removed = await RemoveAsync(part, db, cancellation), cancellation);
                sum += removed;
            }
            if (sum > 0)
                LogRemoved(part.GetType().Name, sum);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // In an hour it is tried again; the others have their turn now.
            LogFailed(part.GetType().Name, failure.GetType().Name);
        }
    }

    private async Task<int> RemoveAsync(IExpiring part, CommunityContext db, CancellationToken cancellation)
    {
        var removed = await part.RemoveExpiredAsync(db, time.GetUtcNow().ToInstant(), AtOnce, cancellation);
        if (removed > 0)
            await db.RemovesWordsAsync(cancellation);
        return removed;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Part}: {Count} rows were kept long enough and are gone.")]
    private partial void LogRemoved(string part, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Part} can't let go of what has expired ({Failure}); it is tried again in an hour.")]
    private partial void LogFailed(string part, string failure);
}
