using System.Text.Json;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>
/// Who may read what is said in a room, the wider first: a rule is stricter than those before it. Source:
/// <see href="https://spec.matrix.org/v1.19/client-server-api/#room-history-visibility"/>.
/// </summary>
public enum HistoryVisibility
{
    /// <summary>Everybody.</summary>
    WorldReadable,

    /// <summary>Every member, from the room's beginning.</summary>
    Shared,

    /// <summary>Members, from their invitation on.</summary>
    Invited,

    /// <summary>Members, from their joining on.</summary>
    Joined,
}

/// <summary>Reads <c>m.room.history_visibility</c>.</summary>
public static class HistoryVisibilityContent
{
    /// <summary>The rule that a room's state sets; <see cref="HistoryVisibility.Shared"/>, as the specification says, where it sets none. What can't be
    /// read counts as the strictest.</summary>
    public static HistoryVisibility Read(JsonElement? content) => content is null ? HistoryVisibility.Shared : Rule(content);

    /// <summary>The rule that went before the event changed it, the strictest where the homeserver does not say; null if the event changes none.</summary>
    public static HistoryVisibility? Before(RoomEvent roomEvent) =>
        roomEvent is { Type: EventType.HistoryVisibility, StateKey: "" } ? Rule(roomEvent.PreviousContent) : null;

    private static HistoryVisibility Rule(JsonElement? content) => content.Member("history_visibility").AsText() switch
    {
        "world_readable" => HistoryVisibility.WorldReadable,
        "shared" => HistoryVisibility.Shared,
        "invited" => HistoryVisibility.Invited,
        _ => HistoryVisibility.Joined,
    };
}
