using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>An event at its place in the stream, with the state of the room around it.</summary>
internal sealed class StoredEvent(long position, JsonObject json, RoomState before)
{
    public long Position => position;

    /// <summary>As clients see it, but for <c>unsigned</c>. A redaction replaces it by its stripped form.</summary>
    public JsonObject Json { get; set; } = json;

    public RoomState StateBefore { get; } = before;

    public RoomState StateAfter { get; set; } = before;

    /// <summary>Put in by <see cref="FakeRoom.Inject"/>: handed out exactly as it is.</summary>
    public bool Raw { get; init; }

    public string? TransactionId { get; init; }

    public string? DeviceId { get; init; }

    public StoredEvent? RedactedBy { get; set; }

    /// <summary>The state event that this one took the place of.</summary>
    public StoredEvent? Replaces { get; init; }

    public string? Id => Json.Text("event_id");

    public string? Type => Json.Text("type");

    public string? Sender => Json.Text("sender");

    public string? StateKey => Json.Text("state_key");

    public bool IsMemberOf(string userId) => !Raw && Type == "m.room.member" && StateKey == userId;
}

/// <summary>What somebody wants to send.</summary>
internal sealed record EventDraft(string Sender, string Type, JsonObject Content, string? StateKey = null)
{
    /// <summary>For a redaction: the event it is aimed at.</summary>
    public string? Redacts { get; init; }

    public string? TransactionId { get; init; }

    public string? DeviceId { get; init; }
}
