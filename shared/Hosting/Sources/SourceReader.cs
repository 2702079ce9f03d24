using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Dispatch;
using Community.Hosting.Telemetry;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using EventId = Community.Matrix.Ids.EventId;

namespace Community.Hosting.Sources;

/// <summary>Reads the sources of rooms in doubt again, one after the other and without haste, and ends the doubt.</summary>
internal sealed partial class SourceReader(
    BotAccount account, RoomTurns turns, StoreAccess store, Wakeups wakeups, TimeProvider time, ILogger<SourceReader> logger) : BackgroundService
{
    /// <summary>Between two sources, so that a thousand entries do not use up what the homeserver allows.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(10);

    private readonly Wakeup _wakeup = wakeups.Listen();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await account.ConnectAsync(stoppingToken);
        while (true)
            await _wakeup.WaitAsync(await ReadAllAsync(stoppingToken), time, stoppingToken);
    }

    /// <summary>Returns after how long a room that failed is to be tried again.</summary>
    private async Task<TimeSpan?> ReadAllAsync(CancellationToken cancellation)
    {
        TimeSpan? again = null;
        foreach (var doubt in await DoubtsAsync(cancellation))
            try
            {
                await ReadAsync(doubt, cancellation);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                // One room's trouble must not keep the others hidden.
                LogFault(doubt.Room, WithoutText.Of(fault));
                again = FaultWait;
            }
        return again;
    }

    /// <summary>The rooms in doubt that we are in; in the others there is nothing we could read.</summary>
    private async Task<IReadOnlyList<SourceDoubt>> DoubtsAsync(CancellationToken cancellation)
    {
        while (true)
            try
            {
                return await store.ReadAsync(db => db.SourceDoubts.AsNoTracking()
                    .Where(doubt => doubt.Account == account.User &&
                        db.KnownRooms.Any(known => known.Account == doubt.Account && known.Room == doubt.Room))
                    .ToListAsync(cancellation));
            }
            catch (Exception fault) when (store.IsFault(fault) && !cancellation.IsCancellationRequested)
            {
                LogStoreFault(fault);
                await Task.Delay(FaultWait, time, cancellation);
            }
    }

    private async Task ReadAsync(SourceDoubt doubt, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var bot in account.Bots)
            foreach (var keeper in bot.Sources)
                foreach (var source in await store.ReadAsync(db => keeper.SourcesAsync(db, doubt.Room, cancellation)))
                {
                    await ReadAsync(bot, keeper, doubt.Room, source, cancellation);
                    count++;
                    await Task.Delay(Pause, time, cancellation);
                }
        if (await EndAsync(doubt, cancellation))
            LogRead(doubt.Room, count);
    }

    private async Task ReadAsync(IBot bot, IKeepsSources keeper, RoomId room, EventId id, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(account.User, room, cancellation);
        var found = await FindAsync(room, id, cancellation);
        await store.WriteAsync(
            async db =>
            {
                var now = Now();
                var work = new Work(db, new Outbox(db, bot.Name, account.User, $"source {id}", now), now);
                await keeper.FollowAsync(work, new Source(room, id, found), cancellation);
            },
            cancellation);
    }

    private async Task<RoomEvent?> FindAsync(RoomId room, EventId id, CancellationToken cancellation)
    {
        if (await account.Session.GetEventAsync(room, id, cancellation) is { } found)
            return found.IsRedacted ? null : found;
        // Not there, or not for our eyes because we are not in the room: what is true of the source then, only a later reading tells.
        if (!(await account.Session.GetJoinedRoomsAsync(cancellation)).Contains(room))
            throw new InvalidOperationException("The account is not in the room any more.");
        return null;
    }

    private async Task<bool> EndAsync(SourceDoubt doubt, CancellationToken cancellation)
    {
        var ended = false;
        await store.WriteAsync(
            async db =>
            {
                // Doubted anew while we read: then what was read first may be out of date.
                var current = await db.SourceDoubts.FindAsync([doubt.Account, doubt.Room], cancellation);
                ended = current?.Since == doubt.Since;
                if (ended)
                    db.Remove(current!);
            },
            cancellation);
        return ended;
    }

    private Instant Now() => time.GetUtcNow().ToInstant();

    [LoggerMessage(Level = LogLevel.Information, Message = "All {Count} sources kept from {Room} have been read again.")]
    private partial void LogRead(RoomId room, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sources kept from {Room} can't be read again now; nothing of it is shown until then. {Failure}")]
    private partial void LogFault(RoomId room, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store can't be read; sources in doubt wait.")]
    private partial void LogStoreFault(Exception fault);
}
