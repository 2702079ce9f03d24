using System.Text.Json.Nodes;

namespace Community.Matrix.Sync;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#filtering"/>.</summary>
public static class SyncFilter
{
    /// <summary>
    /// What a bot needs: timelines. No presence, no receipts or typing, no account data; other state is asked for when it is needed.
    /// </summary>
    /// <param name="timelineLimit">How many events a room's timeline brings at most; what is older is a gap to fill.</param>
    /// <param name="stateTypes">State that is to come along where it changed before the timeline begins.</param>
    public static string Timelines(int timelineLimit, params IEnumerable<string> stateTypes) => new JsonObject
    {
        ["presence"] = Nothing(),
        ["account_data"] = Nothing(),
        ["room"] = new JsonObject
        {
            ["account_data"] = Nothing(),
            ["ephemeral"] = Nothing(),
            ["state"] = new JsonObject
            {
                ["types"] = new JsonArray([.. stateTypes.Select(type => (JsonNode)type)]),
                ["lazy_load_members"] = true,
            },
            ["timeline"] = new JsonObject { ["limit"] = timelineLimit, ["lazy_load_members"] = true },
        },
    }.ToJsonString();

    private static JsonObject Nothing() => new() { ["types"] = new JsonArray() };
}
