using System.Text.Json;
using System.Text.Json.Serialization;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Hosting.Accounts;

/// <summary>Keeps a login in a file that only its owner can read.</summary>
internal static class SessionFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The login kept there; null if there is none, if it is another user's, or if the file is damaged.</summary>
    public static async Task<LoggedIn?> ReadAsync(string file, UserId user, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return null;
        try
        {
            await using var stream = File.OpenRead(file);
            var kept = await JsonSerializer.DeserializeAsync(stream, SessionJson.Default.KeptSession, cancellation);
            return kept is not null && kept.UserId == user ? new LoggedIn(kept.UserId, kept.DeviceId, kept.AccessToken) : null;
        }
        catch (JsonException)
        {
            // Half a file: logging in again makes a whole one.
            return null;
        }
    }

    public static async Task WriteAsync(string file, LoggedIn login, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        // Written aside and moved, so that a crash leaves the old login or the new one.
        var aside = file + ".new";
        File.Delete(aside);
        await using (var stream = new FileStream(aside, options))
            await JsonSerializer.SerializeAsync(
                stream, new KeptSession(login.User, login.Device, login.AccessToken), SessionJson.Default.KeptSession, cancellation);
        File.Move(aside, file, overwrite: true);
    }
}

internal sealed record KeptSession(
    [property: JsonRequired] UserId UserId, [property: JsonRequired] string DeviceId, [property: JsonRequired] string AccessToken);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(KeptSession))]
internal sealed partial class SessionJson : JsonSerializerContext;
