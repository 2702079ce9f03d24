using System.Threading.Channels;
using Community.Hosting.Accounts;
using Community.Hosting.Joining;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;
using Community.Matrix.Sync;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Sync;

/// <summary>
/// Follows an account's rooms. A room's events are taken in one after the other, rooms side by side; a slow room does not keep the
/// others from what comes next. The token is saved only when everything before it has been handled.
/// </summary>
internal sealed partial class SyncLoop(
    BotAccount account, RoomIntake intake, Invitations invitations, StoreAccess store, DeliveryOptions options, TimeProvider time,
    ILogger<SyncLoop> logger) : BackgroundService
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
        var filter = SyncFilter.TimelinesOnly(options.TimelineLimit);
        var token = await RetryingAsync(ReadTokenAsync, cancellation);
        while (true)
        {
            var since = token;
            var batch = await RetryingAsync(() => account.Session.SyncAsync(since, filter, since is null ? TimeSpan.Zero : LongPoll, cancellation), cancellation);
            if (batch.Invited.Count > 0)
                await RetryingAsync(() => AnswerAsync(batch, cancellation), cancellation);
            if (batch.Left.Count > 0)
                await RetryingAsync(() => ForgetAsync(batch.Left, cancellation), cancellation);
            await handled.WriteAsync(new Handled(batch.NextBatch, Task.WhenAll(batch.Joined.Select(room => Start(room, since, cancellation)))), cancellation);
            token = batch.NextBatch;
        }
    }

    /// <summary>Begins with a room's new events as soon as its earlier ones are done.</summary>
    private Task Start(SyncedRoom room, string? since, CancellationToken cancellation)
    {
        var before = _tails.GetValueOrDefault(room.Room, Task.CompletedTask);
        return _tails[room.Room] = Next();

        async Task Next()
        {
            await before;
            await intake.TakeAsync(room, since, cancellation);
        }
    }

    private async Task SaveAsync(ChannelReader<Handled> handled, CancellationToken cancellation)
    {
        await foreach (var batch in handled.ReadAllAsync(cancellation))
        {
            await batch.Done;
            // Save the token now and not earlier: what it stands for would never be seen again.
            await RetryingAsync(() => WriteTokenAsync(batch.Token, cancellation), cancellation);
        }
    }

    private Task<string?> ReadTokenAsync() => store.ReadAsync(async db =>
        (await db.SyncPositions.SingleOrDefaultAsync(row => row.Account == account.User))?.Token);

    private async Task<bool> WriteTokenAsync(string token, CancellationToken cancellation)
    {
        await store.WriteAsync(
            async db =>
            {
                if (await db.SyncPositions.SingleOrDefaultAsync(row => row.Account == account.User, cancellation) is { } position)
                    position.Token = token;
                else
                    db.SyncPositions.Add(new SyncPosition { Account = account.User, Token = token });
            },
            cancellation);
        return true;
    }

    private async Task<bool> AnswerAsync(SyncBatch batch, CancellationToken cancellation)
    {
        await invitations.AnswerAsync(batch.Invited, batch.NextBatch, cancellation);
        return true;
    }

    /// <summary>A room left: should we come back, it is new to us.</summary>
    private async Task<bool> ForgetAsync(IReadOnlyList<RoomId> left, CancellationToken cancellation)
    {
        await store.WriteAsync(
            async db => db.RemoveRange(
                await db.KnownRooms.Where(row => row.Account == account.User && left.Contains(row.Room)).ToListAsync(cancellation)),
            cancellation);
        return true;
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

    private sealed record Handled(string Token, Task Done);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{User} can't follow its rooms now; next try in {Wait}. {Reason}")]
    private partial void LogWaiting(UserId user, TimeSpan wait, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The homeserver has ended the login of {User}; logging in again.")]
    private partial void LogLoggedOut(UserId user);
}
