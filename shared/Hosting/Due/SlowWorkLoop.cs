using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Dispatch;
using Community.Hosting.Members;
using Community.Hosting.Restoring;
using Community.Hosting.Settings;
using Community.Hosting.Telemetry;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Due;

/// <summary>Does what takes its time, for one account's bots: one thing after the other, beside everything else.</summary>
internal sealed partial class SlowWorkLoop(
    BotAccount account, Recollection recollection, SuiteAccounts suite, IEnumerable<BotSeat> seats, RoomMembers members, RoomSettings settings,
    StoreAccess store, Wakeups wakeups, TimeProvider time, ILogger<SlowWorkLoop> logger) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1), FailureWait = TimeSpan.FromSeconds(30);

    private readonly Wakeup _wakeup = wakeups.Listen();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (account.Bots.All(bot => bot.SlowWork.Count == 0))
            return;
        await account.ConnectAsync(stoppingToken);
        // What is due may have been taken back by events still to be read.
        await recollection.CaughtUpAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            foreach (var bot in account.Bots)
                foreach (var work in bot.SlowWork)
                    if (await DoDueAsync(bot, work, stoppingToken) is { } wait && wait < sleep)
                        sleep = wait;
            await _wakeup.WaitAsync(sleep, time, stoppingToken);
        }
    }

    /// <summary>Does what is due and returns how long until the next.</summary>
    private async Task<TimeSpan?> DoDueAsync(IBot bot, ISlowWork slow, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var next = await store.ReadAsync(db => slow.NextAsync(db, cancellation));
                if (!(next <= Now()))
                    return next is { } moment ? (moment - Now()).ToTimeSpan() : null;
                var handling = await slow.ThinkAsync(Now(), room => new RoomReader(account, suite, seats, members, settings, room), cancellation);
                if (handling is null)
                    return FailureWait;
                await store.WriteAsync(db => handling.RunAsync(NewWork(db, bot), cancellation), cancellation);
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(bot.Name, WithoutText.Of(failure));
            return FailureWait;
        }
    }

    private Work NewWork(CommunityContext db, IBot bot)
    {
        var now = Now();
        // Each item names itself, as for all that is due.
        return new Work(db, new Outbox(db, bot.Name, account.User, "slow", now), now);
    }

    private Instant Now() => time.GetUtcNow().ToInstant();

    [LoggerMessage(Level = LogLevel.Error, Message = "Slow work of {Bot} failed; it is tried again. {Failure}")]
    private partial void LogFailed(string bot, string failure);
}
