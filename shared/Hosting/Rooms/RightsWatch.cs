using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace Community.Hosting.Rooms;

/// <summary>Notices when a room's power levels take from the accounts what they need there, and says so once for all of them.</summary>
internal sealed class RightsWatch(BotAccount account, IEnumerable<BotSeat> seats, StoreAccess store, TimeProvider time)
{
    /// <summary>Stands for all settings of ours.</summary>
    public const string SettingsType = "de.community-bots.room";

    /// <param name="room">The room.</param>
    /// <param name="events">What is new there, state included.</param>
    /// <param name="cancellation">Ends the requests.</param>
    public async Task TakeAsync(RoomId room, IReadOnlyList<RoomEvent> events, CancellationToken cancellation)
    {
        if (events.LastOrDefault(one => one.Type is EventType.PowerLevels && one.StateKey is "") is not { } change)
            return;
        var rights = await account.Session.GetRightsAsync(room, cancellation);
        await store.WriteAsync(
            async db =>
            {
                var losses = new List<RightsLoss>();
                // Whichever account hears of it first speaks for all of them: three bots that say the same are two too many.
                var rows = await db.KnownRooms.Where(known => known.Room == room).ToListAsync(cancellation);
                // A tombstone that one of them has seen counts for all.
                var isReplaced = rows.Exists(row => row.ReplacedBy is not null);
                foreach (var row in rows)
                {
                    var lacking = Lacking(rights, row.Account);
                    var lost = lacking & ~row.Lacking;
                    // Kept with what is said about it: a crash in between says it again or not at all.
                    row.Lacking = lacking;
                    // What was missing from the start has not been lost.
                    if (row is { HasBegun: true, DirectWith: null, IsEncrypted: false } && !isReplaced && lost != LackingRights.None)
                        losses.Add(new RightsLoss(row.Account, lost));
                }
                if (losses.Count > 0)
                    await SayAsync(db, change, losses, rights, cancellation);
            },
            cancellation);
    }

    private static LackingRights Lacking(RoomRights rights, UserId user) =>
        (rights.MaySend(user, EventType.Message) ? LackingRights.None : LackingRights.Messages) |
        (rights.MaySend(user, EventType.Reaction) ? LackingRights.None : LackingRights.Reactions) |
        (rights.MaySetState(user, SettingsType) ? LackingRights.None : LackingRights.Settings);

    private async Task SayAsync(
        CommunityContext db, RoomEvent change, IReadOnlyList<RightsLoss> losses, RoomRights rights, CancellationToken cancellation)
    {
        const string purpose = "rights lost";
        var room = await db.KnownRooms.Where(known => known.Room == change.Room).Select(known => known.Account).ToListAsync(cancellation);
        var speaker = seats.Where(seat => room.Contains(seat.Account) && rights.MaySend(seat.Account, EventType.Message))
            .OrderByDescending(seat => seat.Account == account.User).FirstOrDefault();
        var now = time.GetUtcNow().ToInstant();
        if (speaker is not null)
            new Outbox(db, speaker.Bot, speaker.Account, $"{speaker.Account} {change.Id}", now)
                .Send(change.Room, RightsReplies.InTheRoom(losses, rights, speaker.Account), purpose);
        else if (losses.Any(loss => loss.Rights.HasFlag(LackingRights.Messages)))
            await new Outbox(db, account.Bots[0].Name, account.User, $"{account.User} {change.Id}", now)
                .SendDirectAsync(change.Sender, RightsReplies.ToThePerson(losses, rights, account.User, change), purpose, cancellation);
    }
}

/// <summary>What an account has lost in a room.</summary>
/// <param name="Account">The account.</param>
/// <param name="Rights">The rights it had.</param>
internal sealed record RightsLoss(UserId Account, LackingRights Rights);
