using System.Text.Json.Nodes;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3createroom"/>.</summary>
public static class CreateRoom
{
    /// <summary>Who is invited at once may be far away.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Creates a room. The request has no transaction id, so it is sent once. A caller that must not create two gives an alias, which the
    /// homeserver grants only once (<see cref="ErrorCode.RoomInUse"/>), or a sign in <c>creation_content</c> to find the room by.
    /// </summary>
    public static async Task<RoomId> CreateRoomAsync(this MatrixSession session, JsonObject options, CancellationToken cancellation)
    {
        var answer = await session.SendOnceAsync(
            MatrixRequest.Post($"/_matrix/client/v3/createRoom", options, MatrixJson.Default.JsonObject, Timeout),
            MatrixJson.Default.JoinResponse, cancellation);
        return answer.RoomId;
    }
}
