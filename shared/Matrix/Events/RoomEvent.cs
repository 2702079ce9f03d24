using System.Text.Json;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>
/// An event of a room as a client sees it, its content unread. Source:
/// <see href="https://spec.matrix.org/v1.19/client-server-api/#room-event-format"/>.
/// </summary>
public sealed record RoomEvent
{
    private static readonly long LatestTime = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public required RoomId Room { get; init; }

    public required EventId Id { get; init; }

    public required string Type { get; init; }

    public required UserId Sender { get; init; }

    /// <summary>When the sender's homeserver says it was sent. It may say anything.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Always an object.</summary>
    public required JsonElement Content { get; init; }

    public string? StateKey { get; init; }

    /// <summary>The transaction id, on our own device's events only.</summary>
    public string? TransactionId { get; init; }

    public bool IsRedacted { get; init; }

    /// <summary>The latest valid edit, where the homeserver bundled it. Source:
    /// <see href="https://spec.matrix.org/v1.19/client-server-api/#server-side-aggregation-of-mreplace-relationships"/>.</summary>
    public JsonElement? LatestEdit { get; init; }

    /// <summary>The event of <see cref="LatestEdit"/>.</summary>
    public EventId? LatestEditId => LatestEdit.Member("event_id").AsId<EventId>();

    /// <summary>The content of the state that the event took the place of.</summary>
    internal JsonElement? PreviousContent { get; init; }

    /// <summary>What a redaction says at its top level (room versions 1 to 10).</summary>
    internal EventId? TopLevelRedacts { get; init; }

    /// <summary>The event, or null if a required key is missing or of the wrong type. Optional keys that are wrong are ignored.</summary>
    public static RoomEvent? Read(JsonElement json, RoomId room)
    {
        if (json.Member("event_id").AsId<EventId>() is not { } id ||
            json.Member("sender").AsId<UserId>() is not { } sender ||
            json.Member("type").AsText() is not { Length: > 0 } type ||
            json.Member("origin_server_ts").AsInteger() is not { } sentAt ||
            json.Member("content") is not { ValueKind: JsonValueKind.Object } content)
            return null;

        var unsigned = json.Member("unsigned");
        return new RoomEvent
        {
            Room = room,
            Id = id,
            Type = type,
            Sender = sender,
            SentAt = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(sentAt, 0, LatestTime)),
            Content = content,
            StateKey = json.Member("state_key").AsText(),
            TransactionId = unsigned.Member("transaction_id").AsText(),
            IsRedacted = unsigned.Member("redacted_because") is { ValueKind: JsonValueKind.Object },
            LatestEdit = unsigned.Member("m.relations").Member("m.replace") is { ValueKind: JsonValueKind.Object } edit ? edit : null,
            PreviousContent = unsigned.Member("prev_content"),
            TopLevelRedacts = json.Member("redacts").AsId<EventId>(),
        };
    }
}
