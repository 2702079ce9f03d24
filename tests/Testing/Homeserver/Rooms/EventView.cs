using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>An event as one device gets to see it: https://spec.matrix.org/v1.16/client-server-api/#room-event-format</summary>
internal sealed class EventView(World world, Room room, string userId, string deviceId)
{
    /// <param name="stored">The event.</param>
    /// <param name="withRoomId">False in sync, where the room stands above.</param>
    /// <param name="bare">Not in the history itself, but as state or inside another event: without the reader's membership at that time.</param>
    /// <param name="bundle">Whether its edit comes along: https://spec.matrix.org/v1.16/client-server-api/#server-side-aggregation-of-mreplace-relationships</param>
    public JsonObject Of(StoredEvent stored, bool withRoomId = true, bool bare = false, bool bundle = true)
    {
        var json = stored.Json.Copy();
        if (stored.Raw)
            return json;
        if (!withRoomId)
            json.Remove("room_id");
        json["unsigned"] = Unsigned(stored, withRoomId, bare, bundle && !bare);
        return json;
    }

    /// <summary>https://spec.matrix.org/v1.16/client-server-api/#stripped-state</summary>
    public static JsonObject Stripped(StoredEvent stored) => new()
    {
        ["type"] = stored.Type,
        ["state_key"] = stored.StateKey,
        ["sender"] = stored.Sender,
        ["content"] = stored.Json["content"]?.DeepClone(),
    };

    private JsonObject Unsigned(StoredEvent stored, bool withRoomId, bool bare, bool bundle)
    {
        var unsigned = new JsonObject { ["age"] = world.Now - (stored.Json.Number("origin_server_ts") ?? world.Now) };
        if (!bare)
            unsigned["membership"] = stored.StateAfter.Membership(userId) ?? "leave";
        if (stored.TransactionId is not null && stored.Sender == userId && stored.DeviceId == deviceId)
            unsigned["transaction_id"] = stored.TransactionId;
        if (stored.Replaces is { } replaced)
        {
            unsigned["replaces_state"] = replaced.Id;
            unsigned["prev_content"] = replaced.Json["content"]?.DeepClone();
        }

        if (stored.RedactedBy is { } redaction)
        {
            unsigned["redacted_by"] = redaction.Id;
            unsigned["redacted_because"] = Of(redaction, withRoomId, bare: true);
        }
        else if (bundle && Relation.LatestEdit(room, stored) is { } edit)
            unsigned["m.relations"] = new JsonObject { ["m.replace"] = Of(edit, withRoomId, bare: true) };
        return unsigned;
    }
}
