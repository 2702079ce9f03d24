using System.Net;
using System.Threading.Channels;
using Community.Hosting.Accounts;
using Community.Hosting.Joining;
using Community.Hosting.Members;
using Community.Hosting.Restoring;
using Community.Hosting.Rooms;
using Community.Hosting.Telemetry;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;
using Community.Matrix.Sync;
using Community.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Sync;

/// <summary>
/// Follows an account's rooms. A room's events are taken in one after the other, rooms side by side; a slow room does not keep the
/// others from what comes next. The token is saved only when everything before it has been handled.
/// </summary>
internal sealed partial class SyncLoop(
    BotAccount account, Recollection recollection, RoomIntake intake, SyncProgress progress, Invitations invitations, RoomEnd roomEnd,
    RoomMembers members, StoreAccess store, DeliveryOptions options, TimeProvider time, ILogger<SyncLoop> logger) : BackgroundService
{
    /// <summary>How many answers of /sync may be in work at once.</summary>
    private const int BatchesAhead = 32;

    private static readonly TimeSpan LongPoll = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1), LongestWait = TimeSpan.FromSeconds(30);

    private readonly Dictionary<RoomId, Task> _tails = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await account.ConnectAsync(stoppingToken);
        var handled = Channel.CreateBounded<Handled>(BatchesAhead);
        // If either ends, the other has no reason to go on: the host stops, and starts again from the saved token.
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var ended = await Task.WhenAny(FollowAsync(handled.Writer, both.Token), SaveAsync(handled.Reader, both.Token));
        await both.CancelAsync();
        await ended;
    }

    private async Task FollowAsync(ChannelWriter<Handled> handled, CancellationToken cancellation)
    {
        await RetryingAsync(() => recollection.BeginAsync(cancellation), cancellation);
        var filter = SyncFilter.Timelines(options.TimelineLimit, RoomFacts.StateTypes);
        var token = await RetryingAsync(() => progress.ReadTokenAsync(cancellation), cancellation);
        // The first answer comes at once, with news or without: until then nobody's membership counts, and a restored store says nothing.
        for (var wait = TimeSpan.Zero; ; wait = LongPoll)
        {
            var since = token;
            if (await NextAsync(since, filter, wait, cancellation) is not { } batch)
            {
                token = null;
                continue;
            }
            members.Of(account.User).Take(batch, isWhole: since is null);
            if (batch.Invited.Count > 0)
                await RetryingAsync(() => invitations.AnswerAsync(batch.Invited, batch.NextBatch, cancellation), cancellation);
            var left = since is null ? await RetryingAsync(() => progress.GoneAsync(batch, cancellation), cancellation) : batch.Left;
            var tasks = batch.Joined.Select(room => Start(room.Room, () => intake.TakeAsync(room, since, cancellation)))
                .Concat(left.Select(room => Start(room.Room, () => RetryingAsync(() => roomEnd.ForgetAsync(room.Room, room.Timeline, cancellation), cancellation))))
                .Concat(batch.Invited.Select(room => Start(room.Room, () => RetryingAsync(() => roomEnd.ForgetAsInvitedAsync(room.Room, cancellation), cancellation))));
            await handled.WriteAsync(new Handled(batch.NextBatch, Task.WhenAll(tasks)), cancellation);
            token = batch.NextBatch;
        }
    }

    /// <summary>What is new since the token; null, if the homeserver doesn't know the token: it was restored from a backup, or is another.</summary>
    private async Task<SyncBatch?> NextAsync(string? since, string filter, TimeSpan wait, CancellationToken cancellation)
    {
        try
        {
            return await RetryingAsync(
                () => account.Session.SyncAsync(since, filter, since is null ? TimeSpan.Zero : wait, cancellation), cancellation);
        }
        catch (MatrixException refusal) when (since is not null && refusal.Status is HttpStatusCode.BadRequest)
        {
            LogTokenLost(account.User, refusal.Message);
            await RetryingAsync(() => progress.DoubtAllAsync(cancellation), cancellation);
            return null;
        }
    }

    /// <summary>Begins with what a room needs as soon as what came for it earlier is done.</summary>
    private Task Start(RoomId room, Func<Task> next)
    {
        var before = _tails.GetValueOrDefault(room, Task.CompletedTask);
        return _tails[room] = Next();

        async Task Next()
        {
            await before;
            await next();
        }
    }

    private async Task SaveAsync(ChannelReader<Handled> handled, CancellationToken cancellation)
    {
        await foreach (var batch in handled.ReadAllAsync(cancellation))
        {
            await batch.Done;
            // Save the token now and not earlier: what it stands for would never be seen again.
            await RetryingAsync(() => progress.SaveTokenAsync(batch.Token, cancellation), cancellation);
            await RetryingAsync(() => recollection.EndAsync(cancellation), cancellation);
            SuiteTelemetry.Followed(account.User, time);
        }
    }

    /// <summary>Tries until it works; logs in again when the homeserver has ended the token.</summary>
    private async Task<T> RetryingAsync<T>(Func<Task<T>> action, CancellationToken cancellation)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
            try
            {
                return await action();
            }
            catch (MatrixException refusal) when (refusal.Code is ErrorCode.UnknownToken or ErrorCode.MissingToken)
            {
                LogLoggedOut(account.User);
                await account.ReconnectAsync(cancellation);
            }
            catch (Exception fault) when ((NetworkFault.IsTransient(fault) || store.IsFault(fault)) && !cancellation.IsCancellationRequested)
            {
                var pause = (fault as MatrixException)?.RetryAfter ?? wait;
                LogWaiting(account.User, pause, fault.Message);
                await Task.Delay(pause, time, cancellation);
            }
    }

    private async Task RetryingAsync(Func<Task> action, CancellationToken cancellation) => await RetryingAsync(
        async () =>
        {
            await action();
            return true;
        },
        cancellation);

    private sealed record Handled(string Token, Task Done);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{User} can't follow its rooms now; next try in {Wait}. {Reason}")]
    private partial void LogWaiting(UserId user, TimeSpan wait, string reason);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "The homeserver does not know how far {User} had come; it goes back by the clock and reads all it keeps again. {Reason}")]
    private partial void LogTokenLost(UserId user, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The homeserver has ended the login of {User}; logging in again.")]
    private partial void LogLoggedOut(UserId user);
}
