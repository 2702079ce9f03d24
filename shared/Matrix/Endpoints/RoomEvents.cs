using System.Text.Json;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomideventeventid"/>.</summary>
public static class RoomEvents
{
    /// <summary>One event, or null if it is not there, not for our eyes, or not well-formed.</summary>
    public static async Task<RoomEvent?> GetEventAsync(
        this MatrixSession session, RoomId room, EventId id, CancellationToken cancellation)
    {
        try
        {
            var json = await session.SendIdempotentAsync(
                MatrixRequest.Get($"/_matrix/client/v3/rooms/{room}/event/{id}"), MatrixJson.Default.JsonElement, cancellation);
            return RoomEvent.Read(json, room);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.NotFound or ErrorCode.Forbidden)
        {
            return null;
        }
    }

    /// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomidmessages"/>.</summary>
    /// <param name="session">The account's connection.</param>
    /// <param name="room">A room the account is in.</param>
    /// <param name="from">Where to start; null for the newest event.</param>
    /// <param name="to">Where to stop, exclusive; null for the room's beginning.</param>
    /// <param name="limit">At most so many events; the homeserver may give fewer, even none, without being at the end.</param>
    /// <param name="cancellation">Ends the request.</param>
    public static async Task<Page> GetMessagesBackwardsAsync(
        this MatrixSession session, RoomId room, string? from, string? to, int limit, CancellationToken cancellation)
    {
        var request = MatrixRequest.Get($"/_matrix/client/v3/rooms/{room}/messages?dir=b&limit={limit}").With("from", from).With("to", to);
        var answer = await session.SendIdempotentAsync(request, MatrixJson.Default.MessagesResponse, cancellation);
        return new Page([.. (answer.Chunk ?? []).Select(json => RoomEvent.Read(json, room)).OfType<RoomEvent>()], answer.End);
    }
}

/// <summary>A stretch of a room's timeline, newest first. No <paramref name="End"/>: there is nothing older.</summary>
public sealed record Page(IReadOnlyList<RoomEvent> Events, string? End);

internal sealed record MessagesResponse(List<JsonElement>? Chunk, string? End);
