using System.Text.Json.Nodes;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>The power levels that Synapse gives to a new room.</summary>
internal static class DefaultPowerLevels
{
    public static JsonObject For(string preset, RoomVersion version, string creator, IEnumerable<string> invited)
    {
        var users = new JsonObject();
        if (!version.CreatorsAreAboveAll)
        {
            users[creator] = 100;
            foreach (var user in preset == "trusted_private_chat" ? invited : [])
                users[user] = 100;
        }

        var levels = new JsonObject
        {
            ["users"] = users,
            ["users_default"] = 0,
            ["events"] = new JsonObject
            {
                ["m.room.name"] = 50,
                ["m.room.power_levels"] = 100,
                ["m.room.history_visibility"] = 100,
                ["m.room.canonical_alias"] = 50,
                ["m.room.avatar"] = 50,
                ["m.room.tombstone"] = version.CreatorsAreAboveAll ? 150 : 100,
                ["m.room.server_acl"] = 100,
                ["m.room.encryption"] = 100,
            },
            ["events_default"] = 0,
            ["state_default"] = 50,
            ["ban"] = 50,
            ["kick"] = 50,
            ["redact"] = 50,
            ["invite"] = preset == "public_chat" ? 50 : 0,
            ["historical"] = 100,
        };
        if (preset == "public_chat")
            levels["m.call.invite"] = 50;
        return levels;
    }
}
