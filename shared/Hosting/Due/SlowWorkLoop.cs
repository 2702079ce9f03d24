using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Dispatch;
using Community.Hosting.Restoring;
using Community.Hosting.Telemetry;
using Community.Store;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Due;

/// <summary>Does what takes its time: one thing after the other, beside everything else.</summary>
internal sealed partial class SlowWorkLoop(
    BotAccount account, Recollection recollection, RoomReaders readers, StoreAccess store, Wakeups wakeups, TimeProvider time, ILogger<SlowWorkLoop> logger)
    : TimedLoop<ISlowWork>(account, recollection, store, wakeups, time)
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Account.Bots.All(bot => bot.SlowWork.Count == 0))
            return;
        await Account.ConnectAsync(stoppingToken);
        await base.ExecuteAsync(stoppingToken);
    }

    protected override IReadOnlyList<ISlowWork> Of(IBot bot) => bot.SlowWork;

    protected override async Task<TimeSpan?> RunAsync(IBot bot, ISlowWork work, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var next = await Store.ReadAsync(db => work.NextAsync(db, cancellation));
                if (!(next <= Now()))
                    return Until(next);
                var handling = await work.ThinkAsync(Now(), room => readers.Of(Account, room), cancellation);
                if (handling is null)
                    return FailureWait;
                await Store.WriteAsync(db => handling.RunAsync(NewWork(db, bot, "slow"), cancellation), cancellation);
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(bot.Name, WithoutText.Of(failure));
            return FailureWait;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Slow work of {Bot} failed; it is tried again. {Failure}")]
    private partial void LogFailed(string bot, string failure);
}
