using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>An event taken back. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mroomredaction"/>.</summary>
public static class RedactionContent
{
    /// <summary>The event that is taken back, or null if this is no redaction. The homeserver has checked the right to it.</summary>
    public static EventId? RedactedBy(RoomEvent roomEvent) =>
        roomEvent.Type is EventType.Redaction
            // From room version 11 on it stands in the content, and servers repeat it at the top for older clients. Before, only the
            // top is checked by anybody, and the content is the sender's own words.
            ? roomEvent.TopLevelRedacts ?? roomEvent.Content.Member("redacts").AsId<EventId>()
            : null;
}
