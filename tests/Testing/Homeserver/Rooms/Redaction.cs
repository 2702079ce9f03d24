using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>What a redaction leaves of an event: https://spec.matrix.org/v1.16/rooms/v11/#redactions, and before version 11 less.</summary>
internal static class Redaction
{
    private static readonly string[] KeptKeys = ["event_id", "type", "room_id", "sender", "state_key", "content", "origin_server_ts"];

    public static void Apply(Room room, StoredEvent redaction, string eventId)
    {
        if (room.Find(eventId) is not { RedactedBy: null } target)
            return;
        target.RedactedBy = redaction;
        target.Json = Strip(target.Json, room.Version);
    }

    private static JsonObject Strip(JsonObject json, RoomVersion version)
    {
        var stripped = Only(json, KeptKeys);
        var content = json.Object("content") ?? [];
        stripped["content"] = json.Text("type") == "m.room.create" && !version.CreatorInContent
            ? content.Copy()
            : Only(content, KeptContent(json.Text("type"), version));
        return stripped;
    }

    private static JsonObject Only(JsonObject json, string[] keys)
    {
        var kept = new JsonObject();
        foreach (var key in keys.Where(json.ContainsKey))
            kept[key] = json[key]?.DeepClone();
        return kept;
    }

    private static string[] KeptContent(string? type, RoomVersion version) => type switch
    {
        "m.room.create" => ["creator"],
        "m.room.member" => ["membership", "join_authorised_via_users_server"],
        "m.room.join_rules" => ["join_rule", "allow"],
        "m.room.history_visibility" => ["history_visibility"],
        "m.room.power_levels" =>
        [
            "ban", "events", "events_default", "kick", "redact", "state_default", "users", "users_default",
            .. version.RedactsInContent ? ["invite"] : Array.Empty<string>(),
        ],
        "m.room.redaction" when version.RedactsInContent => ["redacts"],
        _ => [],
    };
}
