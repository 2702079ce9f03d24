using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Dispatch;
using Community.Hosting.Restoring;
using Community.Hosting.Telemetry;
using Community.Matrix;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace Community.Hosting.Knowledge;

/// <summary>Brings to an account's bots what others have told, in its order: each fact once, marked in the transaction that makes something of it.</summary>
internal sealed partial class KnowledgeLoop(
    BotAccount account, Recollection recollection, RoomReaders readers, RoomTurns turns, StoreAccess store, Wakeups wakeups, TimeProvider time, ILogger<KnowledgeLoop> logger) : BackgroundService
{
    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(10);

    private readonly Wakeup _wakeup = wakeups.Listen();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await account.ConnectAsync(stoppingToken);
        // What is told may have been taken back by events still to be read.
        await recollection.CaughtUpAsync(stoppingToken);
        while (true)
            await _wakeup.WaitAsync(await LearnAllAsync(stoppingToken), time, stoppingToken);
    }

    /// <summary>Returns after how long something that met a fault is to be tried again.</summary>
    private async Task<TimeSpan?> LearnAllAsync(CancellationToken cancellation)
    {
        TimeSpan? again = null;
        foreach (var bot in account.Bots.Where(bot => bot.Learns.Count > 0))
            foreach (var fact in await UnreadAsync(bot, cancellation))
                try
                {
                    await LearnAsync(bot, fact, cancellation);
                }
                catch (Exception fault) when (!cancellation.IsCancellationRequested)
                {
                    // One that makes trouble must not keep the others waiting.
                    LogFault(bot.Name, fact.Id, WithoutText.Of(fault));
                    again = FaultWait;
                }
        return again;
    }

    private async Task<IReadOnlyList<Fact>> UnreadAsync(IBot bot, CancellationToken cancellation)
    {
        var kinds = bot.Learns.Select(learner => learner.Kind).ToList();
        while (true)
            try
            {
                return await store.ReadAsync(db => db.UnreadBy(account.User, bot.Name, kinds).AsNoTracking().OrderBy(fact => fact.Id).ToListAsync(cancellation));
            }
            catch (Exception fault) when (store.IsFault(fault) && !cancellation.IsCancellationRequested)
            {
                LogStoreFault(fault);
                await Task.Delay(FaultWait, time, cancellation);
            }
    }

    private async Task LearnAsync(IBot bot, Fact fact, CancellationToken cancellation)
    {
        // While nothing else happens to the room: a message that is taken back meanwhile would be noted after its deletion was followed.
        using var turn = await turns.TakeAsync(account.User, fact.Room, cancellation);
        var handlings = await ConsiderAsync(bot, fact, cancellation);
        await store.WriteAsync(
            async db =>
            {
                if (!await Facts.ReadAsync(db, fact.Id, bot.Name, cancellation))
                    return;
                var now = time.GetUtcNow().ToInstant();
                var work = new Work(db, new Outbox(db, bot.Name, account.User, $"fact {fact.Bot} {fact.Kind} {fact.Event}", now), now);
                foreach (var handling in handlings)
                    await handling.RunAsync(work, cancellation);
            },
            cancellation);
    }

    private async Task<IReadOnlyList<Handling>> ConsiderAsync(IBot bot, Fact fact, CancellationToken cancellation)
    {
        var reader = readers.Of(account, fact.Room);
        var handlings = new List<Handling>();
        try
        {
            foreach (var learner in bot.Learns.Where(learner => learner.Kind == fact.Kind))
                if (await learner.ConsiderAsync(fact, reader, cancellation) is { } handling)
                    handlings.Add(handling);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden)
        {
            // We are not in the room any more, or may not read what it takes: then it is none of our business.
            LogNotForUs(bot.Name, fact.Id);
        }
        return handlings;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Bot} can't take in fact {Fact} now; it is tried again. {Failure}")]
    private partial void LogFault(string bot, long fact, string failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Bot} passes over fact {Fact}: its room is not for us to read.")]
    private partial void LogNotForUs(string bot, long fact);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store can't be read; facts wait.")]
    private partial void LogStoreFault(Exception fault);
}
