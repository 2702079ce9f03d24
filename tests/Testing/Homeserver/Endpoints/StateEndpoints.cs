using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver.Endpoints;

/// <summary>
/// Room state, for members as it is and for those who left as it was then: https://spec.matrix.org/v1.16/client-server-api/#getting-events-for-a-room
/// </summary>
internal sealed class StateEndpoints(World world)
{
    public void Map(Router router)
    {
        router.Map("GET", "/_matrix/client/v3/rooms/{room}/state", call =>
        {
            var room = Readable(call);
            return Reply.Ok(Json.ToArray(room.StateFor(call.UserId).Events.Select(e => View(call, room).Of(e, bare: true))));
        });
        router.Map("GET", "/_matrix/client/v3/rooms/{room}/state/{type}/{key?}", GetOne);
        router.Map("PUT", "/_matrix/client/v3/rooms/{room}/state/{type}/{key?}", Put);
        router.Map("GET", "/_matrix/client/v3/rooms/{room}/members", call =>
        {
            var room = Readable(call);
            return Reply.Ok(new JsonObject { ["chunk"] = Json.ToArray(Members(call, room).Select(e => View(call, room).Of(e, bare: true))) });
        });
        router.Map("GET", "/_matrix/client/v3/rooms/{room}/joined_members", JoinedMembers);
    }

    private Reply GetOne(Call call)
    {
        var room = Readable(call);
        var state = room.StateFor(call.UserId).Find(call["type"], call["key"]) ?? throw MatrixException.NotFound("Event not found.");
        return Reply.Ok(call.Argument("format") == "event" ? View(call, room).Of(state, bare: true) : state.Json["content"]!.DeepClone());
    }

    private Reply Put(Call call)
    {
        var room = world.RoomOfMember(call["room"], call.UserId);
        var content = call.Json;
        if (call["type"] == "m.room.member")
        {
            var membership = content.Text("membership") ?? throw new MatrixException(400, "M_UNKNOWN", "Content has not membership key");
            return EventId(new Membership(world, room, call.UserId, call["key"]).Change(membership, content));
        }

        var draft = new EventDraft(call.UserId, call["type"], content, call["key"]) { DeviceId = call.Session.DeviceId };
        ContentRules.Check(room, draft);
        return EventId(Sending.Send(room, draft));
    }

    private Reply JoinedMembers(Call call)
    {
        var room = Readable(call);
        if (!room.State.IsJoined(call.UserId))
            throw MatrixException.Forbidden($"User {call.UserId} not in room {room.Id}");
        var joined = new JsonObject();
        foreach (var user in room.State.Joined)
            joined[user] = new JsonObject { ["display_name"] = room.State.Content("m.room.member", user).Text("displayname"), ["avatar_url"] = null };
        return Reply.Ok(new JsonObject { ["joined"] = joined });
    }

    /// <summary>With both arguments either of them lets a member pass, as the specification has it.</summary>
    private static IEnumerable<StoredEvent> Members(Call call, Room room)
    {
        var (wanted, unwanted) = (call.Argument("membership"), call.Argument("not_membership"));
        return room.StateFor(call.UserId).Events.Where(e => e.Type == "m.room.member"
            && e.Json.Object("content").Text("membership") is { } membership
            && ((wanted, unwanted) is (null, null) || membership == wanted || (unwanted is not null && membership != unwanted)));
    }

    private static Reply EventId(StoredEvent stored) => Reply.Ok(new JsonObject { ["event_id"] = stored.Id });

    private Room Readable(Call call) => world.ReadableRoom(call["room"], call.UserId);

    private EventView View(Call call, Room room) => new(world, room, call.UserId, call.Session.DeviceId);
}
