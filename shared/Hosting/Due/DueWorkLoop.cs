using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Restoring;
using Community.Hosting.Telemetry;
using Community.Store;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Due;

/// <summary>Does what time brings in one transaction.</summary>
internal sealed partial class DueWorkLoop(
    BotAccount account, Recollection recollection, StoreAccess store, Wakeups wakeups, TimeProvider time, ILogger<DueWorkLoop> logger)
    : TimedLoop<IDueWork>(account, recollection, store, wakeups, time)
{
    protected override IReadOnlyList<IDueWork> Of(IBot bot) => bot.DueWork;

    protected override async Task<TimeSpan?> RunAsync(IBot bot, IDueWork work, CancellationToken cancellation)
    {
        try
        {
            var next = await Store.ReadAsync(db => work.NextAsync(db, cancellation));
            if (next <= Now())
            {
                await Store.WriteAsync(db => work.RunAsync(NewWork(db, bot, "due"), cancellation), cancellation);
                next = await Store.ReadAsync(db => work.NextAsync(db, cancellation));
            }
            return Until(next);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(bot.Name, WithoutText.Of(failure));
            return FailureWait;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Due work of {Bot} failed; it is tried again. {Failure}")]
    private partial void LogFailed(string bot, string failure);
}
