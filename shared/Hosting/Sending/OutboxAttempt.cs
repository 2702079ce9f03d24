using System.Text;
using System.Text.Json.Nodes;
using Community.Hosting.Accounts;
using Community.Hosting.Restoring;
using Community.Hosting.Rooms;
using Community.Hosting.Telemetry;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using EventId = Community.Matrix.Ids.EventId;

namespace Community.Hosting.Sending;

/// <summary>Carries out one item of the outbox. Faults that pass are thrown on and leave the item to be tried again.</summary>
internal sealed partial class OutboxAttempt(
    BotAccount account, StoreAccess store, OwnEvents ownEvents, DirectRoomOpening opening, EncryptionGuard encryption, TimeProvider time,
    ILogger<OutboxAttempt> logger)
{
    /// <summary>Synapse forgets transaction ids after 24 hours and cleans up every so often: half an hour is surely remembered.</summary>
    private static readonly Duration Remembered = Duration.FromMinutes(30);

    public async Task RunAsync(OutboxItem next, CancellationToken cancellation)
    {
        if (await BeginAsync(next.Id, cancellation) is not { } attempted)
            return;
        var item = attempted.Item;
        try
        {
            if (item.Action is OutboxAction.OpenDirect)
            {
                var room = await opening.OpenAsync(item, attempted.Before is not null, cancellation);
                await ChangeAsync(item.Id, (db, row) => DirectRooms.OpenedAsync(db, row, room, Now(), cancellation), cancellation);
                return;
            }
            if (await encryption.RefusalAsync(item, RoomOf(item), cancellation) is { } reason)
            {
                LogFailed(account.User, RoomOf(item).Value, reason);
                await ChangeAsync(item.Id, row => Fail(row, reason), cancellation);
                return;
            }
            var sentAs = await CarryOutAsync(attempted, RoomOf(item), cancellation);
            await ChangeAsync(item.Id, (db, row) => SettledItems.DoneAsync(db, row, sentAs, cancellation), cancellation);
            SuiteTelemetry.Sent(item.Bot, SendOutcome.Sent);
        }
        catch (Exception fault) when (fault is MatrixException { IsTransient: true } || (fault is not MatrixException && NetworkFault.IsTransient(fault)))
        {
            SuiteTelemetry.Sent(item.Bot, SendOutcome.Postponed);
            throw;
        }
        catch (MatrixException refusal) when (IsForGood(refusal))
        {
            SuiteTelemetry.Sent(item.Bot, SendOutcome.Failed);
            LogFailed(account.User, item.Room?.Value ?? "a direct room", refusal.Message);
            await ChangeAsync(
                item.Id,
                async (db, row) =>
                {
                    Fail(row, refusal.Code);
                    if (row.Action is OutboxAction.OpenDirect)
                        await DirectRooms.FailedAsync(db, row, refusal.Code, Now(), cancellation);
                },
                cancellation);
        }
    }

    /// <summary>Notes the attempt before it is made, so that a crash leaves word that the item may have gone out.</summary>
    private async Task<Attempted?> BeginAsync(long id, CancellationToken cancellation)
    {
        Attempted? begun = null;
        await store.WriteAsync(
            async db =>
            {
                begun = null;
                // Settled meanwhile, by our own event that came back through /sync, or taken back.
                if (await db.Outbox.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { State: OutboxState.Waiting } item)
                    return;
                if (await TargetAsync(db, item, cancellation) is { State: not OutboxState.Done } target)
                {
                    if (target.State == OutboxState.Failed)
                        Fail(item, "What it is about was not sent.");
                    else
                        // What is urgent overtakes its room only when what it is about is there already: the room's order comes first.
                        item = await FirstAsync(db, item.Room, cancellation);
                }
                if (item.State != OutboxState.Waiting)
                    return;
                var about = item.TargetEvent ?? (await TargetAsync(db, item, cancellation))?.SentAs;
                if (await RecalledItems.SettleAsync(db, item, about, Now(), cancellation))
                    return;
                begun = new Attempted(item, about, item.AttemptedAt);
                if (item.AttemptedAt is null)
                    NoteAttempt(item);
            },
            cancellation);
        return begun;
    }

    private Task<OutboxItem> FirstAsync(CommunityContext db, RoomId? room, CancellationToken cancellation) => db.Outbox
        .Where(row => row.State == OutboxState.Waiting && row.Account == account.User && row.Room == room && !row.IsUrgent)
        .OrderBy(row => row.Id)
        .FirstAsync(cancellation);

    private static async Task<OutboxItem?> TargetAsync(CommunityContext db, OutboxItem item, CancellationToken cancellation) =>
        item.TargetItem is { } target ? await db.Outbox.SingleOrDefaultAsync(row => row.TransactionId == target, cancellation) : null;

    private void NoteAttempt(OutboxItem item)
    {
        item.AttemptedAt = Now();
        item.AttemptedFrom = account.Login;
    }

    private async Task<EventId?> CarryOutAsync(Attempted attempted, RoomId room, CancellationToken cancellation)
    {
        var item = attempted.Item;
        switch (item.Action)
        {
            case OutboxAction.Join:
                await account.Session.JoinAsync(room, JsonNode.Parse(item.Content)!.AsArray().Select(via => (string)via!), cancellation);
                return null;
            case OutboxAction.Redact:
                // Without an event there is nothing to take back: the emoji was somebody else's.
                return attempted.Target is { } sent
                    ? await account.Session.RedactAsync(room, sent, item.TransactionId, cancellation)
                    : null;
            case OutboxAction.Leave:
                await account.Session.LeaveAsync(room, (string?)(JsonNode.Parse(item.Content) as JsonObject)?["reason"], cancellation);
                return null;
            case OutboxAction.ChangeState:
                await StateChange.MakeAsync(account.Session, item, room, cancellation);
                return null;
            default:
                return await SendAsync(attempted, room, cancellation);
        }
    }

    private async Task<EventId?> SendAsync(Attempted attempted, RoomId room, CancellationToken cancellation)
    {
        var item = attempted.Item;
        if (attempted.Before is { } before && IsInDoubt(before, item.AttemptedFrom))
        {
            if (await ownEvents.FindAsync(room, item.TransactionId, before, cancellation) is { } sent)
                return sent;
            // Only now may the doubt be forgotten: a crash before this looks again.
            await ChangeAsync(item.Id, NoteAttempt, cancellation);
        }
        try
        {
            var content = OutboxContent.Compose(item, attempted.Target);
            if (OutgoingFile.TakeOutOf(content) is { } file)
                content["url"] = await account.Session.UploadAsync(file.Name, file.MediaType, Encoding.UTF8.GetBytes(file.Text), cancellation);
            return await account.Session.SendEventAsync(room, item.EventType, item.TransactionId, content, cancellation);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.DuplicateAnnotation)
        {
            // The emoji is there, which is all that was wanted.
            return null;
        }
    }

    private bool IsInDoubt(Instant attemptedAt, string? attemptedFrom) =>
        Now() - attemptedAt > Remembered || !string.Equals(attemptedFrom, account.Login, StringComparison.Ordinal);

    private static bool IsForGood(MatrixException refusal) =>
        !refusal.IsTransient && refusal.Code is not (ErrorCode.UnknownToken or ErrorCode.MissingToken);

    private void Fail(OutboxItem item, string reason) =>
        (item.State, item.FailedWith, item.FailedAt) = (OutboxState.Failed, reason, Now());

    private static RoomId RoomOf(OutboxItem item) =>
        item.Room ?? throw new InvalidOperationException("An item without a room is not to be taken out of the queue.");

    private Task ChangeAsync(long id, Action<OutboxItem> change, CancellationToken cancellation) => ChangeAsync(
        id,
        (_, item) =>
        {
            change(item);
            return Task.CompletedTask;
        },
        cancellation);

    private Task ChangeAsync(long id, Func<CommunityContext, OutboxItem, Task> change, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            // Its own event may have come back meanwhile, and taken a fleeting one with it.
            if (await db.Outbox.SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } item)
                await change(db, item);
        },
        cancellation);

    private Instant Now() => time.GetUtcNow().ToInstant();

    /// <summary>An item, the event it is about, and when it was attempted before.</summary>
    private sealed record Attempted(OutboxItem Item, EventId? Target, Instant? Before);

    [LoggerMessage(Level = LogLevel.Error, Message = "{User} will not be able to send to {Room}: {Reason}")]
    private partial void LogFailed(UserId user, string room, string reason);
}
