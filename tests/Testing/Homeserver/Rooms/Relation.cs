using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>How one event relates to another: https://spec.matrix.org/v1.16/client-server-api/#forming-relationships-between-events</summary>
internal sealed record Relation(string Type, string EventId, string? Key)
{
    /// <summary>Null for an event without a well-formed relation; a plain reply has none in this sense.</summary>
    public static Relation? Of(StoredEvent stored)
    {
        var relation = stored.Json.Object("content").Object("m.relates_to");
        return relation.Text("rel_type") is { } type && relation.Text("event_id") is { } eventId
            ? new Relation(type, eventId, relation.Text("key"))
            : null;
    }

    /// <summary>
    /// The edit that counts: the newest valid one by the same sender, https://spec.matrix.org/v1.16/client-server-api/#event-replacements
    /// </summary>
    public static StoredEvent? LatestEdit(Room room, StoredEvent original)
    {
        if (original.Id is not { } id || original.StateKey is not null || Of(original) is { Type: "m.replace" })
            return null;
        return room.RelatedTo(id).LastOrDefault(edit => Of(edit) is { Type: "m.replace" }
            && edit.Id is not null
            && edit.Sender == original.Sender
            && edit.Type == original.Type
            && edit.StateKey is null
            && edit.Json.Object("content").Object("m.new_content") is not null);
    }
}
