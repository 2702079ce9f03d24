using System.Text.Json;
using System.Text.Json.Serialization;

namespace Community.Matrix.Sync;

// The answer as it stands in the specification; events stay JSON until each is read by itself, so that one bad event spoils no batch.
internal sealed record SyncResponse([property: JsonRequired] string NextBatch, SyncResponseRooms? Rooms);

internal sealed record SyncResponseRooms(
    Dictionary<string, SyncResponseJoined>? Join,
    Dictionary<string, SyncResponseInvited>? Invite,
    Dictionary<string, SyncResponseJoined>? Leave);

internal sealed record SyncResponseJoined(SyncResponseTimeline? Timeline, SyncResponseEvents? State, JsonElement? Summary);

internal sealed record SyncResponseInvited(SyncResponseEvents? InviteState);

internal sealed record SyncResponseTimeline(List<JsonElement>? Events, bool? Limited, string? PrevBatch);

internal sealed record SyncResponseEvents(List<JsonElement>? Events);
