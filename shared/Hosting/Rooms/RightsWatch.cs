using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace Community.Hosting.Rooms;

/// <summary>Notices when a room's power levels take from an account what it needs there, and says so once.</summary>
internal sealed class RightsWatch(BotAccount account, StoreAccess store, TimeProvider time)
{
    /// <summary>Stands for all settings of ours.</summary>
    public const string SettingsType = "de.community-bots.room";

    /// <param name="room">The room.</param>
    /// <param name="events">What is new there, state included.</param>
    /// <param name="hasBegun">It was known before: then what is missing now has been lost.</param>
    /// <param name="cancellation">Ends the requests.</param>
    public async Task TakeAsync(RoomId room, IReadOnlyList<RoomEvent> events, bool hasBegun, CancellationToken cancellation)
    {
        if (events.LastOrDefault(one => one.Type is EventType.PowerLevels && one.StateKey is "") is not { } change)
            return;
        var rights = await account.Session.GetRightsAsync(room, cancellation);
        var lacking = Lacking(rights);
        await store.WriteAsync(
            async db =>
            {
                var row = await db.KnownRooms.SingleOrDefaultAsync(known => known.Account == account.User && known.Room == room, cancellation);
                if (row is null || row.Lacking == lacking)
                    return;
                var lost = lacking & ~row.Lacking;
                // Kept with what is said about it: a crash in between says it again or not at all.
                row.Lacking = lacking;
                if (hasBegun && lost != LackingRights.None && row is { DirectWith: null, IsEncrypted: false, ReplacedBy: null })
                    await SayAsync(db, change, lost, lacking, rights, cancellation);
            },
            cancellation);
    }

    private LackingRights Lacking(RoomRights rights) =>
        (rights.MaySend(account.User, EventType.Message) ? LackingRights.None : LackingRights.Messages) |
        (rights.MaySend(account.User, EventType.Reaction) ? LackingRights.None : LackingRights.Reactions) |
        (rights.MaySetState(account.User, SettingsType) ? LackingRights.None : LackingRights.Settings);

    private async Task SayAsync(
        CommunityContext db, RoomEvent change, LackingRights lost, LackingRights lacking, RoomRights rights, CancellationToken cancellation)
    {
        const string purpose = "rights lost";
        var outbox = new Outbox(db, account.Bots[0].Name, account.User, $"{account.User} {change.Id}", time.GetUtcNow().ToInstant());
        if (!lacking.HasFlag(LackingRights.Messages))
            outbox.Send(change.Room, RoomReplies.RightsLost(lost, rights, account.User), purpose);
        else if (lost.HasFlag(LackingRights.Messages))
            await outbox.SendDirectAsync(
                change.Sender, RoomReplies.RightsLost(lost, rights, account.User, change), purpose, cancellation);
    }
}
