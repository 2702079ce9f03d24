using Community.Hosting.Accounts;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Rooms;

/// <summary>Cleans up when an account is out of a room: left, kicked or banned.</summary>
internal sealed class RoomEnd(BotAccount account, StoreAccess store, TimeProvider time)
{
    /// <summary>Should we come back, the room is new to us, and what is kept from it may have changed.</summary>
    /// <param name="room">The room.</param>
    /// <param name="last">What was last heard of it.</param>
    /// <param name="cancellation">Ends the waiting for the store.</param>
    public Task ForgetAsync(RoomId room, IReadOnlyList<RoomEvent> last, CancellationToken cancellation) =>
        store.WriteAsync(db => ForgetAsync(db, room, last, cancellation), cancellation);

    /// <summary>Somebody invites us to a room. If it is known, we were sent out unheard: of a room we are invited to, /sync tells nothing else.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellation">Ends the waiting for the store.</param>
    public Task ForgetAsInvitedAsync(RoomId room, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            if (await db.KnownRooms.FindAsync([account.User, room], cancellation) is not null)
                await ForgetAsync(db, room, [], cancellation);
        },
        cancellation);

    private async Task ForgetAsync(CommunityContext db, RoomId room, IReadOnlyList<RoomEvent> last, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToInstant();
        await FailWaitingAsync(db, room, now, cancellation);
        if (await db.KnownRooms.FindAsync([account.User, room], cancellation) is not { } known)
            return;
        db.Remove(known);
        await SourceDoubt.MarkAsync(db, account.User, room, now, cancellation);
        if (known.DirectWith is { } person && last.Any(one => IsBanBy(one, person)) &&
            await db.DirectRefusals.FindAsync([account.User, person], cancellation) is null)
            db.DirectRefusals.Add(new DirectRefusal { Account = account.User, Person = person });
        foreach (var bot in account.Bots)
            foreach (var follower in bot.Followers)
                await follower.EndAsync(new Work(db, new Outbox(db, bot.Name, account.User, $"end of {room} {known.Since}", now), now), room, cancellation);
    }

    // What brings us in or out again is left alone: it may be why we are out.
    private async Task FailWaitingAsync(CommunityContext db, RoomId room, Instant now, CancellationToken cancellation)
    {
        foreach (var item in await db.Outbox
            .Where(item => item.Account == account.User && item.Room == room && item.State == OutboxState.Waiting &&
                item.Action != OutboxAction.Join && item.Action != OutboxAction.Leave)
            .ToListAsync(cancellation))
            (item.State, item.FailedWith, item.FailedAt) = (OutboxState.Failed, "The account is not in the room any more.", now);
    }

    private bool IsBanBy(RoomEvent roomEvent, UserId person) =>
        roomEvent.Sender == person && MemberContent.Of(roomEvent) is { Membership: MemberContent.Ban } member && member.Member == account.User;
}
