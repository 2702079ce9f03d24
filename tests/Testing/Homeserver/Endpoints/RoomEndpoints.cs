using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver.Endpoints;

/// <summary>Creating rooms, finding them, and who is in them: https://spec.matrix.org/v1.16/client-server-api/#rooms</summary>
internal sealed class RoomEndpoints(World world)
{
    public void Map(Router router)
    {
        router.Map("POST", "/_matrix/client/v3/createRoom", call => RoomId(new RoomCreation(world, call.UserId, call.Json).Create()));
        router.Map("GET", "/_matrix/client/v3/joined_rooms", call => Reply.Ok(new JsonObject
        {
            ["joined_rooms"] = Json.ToArray(world.Rooms.Values.Where(r => r.State.IsJoined(call.UserId)).Select(r => JsonValue.Create(r.Id))),
        }));
        router.MapOpen("GET", "/_matrix/client/v3/directory/room/{alias}", call => Reply.Ok(new JsonObject
        {
            ["room_id"] = ByAlias(call["alias"]).Id,
            ["servers"] = new JsonArray(world.ServerName),
        }));
        router.Map("POST", "/_matrix/client/v3/join/{room}", call => Join(call,
            call["room"] is ['#', ..] ? ByAlias(call["room"]) : Known(call["room"])));
        router.Map("POST", "/_matrix/client/v3/rooms/{room}/join", call => Join(call, Known(call["room"])));
        router.Map("POST", "/_matrix/client/v3/rooms/{room}/leave", call => Change(call, call.UserId, "leave", call.OptionalJson));
        router.Map("POST", "/_matrix/client/v3/rooms/{room}/invite", call => Change(call, Target(call), "invite", call.Json));
        router.Map("POST", "/_matrix/client/v3/rooms/{room}/kick", call => Change(call, Target(call), "leave", call.Json));
        router.Map("POST", "/_matrix/client/v3/rooms/{room}/ban", call => Change(call, Target(call), "ban", call.Json));
        router.Map("POST", "/_matrix/client/v3/rooms/{room}/forget", Forget);
    }

    private static Reply RoomId(Room room) => Reply.Ok(new JsonObject { ["room_id"] = room.Id });

    private static string Target(Call call) => call.Json.Text("user_id") is ['@', ..] and var user
        ? user
        : throw new MatrixException(400, "M_MISSING_PARAM", "Missing params: user_id");

    private static JsonObject? Reason(JsonObject body) => body.Text("reason") is { } reason ? new JsonObject { ["reason"] = reason } : null;

    private Room Known(string id) => world.Rooms.GetValueOrDefault(id)
        ?? throw new MatrixException(404, "M_UNKNOWN", "Can't join remote room because no servers that are in the room have been provided.");

    private Room ByAlias(string alias) => world.Aliases.TryGetValue(alias, out var id)
        ? world.Rooms[id]
        : throw MatrixException.NotFound($"Room alias {alias} not found");

    private Reply Join(Call call, Room room)
    {
        new Membership(world, room, call.UserId, call.UserId).Change("join", Reason(call.OptionalJson));
        return RoomId(room);
    }

    private Reply Change(Call call, string target, string membership, JsonObject body)
    {
        new Membership(world, world.RoomOfMember(call["room"], call.UserId), call.UserId, target).Change(membership, Reason(body));
        return Reply.Done();
    }

    private Reply Forget(Call call)
    {
        var room = world.RoomOfMember(call["room"], call.UserId);
        if (room.State.Membership(call.UserId) is not ("leave" or "ban" or null))
            throw new MatrixException(400, "M_UNKNOWN", $"User {call.UserId} in room {room.Id}");
        room.ForgottenBy.Add(call.UserId);
        return Reply.Done();
    }
}
