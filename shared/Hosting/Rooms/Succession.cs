using System.Text.Json.Nodes;
using Community.Hosting.Accounts;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace Community.Hosting.Rooms;

/// <summary>Takes over into a room what belonged to the one whose place it takes: its settings, and what the slices keep.</summary>
internal sealed partial class Succession(BotAccount account, MovingTurn turn, StoreAccess store, TimeProvider time, ILogger<Succession> logger)
{
    /// <summary>Every setting of ours is a state event whose type begins so.</summary>
    private const string SettingsPrefix = "de.community-bots.";

    /// <param name="room">A room that the account has just come into.</param>
    /// <param name="cancellation">Ends the requests.</param>
    public async Task TakeAsync(RoomId room, CancellationToken cancellation)
    {
        if (await store.ReadAsync(db => OldAsync(db, room, cancellation)) is not { } old)
            return;
        // Anybody could point a tombstone at a room of others: the new one has to say so too.
        var create = await account.Session.GetStateAsync(room, EventType.Create, string.Empty, cancellation);
        if (create.Member("predecessor").Member("room_id").AsId<RoomId>() != old.Room)
        {
            LogNoSuccessor(room, old.Room);
            return;
        }
        await CopySettingsAsync(old.Room, room, cancellation);
        await store.WriteAsync(db => MoveAsync(db, room, cancellation), cancellation);
    }

    private Task<KnownRoom?> OldAsync(CommunityContext db, RoomId room, CancellationToken cancellation) =>
        db.KnownRooms.FirstOrDefaultAsync(known => known.Account == account.User && known.ReplacedBy == room && !known.HasMoved, cancellation);

    // Before it is noted that all has moved, and harmless when repeated: what the new room has by then is left alone.
    private async Task CopySettingsAsync(RoomId from, RoomId to, CancellationToken cancellation)
    {
        using var mine = await turn.TakeAsync(cancellation);
        var there = (await account.Session.GetAllStateAsync(to, cancellation)).Select(state => (state.Type, state.StateKey)).ToHashSet();
        var rights = await account.Session.GetRightsAsync(to, cancellation);
        foreach (var setting in await account.Session.GetAllStateAsync(from, cancellation))
            if (setting.Type.StartsWith(SettingsPrefix, StringComparison.Ordinal) && setting.StateKey is { } key && !there.Contains((setting.Type, key)))
                if (rights.MaySetState(account.User, setting.Type))
                    await SetAsync(to, setting, key, cancellation);
                else
                    LogNoRight(setting.Type, to);
    }

    private async Task SetAsync(RoomId room, RoomEvent setting, string key, CancellationToken cancellation)
    {
        try
        {
            await account.Session.PutStateAsync(
                room, setting.Type, key, JsonNode.Parse(setting.Content.GetRawText())!.AsObject(), cancellation);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden)
        {
            LogNoRight(setting.Type, room);
        }
    }

    private async Task MoveAsync(CommunityContext db, RoomId room, CancellationToken cancellation)
    {
        if (await OldAsync(db, room, cancellation) is not { } old)
            return;
        old.HasMoved = true;
        var now = time.GetUtcNow().ToInstant();
        foreach (var bot in account.Bots)
            foreach (var follower in bot.Followers)
                await follower.MoveAsync(
                    new Work(db, new Outbox(db, bot.Name, account.User, $"{account.User} from {old.Room}", now), now), old.Room, room, cancellation);
        LogMoved(old.Room, room);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What belonged to {Old} belongs to {Room} now.")]
    private partial void LogMoved(RoomId old, RoomId room);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Room} doesn't say that it takes the place of {Old}: nothing is taken over.")]
    private partial void LogNoSuccessor(RoomId room, RoomId old);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The setting {Type} can't be taken over into {Room}: the bot may not set it there.")]
    private partial void LogNoRight(string type, RoomId room);
}
