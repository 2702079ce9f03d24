using Community.Hosting.Accounts;
using Community.Hosting.Sending;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Sync;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace Community.Hosting.Rooms;

/// <summary>Keeps up what the store knows about an account's rooms, from what /sync brings.</summary>
internal sealed class RoomFacts(BotAccount account, StoreAccess store, TimeProvider time)
{
    /// <summary>The state from which the facts are taken.</summary>
    public static IReadOnlyList<string> StateTypes { get; } = [EventType.Create, EventType.Encryption];

    /// <summary>The two of a direct room.</summary>
    private const int PeopleInDirectRoom = 2;

    public Task<bool> HasBegunAsync(RoomId room) =>
        store.ReadAsync(db => db.KnownRooms.AnyAsync(row => row.Account == account.User && row.Room == room && row.HasBegun));

    /// <summary>Takes in what is new; returns whether it is a direct room.</summary>
    /// <param name="room">As /sync brought it.</param>
    /// <param name="events">Its new events, gap included, oldest first.</param>
    /// <param name="cancellation">Ends the waiting for the store.</param>
    public async Task<bool> TakeAsync(SyncedRoom room, IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        IReadOnlyList<RoomEvent> all = [.. room.State, .. events];
        if (await store.ReadAsync(db => FindAsync(db, room.Room, cancellation)) is { } known && !all.Any(Concerns))
            return known.DirectWith is not null;

        var isDirect = false;
        await store.WriteAsync(
            async db =>
            {
                var row = await FindAsync(db, room.Room, cancellation) ?? await AddAsync(db, room.Room, all, cancellation);
                foreach (var roomEvent in all)
                    Take(row, roomEvent);
                if (room.People > PeopleInDirectRoom)
                    row.DirectWith = null;
                isDirect = row.DirectWith is not null;
            },
            cancellation);
        return isDirect;
    }

    /// <summary>The room's beginning has been handled.</summary>
    public Task BeginAsync(RoomId room, CancellationToken cancellation) => store.WriteAsync(
        async db =>
        {
            if (await FindAsync(db, room, cancellation) is { } row)
                row.HasBegun = true;
        },
        cancellation);

    private static bool Concerns(RoomEvent roomEvent) => roomEvent.Type is EventType.Encryption or EventType.Member && roomEvent.StateKey is not null;

    private Task<KnownRoom?> FindAsync(CommunityContext db, RoomId room, CancellationToken cancellation) =>
        db.KnownRooms.SingleOrDefaultAsync(row => row.Account == account.User && row.Room == room, cancellation);

    private async Task<KnownRoom> AddAsync(CommunityContext db, RoomId room, IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        var row = new KnownRoom
        {
            Account = account.User,
            Room = room,
            Since = time.GetUtcNow().ToInstant(),
            DirectWith = await OpenedForAsync(db, events, cancellation) ?? await InvitedByAsync(db, room, cancellation),
        };
        db.KnownRooms.Add(row);
        return row;
    }

    /// <summary>A room of our own that bears its item's id.</summary>
    private async Task<UserId?> OpenedForAsync(CommunityContext db, IReadOnlyList<RoomEvent> events, CancellationToken cancellation) =>
        events.FirstOrDefault(one => one.Type is EventType.Create && one.Sender == account.User) is { } create &&
        OutboxContent.TransactionIdOf(create) is { } transaction
            ? (await db.Outbox.AsNoTracking().FirstOrDefaultAsync(
                item => item.TransactionId == transaction && item.Action == OutboxAction.OpenDirect, cancellation))?.Recipient
            : null;

    private async Task<UserId?> InvitedByAsync(CommunityContext db, RoomId room, CancellationToken cancellation) =>
        (await db.Outbox.AsNoTracking().Where(item => item.Account == account.User && item.Room == room && item.Action == OutboxAction.Join)
            .OrderByDescending(item => item.Id).FirstOrDefaultAsync(cancellation))?.Recipient;

    private void Take(KnownRoom row, RoomEvent roomEvent)
    {
        if (roomEvent.Type is EventType.Encryption && roomEvent.StateKey is "")
            row.IsEncrypted = true;
        else if (row.DirectWith is { } person && MemberContent.Of(roomEvent) is { } member && EndsPrivacy(member, person))
            row.DirectWith = null;
    }

    private bool EndsPrivacy(MemberContent member, UserId person) => member.Member == person
        ? member.Membership is MemberContent.Leave or MemberContent.Ban
        : member.Member != account.User && member.Membership is MemberContent.Join or MemberContent.Invite;
}
