using System.Text.Json.Serialization;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3login"/>.</summary>
public static class Login
{
    /// <summary>
    /// Logs in by password. The same <paramref name="device"/> again replaces that device's token. Not retried: homeservers allow
    /// few logins (Synapse: five, then one in five minutes), so the caller says what it waits for.
    /// </summary>
    /// <param name="user">The user id, or its localpart alone.</param>
    public static async Task<LoggedIn> LogInAsync(
        this MatrixSession session, string user, string password, string device, string displayName, CancellationToken cancellation)
    {
        var request = new LoginRequest("m.login.password", new LoginIdentifier("m.id.user", user), password, device, displayName);
        var answer = await session.SendOnceAsync(
            MatrixRequest.Post($"/_matrix/client/v3/login", request, MatrixJson.Default.LoginRequest),
            MatrixJson.Default.LoginResponse, cancellation);
        return new LoggedIn(answer.UserId, answer.DeviceId, answer.AccessToken);
    }
}

/// <summary>A device of an account, logged in. <paramref name="AccessToken"/> is a secret.</summary>
public sealed record LoggedIn(UserId User, string Device, string AccessToken)
{
    // The generated text of a record would put the token into any log that mentions it.
    public override string ToString() => $"{User} on {Device}";
}

internal sealed record LoginRequest(
    string Type, LoginIdentifier Identifier, string Password, string DeviceId, string InitialDeviceDisplayName);

internal sealed record LoginIdentifier(string Type, string User);

internal sealed record LoginResponse(
    [property: JsonRequired] UserId UserId, [property: JsonRequired] string DeviceId, [property: JsonRequired] string AccessToken);
