using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Restoring;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Due;

/// <summary>Does what time brings, for one account's bots: sleeps until the earliest is due or the store has changed.</summary>
/// <typeparam name="TWork">What bots have of it.</typeparam>
internal abstract class TimedLoop<TWork>(BotAccount account, Recollection recollection, StoreAccess store, Wakeups wakeups, TimeProvider time) : BackgroundService
{
    protected static readonly TimeSpan FailureWait = TimeSpan.FromSeconds(30);

    /// <summary>Computers sleep and clocks are set: look now and then, whatever was computed.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private readonly Wakeup _wakeup = wakeups.Listen();

    protected BotAccount Account => account;

    protected StoreAccess Store => store;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What is due may have been done, or called off, by events still to be read.
        await recollection.CaughtUpAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var sleep = LongestSleep;
            foreach (var bot in account.Bots)
                foreach (var work in Of(bot))
                    if (await RunAsync(bot, work, stoppingToken) is { } wait && wait < sleep)
                        sleep = wait;
            await _wakeup.WaitAsync(sleep, time, stoppingToken);
        }
    }

    protected abstract IReadOnlyList<TWork> Of(IBot bot);

    /// <summary>Does what is due and returns how long until the next; null: nothing known.</summary>
    protected abstract Task<TimeSpan?> RunAsync(IBot bot, TWork work, CancellationToken cancellation);

    protected Instant Now() => time.GetUtcNow().ToInstant();

    protected TimeSpan? Until(Instant? next) => next is { } moment ? (moment - Now()).ToTimeSpan() : null;

    /// <param name="db">The transaction.</param>
    /// <param name="bot">Whose it is.</param>
    /// <param name="cause">Each item names itself: what is due has no event to be derived from.</param>
    protected Work NewWork(CommunityContext db, IBot bot, string cause)
    {
        var now = Now();
        return new Work(db, new Outbox(db, bot.Name, account.User, cause, now), now);
    }
}
