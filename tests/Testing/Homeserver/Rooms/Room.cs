using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>The events of a room in their order. It takes what it is given; whether somebody may is asked before, in <see cref="Sending"/>.</summary>
internal sealed class Room(World world, string id, RoomVersion version)
{
    private readonly Dictionary<string, StoredEvent> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StoredEvent>> related = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> lastJoins = new(StringComparer.Ordinal);

    public string Id => id;

    public RoomVersion Version => version;

    public List<StoredEvent> Timeline { get; } = [];

    public RoomState State { get; private set; } = RoomState.Empty;

    public PowerLevels Power => new(State, version);

    public HashSet<string> ForgottenBy { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Typing { get; } = new(StringComparer.Ordinal);

    public long TypingPosition { get; private set; }

    public StoredEvent? Find(string eventId) => byId.GetValueOrDefault(eventId);

    /// <summary>Events that relate to the given one, oldest first; those since redacted are no longer among them.</summary>
    public IEnumerable<StoredEvent> RelatedTo(string eventId) =>
        related.GetValueOrDefault(eventId, []).Where(e => Relation.Of(e) is not null);

    /// <summary>Where in the stream a user last joined; 0 if never.</summary>
    public long LastJoin(string userId) => lastJoins.GetValueOrDefault(userId);

    public RoomState StateAt(long position) => Timeline.FindLast(e => e.Position <= position)?.StateAfter ?? RoomState.Empty;

    public StoredEvent Append(EventDraft draft)
    {
        var json = new JsonObject
        {
            ["type"] = draft.Type,
            ["room_id"] = id,
            ["sender"] = draft.Sender,
            ["content"] = draft.Content.DeepClone(),
            ["event_id"] = "$" + world.NewId(),
            ["origin_server_ts"] = world.Now,
        };
        if (draft.StateKey is not null)
            json["state_key"] = draft.StateKey;
        if (draft.Redacts is not null)
            (version.RedactsInContent ? json.Object("content")! : json)["redacts"] = draft.Redacts;

        var stored = new StoredEvent(world.Advance(), json, State)
        {
            TransactionId = draft.TransactionId,
            DeviceId = draft.DeviceId,
            Replaces = draft.StateKey is null ? null : State.Find(draft.Type, draft.StateKey),
        };
        Keep(stored);
        if (draft.StateKey is not null)
            Become(stored);
        if (draft.Redacts is not null)
            Redaction.Apply(this, stored, draft.Redacts);
        return stored;
    }

    /// <summary>The state stays as it is, whatever the event says.</summary>
    public void AppendRaw(JsonObject json) => Keep(new StoredEvent(world.Advance(), json.Copy(), State) { Raw = true });

    public void SetTyping(string userId, bool typing)
    {
        if (typing ? Typing.Add(userId) : Typing.Remove(userId))
            TypingPosition = world.Advance();
    }

    private void Keep(StoredEvent stored)
    {
        Timeline.Add(stored);
        if (stored.Id is { } eventId)
            byId.TryAdd(eventId, stored);
        if (Relation.Of(stored) is not { } relation)
            return;
        if (!related.TryGetValue(relation.EventId, out var children))
            related[relation.EventId] = children = [];
        children.Add(stored);
    }

    private void Become(StoredEvent stored)
    {
        State = stored.StateAfter = State.With(stored);
        if (stored.Type != "m.room.member")
            return;
        ForgottenBy.Remove(stored.StateKey!);
        if (State.IsJoined(stored.StateKey!))
            lastJoins[stored.StateKey!] = stored.Position;
    }
}
