using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#put_matrixclientv3roomsroomidsendeventtypetxnid"/>.</summary>
public static class SendEvent
{
    /// <summary>
    /// Sends a message-like event. With the same transaction id from the same device the homeserver sends it once and answers with
    /// the same event id, for as long as it remembers (Synapse: 24 hours). Not retried here: who sends decides what goes first.
    /// </summary>
    public static async Task<EventId> SendEventAsync(
        this MatrixSession session, RoomId room, string type, string transactionId, JsonObject content, CancellationToken cancellation)
    {
        var answer = await session.SendOnceAsync(
            MatrixRequest.Put($"/_matrix/client/v3/rooms/{room}/send/{type}/{transactionId}", content, MatrixJson.Default.JsonObject),
            MatrixJson.Default.SendResponse, cancellation);
        return answer.EventId;
    }

    /// <summary>Takes an event back; doing it twice changes nothing. Not retried here. Source:
    /// <see href="https://spec.matrix.org/v1.19/client-server-api/#put_matrixclientv3roomsroomidredacteventidtxnid"/>.</summary>
    public static async Task<EventId> RedactAsync(
        this MatrixSession session, RoomId room, EventId id, string transactionId, CancellationToken cancellation)
    {
        var answer = await session.SendOnceAsync(
            MatrixRequest.Put($"/_matrix/client/v3/rooms/{room}/redact/{id}/{transactionId}", new JsonObject(), MatrixJson.Default.JsonObject),
            MatrixJson.Default.SendResponse, cancellation);
        return answer.EventId;
    }
}

internal sealed record SendResponse([property: JsonRequired] EventId EventId);
