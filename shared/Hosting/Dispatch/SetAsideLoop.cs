using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Community.Hosting.Dispatch;

/// <summary>Gives events that were set aside to their bot once more, when a moderator asks for it.</summary>
internal sealed partial class SetAsideLoop(
    BotAccount account, EventDispatcher dispatcher, StoreAccess store, Wakeups wakeups, TimeProvider time, ILogger<SetAsideLoop> logger) : BackgroundService
{
    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(10);

    private readonly Wakeup _wakeup = wakeups.Listen();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await account.ConnectAsync(stoppingToken);
        while (true)
            await _wakeup.WaitAsync(await RunAllAsync(stoppingToken), time, stoppingToken);
    }

    /// <summary>Returns after how long something that met a fault is to be tried again.</summary>
    private async Task<TimeSpan?> RunAllAsync(CancellationToken cancellation)
    {
        try
        {
            var bots = account.Bots.Select(bot => bot.Name).ToList();
            var asked = await store.ReadAsync(db => db.SetAsideEvents.AsNoTracking()
                .Where(row => row.IsAskedAgain && bots.Contains(row.Bot)).OrderBy(row => row.At).ToListAsync(cancellation));
            foreach (var aside in asked)
                await RunAsync(aside, cancellation);
            return null;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            LogFault(fault);
            return FaultWait;
        }
    }

    private async Task RunAsync(SetAsideEvent aside, CancellationToken cancellation)
    {
        if (await account.Session.GetEventAsync(aside.Room, aside.Event, cancellation) is { IsRedacted: false } roomEvent)
        {
            var known = await store.ReadAsync(async db => await db.KnownRooms.FindAsync([account.User, aside.Room], cancellation)) ??
                new KnownRoom { Account = account.User, Room = aside.Room, Since = Instant.MinValue };
            await dispatcher.DispatchAgainAsync(aside.Bot, roomEvent, known, cancellation);
            return;
        }
        LogGone(aside.Bot, aside.Reference);
        await store.WriteAsync(db => db.SetAsideEvents.Where(row => row.Bot == aside.Bot && row.Event == aside.Event).ExecuteDeleteAsync(cancellation), cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An event that was set aside can't be tried again now; it waits.")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The event that {Bot} had set aside as {Reference} is not there any more.")]
    private partial void LogGone(string bot, string reference);
}
