using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Accounts;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver.Sync;

/// <summary>What is new in one room since the token, and in which section of the answer it stands.</summary>
internal sealed class RoomDelta(World world, Room room, Session session, SyncRequest request)
{
    private static readonly string[] InviteTypes =
    [
        "m.room.create", "m.room.join_rules", "m.room.canonical_alias", "m.room.avatar", "m.room.encryption", "m.room.name", "m.room.topic",
    ];

    private readonly string userId = session.User.UserId;
    private readonly EventView view = new(world, room, session.User.UserId, session.DeviceId);

    /// <summary>Null if there is nothing to tell.</summary>
    public (string Section, JsonObject Body)? Build() => room.State.Membership(userId) switch
    {
        "join" => Joined() is { } body ? ("join", body) : null,
        "invite" => Invited() is { } body ? ("invite", body) : null,
        "leave" or "ban" => Left() is { } body ? ("leave", body) : null,
        _ => null,
    };

    private IEnumerable<StoredEvent> OwnMoves => room.Timeline.Where(e => e.Position > request.Since && e.IsMemberOf(userId));

    private RoomState Before => room.StateAt(request.Since);

    private JsonObject? Joined()
    {
        // A room joined anew comes with all its state, and with history from before the join: its timeline is always limited.
        var joinedAnew = !request.Initial && (!Before.IsJoined(userId) || OwnMoves.Any(e => e.Json.Object("content").Text("membership") != "join"));
        var whole = request.Initial || joinedAnew;
        var slice = new TimelineSlice(room, userId, request, whole ? 0 : request.Since, world.Position, limited: joinedAnew);
        var state = StateAtStart(slice, whole || request.FullState ? RoomState.Empty : Before, room.State);
        var typing = room.TypingPosition > request.Since;
        if (!whole && !request.FullState && slice.Events.Count == 0 && state.Count == 0 && !typing)
            return null;

        return new JsonObject
        {
            ["timeline"] = slice.ToJson(view),
            ["state"] = Events(state.Select(e => view.Of(e, withRoomId: false, bare: true))),
            ["account_data"] = Events([]),
            ["ephemeral"] = Events(typing ? [TypingEvent()] : []),
            ["unread_notifications"] = new JsonObject { ["notification_count"] = 0, ["highlight_count"] = 0 },
            ["summary"] = Summary(slice.Events.Concat(state)),
        };
    }

    private JsonObject? Invited()
    {
        if (!request.Initial && !OwnMoves.Any())
            return null;
        // Synapse puts the invitation itself in whole, beside who sent it and what describes the room.
        var invitation = room.State.Find("m.room.member", userId)!;
        var shown = InviteTypes.Select(t => room.State.Find(t)).Append(room.State.Find("m.room.member", invitation.Sender!)).OfType<StoredEvent>();
        return new JsonObject
        {
            ["invite_state"] = Events(shown.Select(EventView.Stripped).Append(view.Of(invitation, withRoomId: false, bare: true))),
        };
    }

    private JsonObject? Left()
    {
        if (room.ForgottenBy.Contains(userId) || (request.Initial ? !request.IncludeLeave : !OwnMoves.Any()))
            return null;
        var end = room.Timeline.FindLast(e => e.IsMemberOf(userId))!;
        var slice = new TimelineSlice(room, userId, request, request.Since, end.Position);
        var before = Before.IsJoined(userId) ? Before : RoomState.Empty;
        // Who was not in the room meanwhile, but turned down an invitation or was banned, does not get to see its state.
        var state = Before.IsJoined(userId) || room.LastJoin(userId) > request.Since ? StateAtStart(slice, before, end.StateAfter) : [];
        return new JsonObject
        {
            ["timeline"] = slice.ToJson(view),
            ["state"] = Events(state.Select(e => view.Of(e, withRoomId: false, bare: true))),
            ["account_data"] = Events([]),
        };
    }

    /// <summary>The changes from what the client knows to the start of the timeline; the timeline's own state events come on top.</summary>
    private List<StoredEvent> StateAtStart(TimelineSlice slice, RoomState known, RoomState atEnd)
    {
        var start = slice.Events is [var first, ..] ? first.StateBefore : atEnd;
        var needed = slice.Events.Select(e => e.Sender).Append(userId).ToHashSet();
        return [.. start.Since(known).Where(e => request.State.Passes(e.Json)
            && (!request.State.LazyLoadMembers || e.Type != "m.room.member" || needed.Contains(e.StateKey)))];
    }

    private JsonObject TypingEvent() => new()
    {
        ["type"] = "m.typing",
        ["content"] = new JsonObject { ["user_ids"] = Json.ToArray(room.Typing.Select(u => JsonValue.Create(u))) },
    };

    /// <summary>As from Synapse only for those who load members lazily.</summary>
    private JsonObject Summary(IEnumerable<StoredEvent> told) => !request.State.LazyLoadMembers || !told.Any(e => e.Type == "m.room.member")
        ? []
        : new JsonObject
        {
            ["m.joined_member_count"] = room.State.Joined.Count(),
            ["m.invited_member_count"] = room.State.Events.Count(e => e.Type == "m.room.member" && room.State.Membership(e.StateKey!) == "invite"),
        };

    private static JsonObject Events(IEnumerable<JsonNode> events) => new() { ["events"] = Json.ToArray(events) };
}
