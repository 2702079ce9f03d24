using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientversions"/>.</summary>
public static class ServerVersions
{
    /// <summary>The specification versions the homeserver speaks; needs no login, so it also tells whether it is there at all.</summary>
    public static async Task<IReadOnlyList<string>> GetVersionsAsync(this MatrixSession session, CancellationToken cancellation)
    {
        var answer = await session.SendOnceAsync(
            MatrixRequest.Get($"/_matrix/client/versions"), MatrixJson.Default.VersionsResponse, cancellation);
        return answer.Versions ?? [];
    }
}

internal sealed record VersionsResponse(List<string>? Versions);
