using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Community.Faq.Search;

/// <summary>
/// Reads the entries into the index when the host starts, beside everything else, so that whoever searches first has not to wait for all of it.
/// Who searches before it is done waits for the rest, no longer; after a fault of the store it goes on where that ended it.
/// </summary>
internal sealed partial class FillIndex(EntryIndex index, TimeProvider time, ILogger<FillIndex> logger) : BackgroundService
{
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromSeconds(2), s_longestPause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A store may answer without ever waiting, and the start of the host is not to wait for it.
        await Task.Yield();
        for (var pause = s_shortestPause; !await TryAsync(pause, stoppingToken); pause = pause < s_longestPause / 2 ? 2 * pause : s_longestPause)
            await Task.Delay(pause, time, stoppingToken);
    }

    private async Task<bool> TryAsync(TimeSpan pause, CancellationToken cancellation)
    {
        try
        {
            await index.CurrentAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Its kind only: a message might hold words of an entry.
            LogFailed(failure.GetType().Name, pause);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The entries can't be read to be searched ({Failure}); it is tried again in {Pause} and by the next search.")]
    private partial void LogFailed(string failure, TimeSpan pause);
}
