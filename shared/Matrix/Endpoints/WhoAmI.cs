using System.Text.Json.Serialization;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3accountwhoami"/>.</summary>
public static class WhoAmI
{
    /// <summary>Whom the access token belongs to; the device is absent for tokens without one.</summary>
    public static async Task<(UserId User, string? Device)> GetWhoAmIAsync(this MatrixSession session, CancellationToken cancellation)
    {
        var answer = await session.SendIdempotentAsync(
            MatrixRequest.Get($"/_matrix/client/v3/account/whoami"), MatrixJson.Default.WhoAmIResponse, cancellation);
        return (answer.UserId, answer.DeviceId);
    }
}

internal sealed record WhoAmIResponse([property: JsonRequired] UserId UserId, string? DeviceId);
