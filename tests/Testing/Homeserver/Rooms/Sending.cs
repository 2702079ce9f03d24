using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>Sends an event if its sender may: https://spec.matrix.org/v1.16/rooms/v11/#authorization-rules</summary>
internal static class Sending
{
    /// <summary>A state event that changes nothing is not sent again; the one that stands is returned, as by Synapse.</summary>
    public static StoredEvent Send(Room room, EventDraft draft)
    {
        if (!room.State.IsJoined(draft.Sender))
            throw MatrixException.Forbidden($"User {draft.Sender} not in room {room.Id}");
        if (room.Power.Of(draft.Sender) < room.Power.ToSend(draft.Type, draft.StateKey is not null))
            throw MatrixException.Forbidden($"You don't have permission to post {draft.Type}.");
        if (draft.StateKey is ['@', ..] && draft.StateKey != draft.Sender)
            throw MatrixException.Forbidden("You are not allowed to set others state");
        if (draft.Type == "m.room.power_levels")
            room.Power.CheckNamesNoCreator(draft.Content);
        if (draft.Redacts is not null)
            CheckRedaction(room, draft.Sender, draft.Redacts);
        return Standing(room, draft) ?? room.Append(draft);
    }

    /// <summary>One's own events may be redacted by anybody who may send; those of others take the room's level.</summary>
    private static void CheckRedaction(Room room, string sender, string eventId)
    {
        if (room.Power.Of(sender) >= room.Power.Redact)
            return;
        var target = room.Find(eventId) ?? throw MatrixException.NotFound($"Could not find event {eventId}");
        if (target.Sender != sender)
            throw MatrixException.Forbidden("You don't have permission to redact events");
    }

    private static StoredEvent? Standing(Room room, EventDraft draft) =>
        draft.StateKey is not null
        && room.State.Find(draft.Type, draft.StateKey) is { } standing
        && standing.Sender == draft.Sender
        && JsonNode.DeepEquals(standing.Json["content"], draft.Content)
            ? standing
            : null;
}
