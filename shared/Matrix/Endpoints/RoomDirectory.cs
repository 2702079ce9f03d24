using System.Text.Json.Serialization;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3directoryroomroomalias"/>.</summary>
public static class RoomDirectory
{
    /// <summary>The room behind an alias, or null if there is none.</summary>
    public static async Task<RoomId?> FindRoomAsync(this MatrixSession session, RoomAlias alias, CancellationToken cancellation)
    {
        try
        {
            var answer = await session.SendIdempotentAsync(
                MatrixRequest.Get($"/_matrix/client/v3/directory/room/{alias}"), MatrixJson.Default.DirectoryResponse, cancellation);
            return answer.RoomId;
        }
        catch (MatrixException refusal) when (string.Equals(refusal.Code, ErrorCode.NotFound, StringComparison.Ordinal))
        {
            return null;
        }
    }
}

internal sealed record DirectoryResponse([property: JsonRequired] RoomId RoomId);
