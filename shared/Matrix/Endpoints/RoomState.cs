using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#getting-events-for-a-room"/>.</summary>
public static class RoomState
{
    /// <summary>The content of a state event, or null if the room has none such.</summary>
    public static async Task<JsonElement?> GetStateAsync(
        this MatrixSession session, RoomId room, string type, string stateKey, CancellationToken cancellation)
    {
        try
        {
            return await session.SendIdempotentAsync(
                MatrixRequest.Get($"/_matrix/client/v3/rooms/{room}/state/{type}/{stateKey}"), MatrixJson.Default.JsonElement, cancellation);
        }
        catch (MatrixException refusal) when (string.Equals(refusal.Code, ErrorCode.NotFound, StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>A state event whole, with its sender, or null if the room has none such.</summary>
    public static async Task<RoomEvent?> GetStateEventAsync(
        this MatrixSession session, RoomId room, string type, string stateKey, CancellationToken cancellation)
    {
        try
        {
            var request = MatrixRequest.Get($"/_matrix/client/v3/rooms/{room}/state/{type}/{stateKey}").With("format", "event");
            return RoomEvent.Read(await session.SendIdempotentAsync(request, MatrixJson.Default.JsonElement, cancellation), room);
        }
        catch (MatrixException refusal) when (string.Equals(refusal.Code, ErrorCode.NotFound, StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>All state of a room, unreadable events left out. In a large room that is much.</summary>
    public static async Task<IReadOnlyList<RoomEvent>> GetAllStateAsync(
        this MatrixSession session, RoomId room, CancellationToken cancellation)
    {
        var state = await session.SendIdempotentAsync(
            MatrixRequest.Get($"/_matrix/client/v3/rooms/{room}/state"), MatrixJson.Default.JsonElement, cancellation);
        return [.. ((JsonElement?)state).Items().Select(json => RoomEvent.Read(json, room)).OfType<RoomEvent>()];
    }

    /// <summary>Sets a state event; doing it twice with the same content changes nothing.</summary>
    public static Task PutStateAsync(
        this MatrixSession session, RoomId room, string type, string stateKey, JsonObject content, CancellationToken cancellation) =>
        session.SendIdempotentAsync(
            MatrixRequest.Put($"/_matrix/client/v3/rooms/{room}/state/{type}/{stateKey}", content, MatrixJson.Default.JsonObject),
            MatrixJson.Default.JsonElement, cancellation);
}
