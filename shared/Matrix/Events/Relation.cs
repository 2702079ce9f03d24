using System.Text.Json;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>
/// How an event relates to others. Source:
/// <see href="https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events"/>.
/// </summary>
/// <param name="Kind">The <c>rel_type</c>; null for a plain reply.</param>
/// <param name="Target">The event the kind points to.</param>
/// <param name="Key">The emoji of an annotation.</param>
/// <param name="InReplyTo">The event replied to, also where it is only the fallback of a thread.</param>
/// <param name="IsFallingBack">In a thread: <paramref name="InReplyTo"/> is for old clients, no person chose it.</param>
public sealed record Relation(string? Kind, EventId? Target, string? Key, EventId? InReplyTo, bool IsFallingBack)
{
    public const string Replace = "m.replace";
    public const string Thread = "m.thread";
    public const string Annotation = "m.annotation";
    public const string Reference = "m.reference";

    public static Relation None { get; } = new(null, null, null, null, false);

    /// <summary>The event this one is an edit of.</summary>
    public EventId? Edits => Kind == Replace ? Target : null;

    /// <summary>The root of the thread this event is in.</summary>
    public EventId? ThreadRoot => Kind == Thread ? Target : null;

    /// <summary>The event a person chose to reply to.</summary>
    public EventId? RepliesTo => Kind == Thread && IsFallingBack ? null : InReplyTo;

    /// <summary>The messages this one was said under, the nearest first: the one replied to, then the root of the thread.</summary>
    public IReadOnlyList<EventId> SaidUnder => [.. new[] { RepliesTo, ThreadRoot }.OfType<EventId>()];

    public static Relation Of(RoomEvent roomEvent)
    {
        var relation = roomEvent.Content.Member("m.relates_to");
        return relation is { ValueKind: JsonValueKind.Object }
            ? new Relation(
                relation.Member("rel_type").AsText(),
                relation.Member("event_id").AsId<EventId>(),
                relation.Member("key").AsText(),
                relation.Member("m.in_reply_to").Member("event_id").AsId<EventId>(),
                relation.Member("is_falling_back").AsBoolean() ?? false)
            : None;
    }
}
