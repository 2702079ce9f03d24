using System.Collections.Concurrent;
using Community.Hosting.Accounts;
using Community.Hosting.Restoring;
using Community.Hosting.Telemetry;
using Community.Matrix;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Sending;

/// <summary>
/// Carries out an account's outbox: in order within a room, rooms side by side, urgent things first. A room that fails waits by
/// itself; a rate limit, which homeservers count per account, holds all.
/// </summary>
internal sealed partial class OutboxSender(
    BotAccount account, Recollection recollection, OutboxQueue queue, OutboxAttempt attempt, Wakeups wakeups, StoreAccess store, TimeProvider time,
    ILogger<OutboxSender> logger) : BackgroundService
{
    private const int RoomsAtOnce = 6;
    private static readonly Duration FirstWait = Duration.FromSeconds(1), LongestWait = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Task> _busy = new();
    private readonly ConcurrentDictionary<string, Paused> _pauses = new();
    private readonly Wakeup _wakeup = wakeups.Listen();
    private Instant _limitedUntil = Instant.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await account.ConnectAsync(stoppingToken);
        await recollection.CaughtUpAsync(stoppingToken);
        try
        {
            while (true)
                await _wakeup.WaitAsync(await StartRoomsAsync(stoppingToken), time, stoppingToken);
        }
        finally
        {
            // What is on its way ends before the store does.
            await Task.WhenAll(_busy.Values);
        }
    }

    /// <summary>Starts what can be started now; returns how long nothing else will happen by itself.</summary>
    private async Task<TimeSpan?> StartRoomsAsync(CancellationToken cancellation)
    {
        var now = Now();
        if (_limitedUntil > now)
            return (_limitedUntil - now).ToTimeSpan();
        try
        {
            var (ready, next) = await queue.NextAsync(account.User, now, cancellation);
            foreach (var item in ready.Where(IsFree))
            {
                if (_busy.Count >= RoomsAtOnce)
                    return null;
                Start(item, cancellation);
            }
            return Earliest(now, [next, .. _pauses.Values.Select(pause => (Instant?)pause.Until)]);
        }
        catch (Exception fault) when (store.IsFault(fault))
        {
            LogStoreFault(account.User, fault);
            return FirstWait.ToTimeSpan();
        }

        bool IsFree(OutboxItem item) => OutboxQueue.LaneOf(item) is var lane &&
            !_busy.ContainsKey(lane) && !(_pauses.TryGetValue(lane, out var pause) && pause.Until > now);
    }

    private void Start(OutboxItem item, CancellationToken cancellation)
    {
        // On with it only after it is noted that the room is busy: a note made when all is done would stay, and close the room for ever.
        var noted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _busy[OutboxQueue.LaneOf(item)] = RunAsync(item, noted.Task, cancellation);
        noted.SetResult();
    }

    private async Task RunAsync(OutboxItem item, Task noted, CancellationToken cancellation)
    {
        await noted;
        var lane = OutboxQueue.LaneOf(item);
        try
        {
            using (var trace = SuiteTelemetry.Activities.StartActivity("send"))
            {
                trace?.SetTag("bot", item.Bot).SetTag("action", item.Action.ToString());
                await attempt.RunAsync(item, cancellation);
            }
            _pauses.TryRemove(lane, out _);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopping: the item is sent, or in doubt, and settled at the next start.
        }
        catch (MatrixException limit) when (limit.Status == System.Net.HttpStatusCode.TooManyRequests && item.Action is OutboxAction.OpenDirect)
        {
            // Creating rooms and inviting are counted by themselves, and more strictly: nobody else waits for that.
            LogFault(account.User, Named(item), Pause(lane, limit.RetryAfter), limit.Message);
        }
        catch (MatrixException limit) when (limit.Status == System.Net.HttpStatusCode.TooManyRequests)
        {
            _limitedUntil = Now() + Duration.FromTimeSpan(limit.RetryAfter ?? TimeSpan.FromSeconds(5));
            LogLimited(account.User, _limitedUntil);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.UnknownToken or ErrorCode.MissingToken)
        {
            // The sync loop meets the same answer and logs in again; until then there is nothing to do here.
            LogFault(account.User, Named(item), Pause(lane), refusal.Message);
        }
        catch (Exception fault) when (NetworkFault.IsTransient(fault) || store.IsFault(fault))
        {
            LogFault(account.User, Named(item), Pause(lane), fault.Message);
        }
        catch (Exception failure)
        {
            LogFailure(account.User, Named(item), Pause(lane), WithoutText.Of(failure));
        }
        finally
        {
            _busy.TryRemove(lane, out _);
            _wakeup.Signal();
        }
    }

    private Duration Pause(string lane, TimeSpan? asked = null)
    {
        var wait = _pauses.TryGetValue(lane, out var before) ? Duration.Min(before.Length * 2, LongestWait) : FirstWait;
        var least = Duration.FromTimeSpan(asked ?? TimeSpan.Zero);
        // Spread out, so that many rooms do not come back at the same moment.
        _pauses[lane] = new Paused(Now() + least + wait * (0.75 + (Random.Shared.NextDouble() / 2)), wait);
        return least + wait;
    }

    private static string Named(OutboxItem item) => item.Room?.Value ?? "a direct room";

    private Instant Now() => time.GetUtcNow().ToInstant();

    private static TimeSpan? Earliest(Instant now, IEnumerable<Instant?> moments) =>
        moments.Where(moment => moment > now).Min() is { } first ? (first - now).ToTimeSpan() : null;

    private sealed record Paused(Instant Until, Duration Length);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{User} is limited by the homeserver; sending goes on at {Until}.")]
    private partial void LogLimited(UserId user, Instant until);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{User} can't send to {Room} now; waiting {Wait}. {Reason}")]
    private partial void LogFault(UserId user, string room, Duration wait, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{User} failed to send to {Room}; waiting {Wait}. {Failure}")]
    private partial void LogFailure(UserId user, string room, Duration wait, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store can't be read; {User} sends nothing for now.")]
    private partial void LogStoreFault(UserId user, Exception fault);
}
