using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>Makes a room, its first events in the order that https://spec.matrix.org/v1.16/client-server-api/#post_matrixclientv3createroom lays down.</summary>
internal sealed class RoomCreation(World world, string creator, JsonObject request)
{
    private readonly string preset = request.Text("preset") ?? (request.Text("visibility") == "public" ? "public_chat" : "private_chat");
    private readonly string[] invited = [.. request.Texts("invite") ?? []];

    public Room Create()
    {
        var id = request.Text("room_version") ?? RoomVersion.Default;
        var version = RoomVersion.Find(id)
            ?? throw new MatrixException(400, "M_UNSUPPORTED_ROOM_VERSION", "Your homeserver does not support this room version");
        var alias = request.Text("room_alias_name") is { } name ? $"#{name}:{world.ServerName}" : null;
        if (alias is not null && world.Aliases.ContainsKey(alias))
            throw new MatrixException(400, "M_ROOM_IN_USE", "Room alias already taken");
        var room = new Room(world, version.IdWithoutServer ? "!" + world.NewId() : $"!{world.NewRoomName()}:{world.ServerName}", version);

        Append(room, "m.room.create", CreateContent(version));
        new Membership(world, room, creator, creator).Join();
        var levels = DefaultPowerLevels.For(preset, version, creator, invited).With(request.Object("power_level_content_override"));
        room.Power.CheckNamesNoCreator(levels);
        Append(room, "m.room.power_levels", levels);
        if (alias is not null)
            Append(room, "m.room.canonical_alias", new JsonObject { ["alias"] = alias });
        AppendPreset(room);
        foreach (var state in Initial)
            Append(room, state.Text("type")!, state.Object("content") ?? [], state.Text("state_key") ?? "");
        if (request.Text("name") is { } title)
            Append(room, "m.room.name", new JsonObject { ["name"] = title });
        if (request.Text("topic") is { } topic)
            Append(room, "m.room.topic", new JsonObject
            {
                ["topic"] = topic,
                ["m.topic"] = new JsonObject { ["m.text"] = new JsonArray(new JsonObject { ["body"] = topic }) },
            });

        world.Rooms[room.Id] = room;
        if (alias is not null)
            world.Aliases[alias] = room.Id;
        foreach (var user in invited)
            new Membership(world, room, creator, user).Change("invite", request.Flag("is_direct") == true ? new JsonObject { ["is_direct"] = true } : null);
        return room;
    }

    private IEnumerable<JsonObject> Initial =>
        (request["initial_state"] as JsonArray)?.OfType<JsonObject>().Where(s => s.Text("type") is not null) ?? [];

    private JsonObject CreateContent(RoomVersion version)
    {
        var content = request.Object("creation_content")?.Copy() ?? [];
        content["room_version"] = version.Id;
        if (version.CreatorInContent)
            content["creator"] = creator;
        if (version.CreatorsAreAboveAll && preset == "trusted_private_chat")
            content["additional_creators"] = Json.ToArray([.. (content.Texts("additional_creators") ?? []).Union(invited).Select(u => JsonValue.Create(u))]);
        return content;
    }

    private void AppendPreset(Room room)
    {
        var isPublic = preset == "public_chat";
        AppendUnlessInitial(room, "m.room.join_rules", new JsonObject { ["join_rule"] = isPublic ? "public" : "invite" });
        AppendUnlessInitial(room, "m.room.history_visibility", new JsonObject { ["history_visibility"] = "shared" });
        if (!isPublic)
            AppendUnlessInitial(room, "m.room.guest_access", new JsonObject { ["guest_access"] = "can_join" });
    }

    private void AppendUnlessInitial(Room room, string type, JsonObject content)
    {
        if (!Initial.Any(s => s.Text("type") == type))
            Append(room, type, content);
    }

    private void Append(Room room, string type, JsonObject content, string key = "") =>
        room.Append(new EventDraft(creator, type, content, key));
}
