using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>
/// What Synapse refuses in an event that one of its own users sends over HTTP. Other servers may let it pass: <see cref="FakeRoom.Send"/> does.
/// </summary>
internal static class ContentRules
{
    /// <summary>https://spec.matrix.org/v1.16/client-server-api/#size-limits</summary>
    private const int LargestEvent = 65_536;

    // Between servers an event also carries hashes, signatures and the ids of those before it; Synapse 1.160 leaves 64,931 for the content.
    private const int ServerKeys = 650;

    private const long LargestInteger = (1L << 53) - 1;

    public static void Check(Room room, EventDraft draft)
    {
        CheckNumbers(draft.Content);
        CheckSize(draft);
        if (draft.Type == "m.room.message" && (draft.Content.Text("body") is null || draft.Content.Text("msgtype") is null))
            throw new MatrixException(400, "M_UNKNOWN", "'body' or 'msgtype' not in content");
        if (draft.Content["m.mentions"] is { } mentions && mentions is not JsonObject)
            throw MatrixException.BadJson("m.mentions is not of type 'object'");
        CheckRelation(room, draft);
    }

    /// <summary>Canonical JSON has no fractions: https://spec.matrix.org/v1.16/appendices/#canonical-json</summary>
    private static void CheckNumbers(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, value) in json)
                    CheckNumbers(value);
                break;
            case JsonArray items:
                foreach (var item in items)
                    CheckNumbers(item);
                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.Number:
                if (Json.Integer(value) is not (>= -LargestInteger and <= LargestInteger))
                    throw MatrixException.BadJson("Bad JSON value: float or integer out of range");
                break;
        }
    }

    private static void CheckSize(EventDraft draft)
    {
        if (Encoding.UTF8.GetByteCount(Json.Write(draft.Content)) + ServerKeys > LargestEvent)
            throw new MatrixException(413, "M_TOO_LARGE", "event too large");
    }

    /// <summary>https://spec.matrix.org/v1.16/client-server-api/#avoiding-duplicate-annotations and https://spec.matrix.org/v1.16/client-server-api/#validation-of-mthread-relationships</summary>
    private static void CheckRelation(Room room, EventDraft draft)
    {
        var relation = draft.Content.Object("m.relates_to");
        if (relation.Text("event_id") is not { } eventId)
            return;

        var key = relation.Text("key");
        switch (relation.Text("rel_type"))
        {
            case "m.annotation" when key is null:
                throw new MatrixException(400, "M_UNKNOWN", "Missing aggregation key");
            case "m.annotation" when room.RelatedTo(eventId).Any(e =>
                e.Sender == draft.Sender && e.Type == draft.Type && Relation.Of(e) is { Type: "m.annotation" } other && other.Key == key):
                throw new MatrixException(400, "M_DUPLICATE_ANNOTATION", "Can't send same reaction twice");
            case "m.thread" when room.Find(eventId) is { } root && Relation.Of(root) is not null:
                throw new MatrixException(400, "M_UNKNOWN", "Cannot start threads from an event with a relation");
        }
    }
}
