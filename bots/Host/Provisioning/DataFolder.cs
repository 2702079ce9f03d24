using System.Security.Cryptography;
using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;

namespace Community.Host.Provisioning;

/// <summary>Where the suite keeps its configuration, its secrets (for the owner's eyes only) and its store.</summary>
internal sealed class DataFolder(string path)
{
    public string ConfigurationFile => Path.Combine(path, "community.json");

    public string PasswordFile(string name) => Path.Combine(path, "secrets", $"{name}.password");

    /// <summary>The password of an account we make; made up the first time.</summary>
    public async Task<string> PasswordAsync(string name, CancellationToken cancellation)
    {
        var file = PasswordFile(name);
        if (File.Exists(file))
            return await SecretFile.ReadAsync(file, cancellation);
        var password = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 24);
        await SecretFile.WriteAsync(file, password, cancellation);
        return password;
    }

    public Task<LoggedIn?> ReadSessionAsync(string name, CancellationToken cancellation) =>
        SessionFile.ReadAsync(SessionPath(name), cancellation);

    public Task WriteSessionAsync(string name, LoggedIn login, CancellationToken cancellation) =>
        SessionFile.WriteAsync(SessionPath(name), login, cancellation);

    private string SessionPath(string name) => Path.Combine(path, "secrets", $"session-{name}.json");
}
