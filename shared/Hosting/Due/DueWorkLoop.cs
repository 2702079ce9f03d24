using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Restoring;
using Community.Hosting.Telemetry;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Due;

/// <summary>Does what time brings, for one account's bots: sleeps until the earliest is due or the store has changed.</summary>
internal sealed partial class DueWorkLoop(
    BotAccount account, Recollection recollection, StoreAccess store, Wakeups wakeups, TimeProvider time, ILogger<DueWorkLoop> logger) : BackgroundService
{
    /// <summary>Computers sleep and clocks are set: look now and then, whatever was computed.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan FailureWait = TimeSpan.FromSeconds(30);

    private readonly Wakeup _wakeup = wakeups.Listen();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is due may have been done, or called off, by events still to be read.
        await recollection.CaughtUpAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            foreach (var bot in account.Bots)
                foreach (var work in bot.DueWork)
                    if (await RunAsync(bot, work, stoppingToken) is { } wait && wait < sleep)
                        sleep = wait;
            await _wakeup.WaitAsync(sleep, time, stoppingToken);
        }
    }

    /// <summary>Does what is due and returns how long until the next.</summary>
    private async Task<TimeSpan?> RunAsync(IBot bot, IDueWork due, CancellationToken cancellation)
    {
        try
        {
            var next = await store.ReadAsync(db => due.NextAsync(db, cancellation));
            if (next <= Now())
            {
                await store.WriteAsync(db => due.RunAsync(NewWork(db, bot.Name, account.User), cancellation), cancellation);
                next = await store.ReadAsync(db => due.NextAsync(db, cancellation));
            }
            return next is { } moment ? (moment - Now()).ToTimeSpan() : null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(bot.Name, WithoutText.Of(failure));
            return FailureWait;
        }
    }

    private Work NewWork(CommunityContext db, string bot, UserId user)
    {
        var now = Now();
        // Each item names itself: what is due has no event to be derived from.
        return new Work(db, new Outbox(db, bot, user, "due", now), now);
    }

    private Instant Now() => time.GetUtcNow().ToInstant();

    [LoggerMessage(Level = LogLevel.Error, Message = "Due work of {Bot} failed; it is tried again. {Failure}")]
    private partial void LogFailed(string bot, string failure);
}
