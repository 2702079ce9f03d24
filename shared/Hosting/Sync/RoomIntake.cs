using Community.Hosting.Accounts;
using Community.Hosting.Dispatch;
using Community.Hosting.Rooms;
using Community.Matrix;
using Community.Matrix.Ids;
using Community.Matrix.Sync;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Sync;

/// <summary>Takes in what is new in one room: closes the gap, finds where a room begins for us, hands the events on.</summary>
internal sealed partial class RoomIntake(
    BotAccount account, GapFiller gaps, RoomKeeper keeper, EventDispatcher dispatcher, StoreAccess store, TimeProvider time, ILogger<RoomIntake> logger)
{
    private static readonly TimeSpan FaultWait = TimeSpan.FromSeconds(2);

    /// <summary>Clocks differ: the homeserver's may run behind ours by so much.</summary>
    private static readonly Duration ClockSkew = Duration.FromMinutes(10);

    private readonly RoomBeginning _beginning = new(account.User);

    /// <summary>Returns when everything is handled. Faults of network and store are waited out: the sync token waits for us.</summary>
    public async Task TakeAsync(SyncedRoom room, string? since, CancellationToken cancellation)
    {
        while (true)
            try
            {
                var hasBegun = await keeper.HasBegunAsync(room.Room);
                var gap = hasBegun ? await NewEventsAsync(room, since, cancellation) : await FirstEventsAsync(room, since, cancellation);
                await DoubtAsync(room.Room, gap, cancellation);
                // Before the events: whoever answers them has to know what kind of room it is.
                var known = await keeper.KeepAsync(room, hasBegun ? gap.Events : room.Timeline, hasBegun, cancellation);
                await dispatcher.DispatchAsync(known, gap.Events, cancellation);
                // Not before: a crash in between finds the room's beginning once more.
                if (!hasBegun)
                    await keeper.BeginAsync(room.Room, cancellation);
                return;
            }
            catch (Exception fault) when (MayPass(fault) && !cancellation.IsCancellationRequested)
            {
                LogFault(room.Room, fault);
                await Task.Delay(FaultWait, time, cancellation);
            }
            catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden)
            {
                // We are not in the room any more: what is left of its gap is not for our eyes.
                LogGone(room.Room, refusal);
                return;
            }
    }

    private bool MayPass(Exception fault) =>
        NetworkFault.IsTransient(fault) || store.IsFault(fault) ||
        // The sync loop meets the same answer and logs in again.
        fault is MatrixException { Code: ErrorCode.UnknownToken or ErrorCode.MissingToken };

    private async Task<Gap> NewEventsAsync(SyncedRoom room, string? since, CancellationToken cancellation)
    {
        if (!room.Limited)
            return new Gap(room.Timeline, IsWhole: true);
        // Where the homeserver does not know our token any more, the clock says how far we had come.
        var lastSaved = since is null ? await LastSavedAsync(cancellation) : null;
        if (since is null && lastSaved is null)
            return await FirstEventsAsync(room, since, cancellation);
        var start = new GapStart(since, lastSaved - ClockSkew.ToTimeSpan());
        var gap = await gaps.FillAsync(room.Room, room.PrevBatch, start, cancellation);
        return gap with { Events = [.. gap.Events, .. room.Timeline] };
    }

    private Task<DateTimeOffset?> LastSavedAsync(CancellationToken cancellation) => store.ReadAsync(async db =>
        (await db.SyncPositions.SingleOrDefaultAsync(row => row.Account == account.User, cancellation))?.SavedAt.ToDateTimeOffset());

    /// <summary>What was left out, or happened while we were not in the room, may have changed or taken back what is kept from it.</summary>
    private async Task DoubtAsync(RoomId room, Gap gap, CancellationToken cancellation)
    {
        if (gap.IsWhole && !gap.Events.Any(_beginning.IsDeparture))
            return;
        var now = time.GetUtcNow().ToInstant();
        await store.WriteAsync(
            async db =>
            {
                await SourceDoubt.MarkAsync(db, account.User, room, now, cancellation);
                if (!gap.IsWhole)
                    await NoteLeftOutAsync(db, room, gap, now, cancellation);
            },
            cancellation);
    }

    private async Task NoteLeftOutAsync(CommunityContext db, RoomId room, Gap gap, Instant now, CancellationToken cancellation)
    {
        if (await db.LeftOutGaps.FindAsync([account.User, room], cancellation) is { } earlier)
            db.Remove(earlier);
        await db.SaveChangesAsync(cancellation);
        db.LeftOutGaps.Add(new LeftOutGap
        {
            Account = account.User,
            Room = room,
            At = now,
            Read = gap.Events.Count,
            ReadFrom = gap.Events is [var oldest, ..] ? oldest.SentAt.ToInstant() : null,
        });
    }

    /// <summary>
    /// What there is of a room that is new to us, from its beginning on. One that we were in before this store began starts now: its past
    /// was answered before, or is not ours.
    /// </summary>
    private async Task<Gap> FirstEventsAsync(SyncedRoom room, string? since, CancellationToken cancellation)
    {
        var events = room.Timeline;
        if (_beginning.PlaceIn(events) is null && room.Limited && (since is not null || await HasJoinedAsync(room.Room, cancellation)))
        {
            var gap = await gaps.FillAsync(room.Room, room.PrevBatch, _beginning.Before(events), cancellation);
            events = [.. gap.Events, .. events];
            // Not gone back as far as the beginning: then all of it comes after.
            if (!gap.IsWhole)
                return gap with { Events = events };
        }
        return (_beginning.PlaceIn(events) ?? _beginning.JoinIn(events)) is { } place
            ? new Gap([.. events.Skip(place)], IsWhole: true)
            : new Gap([], IsWhole: true);
    }

    /// <summary>This store remembers the joining, even if it has no token yet.</summary>
    private Task<bool> HasJoinedAsync(RoomId room, CancellationToken cancellation) => store.ReadAsync(db => db.Outbox.AnyAsync(
        item => item.Account == account.User && item.Room == room && item.Action == OutboxAction.Join, cancellation));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events of {Room} can't be taken in now; they wait.")]
    private partial void LogFault(RoomId room, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Room} is closed to us now; the rest of its gap is left out.")]
    private partial void LogGone(RoomId room, Exception refusal);
}
