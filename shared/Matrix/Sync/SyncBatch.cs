using System.Text.Json;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Sync;

/// <summary>What one /sync brought, read: rooms with unreadable ids and events with bad required keys are left out.</summary>
public sealed record SyncBatch(
    string NextBatch, IReadOnlyList<SyncedRoom> Joined, IReadOnlyList<SyncedInvite> Invited, IReadOnlyList<SyncedRoom> Left)
{
    internal static SyncBatch Read(SyncResponse response) => new(
        response.NextBatch,
        [.. Rooms(response.Rooms?.Join, SyncedRoom.Read)],
        [.. Rooms(response.Rooms?.Invite, SyncedInvite.Read)],
        [.. Rooms(response.Rooms?.Leave, SyncedRoom.Read)]);

    private static IEnumerable<T> Rooms<TJson, T>(Dictionary<string, TJson>? rooms, Func<RoomId, TJson, T> read)
    {
        foreach (var (key, json) in rooms ?? [])
            if (RoomId.TryParse(key, out var room) && json is not null)
                yield return read(room, json);
    }
}

/// <summary>What is new in a room the account is in.</summary>
/// <param name="Room">The room.</param>
/// <param name="Timeline">The newest events, oldest first.</param>
/// <param name="Limited">There are older new events that only /messages from <paramref name="PrevBatch"/> backwards brings.</param>
/// <param name="PrevBatch">The token at the start of <paramref name="Timeline"/>.</param>
public sealed record SyncedRoom(RoomId Room, IReadOnlyList<RoomEvent> Timeline, bool Limited, string? PrevBatch)
{
    /// <summary>What has changed in the state before <see cref="Timeline"/> begins, of the types that the filter asks for.</summary>
    public IReadOnlyList<RoomEvent> State { get; init; } = [];

    /// <summary>How many people are in the room or invited to it; null where the homeserver sees no reason to say so.</summary>
    public long? People { get; init; }

    internal static SyncedRoom Read(RoomId room, SyncResponseJoined json) =>
        new(room, Events(json.Timeline?.Events, room), json.Timeline?.Limited ?? false, json.Timeline?.PrevBatch)
        {
            State = Events(json.State?.Events, room),
            People = json.Summary.Member("m.joined_member_count").AsInteger() is { } joined
                ? joined + (json.Summary.Member("m.invited_member_count").AsInteger() ?? 0)
                : null,
        };

    private static RoomEvent[] Events(List<JsonElement>? events, RoomId room) =>
        [.. (events ?? []).Select(json => RoomEvent.Read(json, room)).OfType<RoomEvent>()];
}

/// <summary>An invitation, with the little state that comes along. Source:
/// <see href="https://spec.matrix.org/v1.19/client-server-api/#stripped-state"/>.</summary>
public sealed record SyncedInvite(RoomId Room, IReadOnlyList<StrippedState> State)
{
    internal static SyncedInvite Read(RoomId room, SyncResponseInvited json) =>
        new(room, [.. (json.InviteState?.Events ?? []).Select(StrippedState.Read).OfType<StrippedState>()]);
}
