using Community.Hosting.Accounts;
using Community.Hosting.Sending;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Sync;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Rooms;

/// <summary>Keeps up what the store knows about an account's rooms, from what /sync brings.</summary>
internal sealed class RoomFacts(BotAccount account, StoreAccess store, TimeProvider time)
{
    /// <summary>The state from which the facts are taken.</summary>
    public static IReadOnlyList<string> StateTypes { get; } = [EventType.Create, EventType.Encryption, EventType.PowerLevels, EventType.Tombstone];

    /// <summary>The two of a direct room.</summary>
    private const int PeopleInDirectRoom = 2;

    public Task<bool> HasBegunAsync(RoomId room) =>
        store.ReadAsync(db => db.KnownRooms.AnyAsync(row => row.Account == account.User && row.Room == room && row.HasBegun));

    /// <summary>Takes in what is new; returns what is known now.</summary>
    /// <param name="room">As /sync brought it.</param>
    /// <param name="events">Its new events, gap included, oldest first.</param>
    /// <param name="cancellation">Ends the waiting for the store.</param>
    public async Task<KnownRoom> TakeAsync(SyncedRoom room, IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        IReadOnlyList<RoomEvent> all = [.. room.State, .. events];
        if (await store.ReadAsync(db => FindAsync(db, room.Room, cancellation)) is { } known && !all.Any(Concerns))
            return known;

        KnownRoom? taken = null;
        await store.WriteAsync(
            async db =>
            {
                var row = taken = await FindAsync(db, room.Room, cancellation) ?? await AddAsync(db, room.Room, all, cancellation);
                var (wasEncrypted, person) = (row.IsEncrypted, row.DirectWith);
                foreach (var roomEvent in all)
                    Take(row, roomEvent);
                if (room.People > PeopleInDirectRoom)
                    row.DirectWith = null;
                if (row.IsEncrypted && !wasEncrypted)
                    await GoAsync(db, row, person, cancellation);
            },
            cancellation);
        return taken!;
    }

    // With the fact itself, in one transaction: so it is said once.
    private async Task GoAsync(CommunityContext db, KnownRoom row, UserId? person, CancellationToken cancellation)
    {
        var outbox = new Outbox(db, account.Bots[0].Name, account.User, $"{row.Room} {row.Since.ToUnixTimeMilliseconds()}", Now());
        row.DirectWith = null;
        // Else this very room would be found as the person's direct room.
        await db.SaveChangesAsync(cancellation);
        if (person is { } one)
            await outbox.SendDirectAsync(one, RoomReplies.InsteadOfEncrypted(one), "instead of encrypted", cancellation);
        else if (!await HasBeenSaidAsync(db, row.Room, cancellation))
            outbox.SayInClear(row.Room, RoomReplies.CannotRead(), "can't read");
        outbox.Leave(row.Room, "leave encrypted", RoomReplies.LeftEncrypted);
    }

    /// <summary>By another bot of the suite, or when we were here before: nobody needs to hear it twice.</summary>
    private static Task<bool> HasBeenSaidAsync(CommunityContext db, RoomId room, CancellationToken cancellation) =>
        db.Outbox.AnyAsync(item => item.Room == room && item.IsInClear && item.State != OutboxState.Failed, cancellation);

    private Instant Now() => time.GetUtcNow().ToInstant();

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
            Since = Now(),
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
