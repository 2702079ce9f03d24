using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3directoryroomroomalias"/>.</summary>
public static class RoomDirectory
{
    private static readonly TimeSpan TypedLookup = TimeSpan.FromSeconds(5);

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

    /// <summary>The room behind an alias that somebody typed: asked for once and not long, since its server may be anybody's, or nobody's.</summary>
    /// <returns>Null, if there is none or its server does not say in time.</returns>
    /// <exception cref="MatrixException">Our own homeserver refuses: we are logged out, or ask too much.</exception>
    public static async Task<RoomId?> FindTypedRoomAsync(this MatrixSession session, RoomAlias alias, CancellationToken cancellation)
    {
        try
        {
            var request = MatrixRequest.Get($"/_matrix/client/v3/directory/room/{alias}", TypedLookup);
            return (await session.SendOnceAsync(request, MatrixJson.Default.DirectoryResponse, cancellation)).RoomId;
        }
        catch (Exception failure) when (failure is TimeoutException or JsonException || failure is MatrixException refusal && IsAboutTheAlias(refusal))
        {
            return null;
        }
    }

    private static bool IsAboutTheAlias(MatrixException refusal) =>
        refusal.Status != HttpStatusCode.TooManyRequests && refusal.Code is not (ErrorCode.UnknownToken or ErrorCode.MissingToken or "");
}

internal sealed record DirectoryResponse([property: JsonRequired] RoomId RoomId);
