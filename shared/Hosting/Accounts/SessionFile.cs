using System.Text.Json;
using System.Text.Json.Serialization;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Hosting.Accounts;

/// <summary>Keeps a login in a file that only its owner can read.</summary>
public static class SessionFile
{
    /// <summary>The login kept there; null if there is none, or if the file is damaged.</summary>
    public static async Task<LoggedIn?> ReadAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return null;
        try
        {
            await using var stream = File.OpenRead(file);
            var kept = await JsonSerializer.DeserializeAsync(stream, SessionJson.Default.KeptSession, cancellation);
            return kept is not null ? new LoggedIn(kept.UserId, kept.DeviceId, kept.AccessToken) : null;
        }
        catch (JsonException)
        {
            // Half a file: logging in again makes a whole one.
            return null;
        }
    }

    public static Task WriteAsync(string file, LoggedIn login, CancellationToken cancellation) => SecretFile.WriteAsync(
        file,
        JsonSerializer.Serialize(new KeptSession(login.User, login.Device, login.AccessToken), SessionJson.Default.KeptSession),
        cancellation);
}

internal sealed record KeptSession(
    [property: JsonRequired] UserId UserId, [property: JsonRequired] string DeviceId, [property: JsonRequired] string AccessToken);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(KeptSession))]
internal sealed partial class SessionJson : JsonSerializerContext;
