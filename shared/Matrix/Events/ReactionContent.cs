using Community.Matrix.Ids;

namespace Community.Matrix.Events;

/// <summary>An emoji on an event. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mreaction"/>.</summary>
/// <param name="Target">The event it is on.</param>
/// <param name="Emoji">Without variation selectors, so that ❤ and ❤️ are one.</param>
public sealed record ReactionContent(EventId Target, string Emoji)
{
    /// <summary>The reaction, or null if the event is none or redacted.</summary>
    public static ReactionContent? Of(RoomEvent roomEvent) =>
        roomEvent.Type is EventType.Reaction && !roomEvent.IsRedacted &&
        Relation.Of(roomEvent) is { Kind: Relation.Annotation, Target: { } target, Key: { Length: > 0 } key }
            ? new ReactionContent(target, Plain(key))
            : null;

    /// <summary>An emoji as <see cref="Emoji"/> has it.</summary>
    public static string Plain(string emoji) =>
        emoji.Replace("\uFE0F", string.Empty, StringComparison.Ordinal).Replace("\uFE0E", string.Empty, StringComparison.Ordinal);
}
