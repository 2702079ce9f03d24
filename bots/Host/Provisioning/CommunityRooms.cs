using System.Text.Json.Nodes;
using Community.Commands.Settings;
using Community.Faq;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Meetups;
using Community.Summaries;

namespace Community.Host.Provisioning;

/// <summary>The Space and its rooms, owned by the administrator's account.</summary>
internal sealed class CommunityRooms(MatrixSession session, UserId owner, ProvisioningReport report)
{
    private static readonly string[] SettingsTypes = [SuiteSettings.EventType, FaqBot.SettingsType, MeetupsBot.SettingsType, SummariesBot.SettingsType];

    public async Task<RoomId> EnsureSpaceAsync(SpaceEntry space, CancellationToken cancellation)
    {
        var room = await EnsureRoomAsync(space.Alias, $"Space “{space.Name}”", SpaceOptions(space), cancellation);
        await EnsureStateAsync(room, EventType.Name, new JsonObject { ["name"] = space.Name }, $"name of “{space.Name}”", cancellation);
        await EnsureStateAsync(room, EventType.Topic, new JsonObject { ["topic"] = space.Topic }, $"topic of “{space.Name}”", cancellation);
        return room;
    }

    public async Task<RoomId> EnsureRoomAsync(RoomEntry entry, RoomId space, CancellationToken cancellation)
    {
        var room = await EnsureRoomAsync(entry.Alias, $"room “{entry.Name}”", RoomOptions(entry, space), cancellation);
        await EnsureStateAsync(room, EventType.Name, new JsonObject { ["name"] = entry.Name }, $"name of “{entry.Name}”", cancellation);
        await EnsureStateAsync(room, EventType.Topic, new JsonObject { ["topic"] = entry.Topic }, $"topic of “{entry.Name}”", cancellation);
        var via = new JsonObject { ["via"] = new JsonArray(owner.Server) };
        await EnsureStateAsync(room, EventType.SpaceParent, Copy(via, ("canonical", true)), $"“{entry.Name}” names the Space", cancellation, space.Value);
        await EnsureStateAsync(space, EventType.SpaceChild, Copy(via, ("suggested", true)), $"the Space lists “{entry.Name}”", cancellation, room.Value);
        return room;
    }

    /// <summary>Invites, unless the person is in the room or invited.</summary>
    public async Task EnsureInvitedAsync(RoomId room, string name, UserId user, CancellationToken cancellation)
    {
        var member = await session.GetStateAsync(room, EventType.Member, user.Value, cancellation);
        var isThere = member.Member("membership").AsText() is MemberContent.Join or MemberContent.Invite;
        if (!isThere)
            await session.SendIdempotentAsync(
                MatrixRequest.Post(
                    $"/_matrix/client/v3/rooms/{room}/invite", new JsonObject { ["user_id"] = user.Value }, AdminJson.Default.JsonObject),
                AdminJson.Default.JsonElement, cancellation);
        report.Ensured(!isThere, $"{user} invited to “{name}”");
    }

    /// <summary>Brings a bot into a room, unless it is there.</summary>
    public async Task EnsureJoinedAsync(RoomId room, string name, UserId bot, CancellationToken cancellation)
    {
        var member = await session.GetStateAsync(room, EventType.Member, bot.Value, cancellation);
        var isThere = member.Member("membership").AsText() is MemberContent.Join;
        if (!isThere)
            await session.JoinForAsync(room, bot, cancellation);
        report.Ensured(!isThere, $"{bot} in “{name}”");
    }

    /// <summary>Gives people a power level, keeping everybody else's.</summary>
    public async Task EnsureLevelAsync(RoomId room, string name, IEnumerable<UserId> users, int level, CancellationToken cancellation)
    {
        var levels = await session.GetStateAsync(room, EventType.PowerLevels, string.Empty, cancellation);
        var content = levels is { } json ? JsonNode.Parse(json.GetRawText())!.AsObject() : [];
        var people = content["users"] as JsonObject ?? [];
        content["users"] = people.Parent is null ? people : content["users"];
        var lacking = users.Where(user => levels.Member("users").Member(user.Value).AsInteger() is not { } has || has < level).ToList();
        foreach (var user in lacking)
            people[user.Value] = level;
        if (lacking.Count > 0)
            await session.PutStateAsync(room, EventType.PowerLevels, string.Empty, content, cancellation);
        foreach (var user in users)
            report.Ensured(lacking.Contains(user), $"{user} moderates “{name}”");
    }

    /// <summary>
    /// Lets bots keep a room's settings in its state, and nothing else that members may not: our own types of state need a low level, which
    /// the bots have and members don't.
    /// </summary>
    public async Task EnsureBotsKeepSettingsAsync(RoomId room, string name, IReadOnlyCollection<UserId> bots, CancellationToken cancellation)
    {
        const int level = 10;
        var levels = await session.GetStateAsync(room, EventType.PowerLevels, string.Empty, cancellation);
        var content = levels is { } json ? JsonNode.Parse(json.GetRawText())!.AsObject() : [];
        var changed = false;
        foreach (var (group, keys) in ((string, IEnumerable<string>)[])[("events", SettingsTypes), ("users", bots.Select(bot => bot.Value))])
        {
            var there = content[group] as JsonObject ?? [];
            content[group] = there.Parent is null ? there : content[group];
            foreach (var key in keys.Where(key => levels.Member(group).Member(key).AsInteger() is null))
                (there[key], changed) = (level, true);
        }
        if (changed)
            await session.PutStateAsync(room, EventType.PowerLevels, string.Empty, content, cancellation);
        report.Ensured(changed, $"the bots may keep the settings of “{name}”");
    }

    private async Task<RoomId> EnsureRoomAsync(string localAlias, string what, JsonObject options, CancellationToken cancellation)
    {
        var alias = RoomAlias.Parse($"#{localAlias}:{owner.Server}");
        if (await session.FindRoomAsync(alias, cancellation) is { } found)
        {
            report.Ensured(false, what);
            return found;
        }
        options["room_alias_name"] = localAlias;
        var room = await session.CreateRoomAsync(options, cancellation);
        report.Changed(what);
        return room;
    }

    private async Task EnsureStateAsync(
        RoomId room, string type, JsonObject content, string what, CancellationToken cancellation, string stateKey = "")
    {
        var now = await session.GetStateAsync(room, type, stateKey, cancellation);
        if (now is { } json && IsContainedIn(content, JsonNode.Parse(json.GetRawText())))
            return;
        await session.PutStateAsync(room, type, stateKey, content, cancellation);
        report.Changed(what);
    }

    // A homeserver may add keys of its own, such as a topic's rich form.
    private static bool IsContainedIn(JsonObject wanted, JsonNode? there) =>
        there is JsonObject state && wanted.All(pair => JsonNode.DeepEquals(pair.Value, state[pair.Key]));

    private static JsonObject Copy(JsonObject content, (string Key, JsonNode Value) more)
    {
        var copy = content.DeepClone().AsObject();
        copy[more.Key] = more.Value;
        return copy;
    }

    private static JsonObject SpaceOptions(SpaceEntry space) => new()
    {
        ["name"] = space.Name,
        ["topic"] = space.Topic,
        ["preset"] = "private_chat",
        ["creation_content"] = new JsonObject { ["type"] = "m.space" },
        // Only moderators write into a Space itself; talk belongs into its rooms.
        ["power_level_content_override"] = new JsonObject { ["events_default"] = 50, ["invite"] = 50 },
    };

    private static JsonObject RoomOptions(RoomEntry entry, RoomId space) => new()
    {
        ["name"] = entry.Name,
        ["topic"] = entry.Topic,
        ["preset"] = "private_chat",
        ["initial_state"] = new JsonArray(
            State(EventType.JoinRules, entry.IsByInvitation ? new JsonObject { ["join_rule"] = "invite" } : OpenTo(space)),
            State("m.room.history_visibility", new JsonObject { ["history_visibility"] = "shared" }),
            State("m.room.guest_access", new JsonObject { ["guest_access"] = "forbidden" })),
        ["power_level_content_override"] = new JsonObject { ["invite"] = 50 },
    };

    private static JsonObject OpenTo(RoomId space) => new()
    {
        ["join_rule"] = "restricted",
        ["allow"] = new JsonArray(new JsonObject { ["type"] = "m.room_membership", ["room_id"] = space.Value }),
    };

    private static JsonObject State(string type, JsonObject content) =>
        new() { ["type"] = type, ["state_key"] = string.Empty, ["content"] = content };
}
