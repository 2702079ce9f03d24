using Community.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Wiping;

/// <summary>
/// Lets what was deleted or overwritten be gone from the disk too: soon after the store has changed, and once more before the process ends.
/// </summary>
internal sealed partial class WipeLoop(StoreAccess store, Wakeups wakeups, TimeProvider time, ILogger<WipeLoop> logger) : BackgroundService
{
    /// <summary>Many changes are wiped at once, and a reader is not pestered.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The disk is full, or the like.</summary>
    private static readonly TimeSpan FaultPause = TimeSpan.FromSeconds(30);

    private readonly Wakeup _wakeup = wakeups.Listen();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The last time for this process; the next one begins with it.
        await TryAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _wakeup.WaitAsync(atMost: null, time, stoppingToken);
            do
                await Task.Delay(Pause, time, stoppingToken);
            while (!await WipedAsync(stoppingToken));
        }
    }

    private async Task<bool> WipedAsync(CancellationToken cancellation)
    {
        if (await TryAsync(cancellation) is { } done)
            return done;
        await Task.Delay(FaultPause, time, cancellation);
        return false;
    }

    /// <summary>Whether nothing is left; null if the store can't be reached.</summary>
    private async Task<bool?> TryAsync(CancellationToken cancellation)
    {
        try
        {
            return await store.WipeAsync(cancellation);
        }
        catch (Exception fault) when (store.IsFault(fault))
        {
            LogFault(fault.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was deleted can't be wiped from the store now ({Fault}); it is tried again.")]
    private partial void LogFault(string fault);
}
