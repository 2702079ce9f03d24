using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3joined_rooms"/>.</summary>
public static class JoinedRooms
{
    public static async Task<IReadOnlyList<RoomId>> GetJoinedRoomsAsync(this MatrixSession session, CancellationToken cancellation)
    {
        var answer = await session.SendIdempotentAsync(
            MatrixRequest.Get($"/_matrix/client/v3/joined_rooms"), MatrixJson.Default.JoinedRoomsResponse, cancellation);
        return answer.JoinedRooms ?? [];
    }
}

internal sealed record JoinedRoomsResponse(List<RoomId>? JoinedRooms);
