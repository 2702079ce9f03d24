using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver;

/// <summary>Somebody with an account: a person who speaks through <see cref="FakeRoom"/>, or a bot that logs in over HTTP.</summary>
public sealed class FakeUser
{
    private readonly World world;

    internal FakeUser(World world, string userId, string displayName)
    {
        this.world = world;
        UserId = userId;
        DisplayName = displayName;
    }

    public string UserId { get; }

    public string Password => "password of " + UserId;

    public string DisplayName { get; internal set; }

    /// <summary>Of another homeserver: can be in rooms and talk, but not log in here.</summary>
    public bool IsRemote => !UserId.EndsWith(':' + world.ServerName, StringComparison.Ordinal);

    internal Dictionary<string, (long Position, JsonObject Content)> StoredAccountData { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, JsonObject> Filters { get; } = new(StringComparer.Ordinal);

    /// <summary>A good access token without a login over HTTP; one that the device had before ends.</summary>
    public string IssueToken(string deviceId = "TESTDEVICE")
    {
        lock (world.Gate)
            return world.Sessions.Open(world, this, deviceId).Token;
    }

    /// <summary>Ends all access tokens of this user: https://spec.matrix.org/v1.16/client-server-api/#soft-logout</summary>
    public void ExpireTokens(bool softLogout = false)
    {
        lock (world.Gate)
        {
            foreach (var session in world.Sessions.Of(UserId).Where(s => s.EndedSoftly is null))
                world.Sessions.End(world, session, softLogout);
        }
    }

    /// <summary>A copy of the account data of that type; null if there is none.</summary>
    public JsonObject? AccountData(string type)
    {
        lock (world.Gate)
            return StoredAccountData.TryGetValue(type, out var data) ? data.Content.Copy() : null;
    }

    public override string ToString() => UserId;
}
