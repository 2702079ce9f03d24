using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Restoring;
using Community.Hosting.Settings;
using Community.Hosting.Telemetry;
using Community.Matrix;
using Community.Matrix.Events;
using Community.Store.Delivery;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Dispatch;

/// <summary>Gives the events of a room, in their order, to an account's bots.</summary>
internal sealed partial class EventDispatcher(
    BotAccount account, Recollection recollection, RoomReaders readers, Etiquette etiquette, RoomSettings settings, StepRunner runner, RoomTurns turns, TimeProvider time, ILogger<EventDispatcher> logger)
{
    /// <summary>How many events share one transaction when there are many.</summary>
    private const int BatchSize = 25;

    /// <summary>How often a handler's own failure, and a server's failure on one event, are taken for a passing thing.</summary>
    private const int OwnAttempts = 3, ServerAttempts = 20;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500), LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Returns when each event of a room has had its effect, exactly once, or has been set aside. Faults of store and network
    /// hold it.</summary>
    /// <param name="room">The room.</param>
    /// <param name="events">Its new events.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task DispatchAsync(KnownRoom room, IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        foreach (var batch in events.Chunk(BatchSize))
        {
            using var turn = await turns.TakeAsync(account.User, room.Room, cancellation);
            using var trace = SuiteTelemetry.Activities.StartActivity("batch");
            var steps = new List<Step>();
            foreach (var roomEvent in batch)
                steps.AddRange(await StepsAsync(roomEvent, room, cancellation));
            if (steps.Count > 0)
                await runner.RunAsync(steps, cancellation);
        }
    }

    /// <summary>Gives an event that was set aside to its bot once more, whatever its age: somebody has just asked for it.</summary>
    public async Task DispatchAgainAsync(string bot, RoomEvent roomEvent, KnownRoom room, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(account.User, roomEvent.Room, cancellation);
        var handlings = etiquette.Admit(roomEvent, account.User, room) is { } incoming
            ? await HandlingsAsync(account.Bots.Single(one => string.Equals(one.Name, bot, StringComparison.Ordinal)), incoming with { IsLate = false }, cancellation)
            : [];
        await runner.RunAsync([new Step.Handle(roomEvent, bot, account.User, handlings, IsAgain: true)], cancellation);
    }

    private async Task<IReadOnlyList<Step>> StepsAsync(RoomEvent roomEvent, KnownRoom room, CancellationToken cancellation)
    {
        settings.Follow(account.User, roomEvent);
        var steps = new List<Step>();
        // Our own event comes before anybody's reaction to it: whoever reacts then finds the message it is about.
        if (roomEvent.Sender == account.User)
            steps.Add(new Step.Settle(roomEvent));
        if (etiquette.Admit(roomEvent, account.User, room) is not { } incoming)
            return steps;
        if (recollection.WasAnswered(roomEvent.Id))
            incoming = incoming with { IsLate = false };

        foreach (var bot in account.Bots)
            if (await HandlingsAsync(bot, incoming, cancellation) is { Count: > 0 } handlings)
                steps.Add(new Step.Handle(roomEvent, bot.Name, account.User, handlings));
        return steps;
    }

    private async Task<IReadOnlyList<Handling>> HandlingsAsync(IBot bot, IncomingEvent incoming, CancellationToken cancellation)
    {
        var reader = readers.Of(account, incoming.Event.Room);
        var handlings = new List<Handling>();
        foreach (var handler in bot.Handlers)
            if (await ConsiderAsync(handler, incoming, reader, cancellation) is { } handling)
                handlings.Add(handling);
        return handlings;
    }

    private async Task<Handling?> ConsiderAsync(
        IEventHandler handler, IncomingEvent incoming, RoomReader reader, CancellationToken cancellation)
    {
        var (own, server) = (0, 0);
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
            try
            {
                return await handler.ConsiderAsync(incoming, reader, cancellation);
            }
            catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden)
            {
                // We are not in the room any more, or may not read what it takes: then it is none of our business.
                LogNotForUs(incoming.Event.Id.Value, refusal.Message);
                return null;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                var mayPass = MayPass(failure, ref own, ref server);
                LogConsiderFailed(incoming.Event.Id.Value, mayPass, WithoutText.Of(failure));
                if (!mayPass)
                    return new Handling((_, _) => Task.FromException(failure));
                await Task.Delay(wait, time, cancellation);
            }
    }

    // Without a network all wait. One event that the homeserver can't serve must not hold the others for ever.
    private static bool MayPass(Exception failure, ref int own, ref int server) => failure switch
    {
        MatrixException { IsTransient: true, Status: not System.Net.HttpStatusCode.TooManyRequests } => ++server < ServerAttempts,
        // The sync loop meets the same answer and logs in again.
        MatrixException { Code: ErrorCode.UnknownToken or ErrorCode.MissingToken } => true,
        System.Text.Json.JsonException => ++own < OwnAttempts,
        _ when NetworkFault.IsTransient(failure) => true,
        _ => ++own < OwnAttempts,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Event {EventId} is passed over: {Reason}")]
    private partial void LogNotForUs(string eventId, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading about event {EventId} failed; trying again: {TryingAgain}. {Failure}")]
    private partial void LogConsiderFailed(string eventId, bool tryingAgain, string failure);
}
