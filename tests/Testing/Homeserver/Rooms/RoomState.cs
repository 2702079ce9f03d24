using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>The state of a room at one moment; never changes, so that each event can keep the one it was sent in.</summary>
internal sealed class RoomState
{
    private readonly ImmutableDictionary<(string Type, string Key), StoredEvent> events;

    private RoomState(ImmutableDictionary<(string Type, string Key), StoredEvent> events) => this.events = events;

    public static RoomState Empty { get; } = new(ImmutableDictionary<(string Type, string Key), StoredEvent>.Empty);

    /// <summary>In the order in which they were sent.</summary>
    public IEnumerable<StoredEvent> Events => events.Values.OrderBy(e => e.Position);

    public string JoinRule => Content("m.room.join_rules").Text("join_rule") ?? "invite";

    public string HistoryVisibility => Content("m.room.history_visibility").Text("history_visibility") ?? "shared";

    public IEnumerable<string> Joined => Events.Where(e => e.Type == "m.room.member" && IsJoined(e.StateKey!)).Select(e => e.StateKey!);

    public RoomState With(StoredEvent stored) => new(events.SetItem((stored.Type!, stored.StateKey!), stored));

    public StoredEvent? Find(string type, string key = "") => events.GetValueOrDefault((type, key));

    public JsonObject? Content(string type, string key = "") => Find(type, key)?.Json.Object("content");

    /// <summary>Null for somebody who never had to do with the room.</summary>
    public string? Membership(string userId) => Content("m.room.member", userId).Text("membership");

    public bool IsJoined(string userId) => Membership(userId) == "join";

    /// <summary>What is here and not, or not the same, in <paramref name="earlier"/>.</summary>
    public IEnumerable<StoredEvent> Since(RoomState earlier) =>
        ReferenceEquals(this, earlier) ? [] : Events.Where(e => !ReferenceEquals(earlier.Find(e.Type!, e.StateKey!), e));
}
