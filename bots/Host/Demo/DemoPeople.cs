using System.Text.Json.Nodes;
using Community.Host.Provisioning;
using Community.Hosting.Accounts;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Host.Demo;

/// <summary>The people of the demo, each with an account of their own. They are made once and keep their login.</summary>
internal sealed class DemoPeople(HttpClient http, Uri homeserver, DataFolder data)
{
    private readonly Dictionary<string, (UserId User, MatrixSession Session)> _people = new(StringComparer.Ordinal);

    public MatrixSession this[string name] => _people[name].Session;

    public UserId UserOf(string name) => _people[name].User;

    public async Task EnsureAsync(DemoPerson person, string secretFile, CancellationToken cancellation)
    {
        var session = new MatrixSession(http, homeserver, TimeProvider.System);
        var login = await data.ReadSessionAsync(person.Name, cancellation) ?? await RegisterAsync(session, person, secretFile, cancellation);
        session.AccessToken = login.AccessToken;
        _people[person.Name] = (login.User, session);
    }

    /// <summary>Joins by the Space's rule, as a member does.</summary>
    public async Task JoinAsync(string name, IEnumerable<RoomId> rooms, CancellationToken cancellation)
    {
        var there = await this[name].GetJoinedRoomsAsync(cancellation);
        foreach (var room in rooms.Except(there))
            await this[name].JoinAsync(room, [], cancellation);
    }

    private async Task<LoggedIn> RegisterAsync(
        MatrixSession session, DemoPerson person, string secretFile, CancellationToken cancellation)
    {
        var password = await data.PasswordAsync(person.Name, cancellation);
        var secret = await SecretFile.ReadAsync(secretFile, cancellation);
        var login = await session.RegisterAsync(secret, person.Name, password, isAdmin: false, cancellation)
            ?? throw new ProvisioningException($"The homeserver has an account '{person.Name}' that this demo did not make. Use a homeserver of its own.");
        session.AccessToken = login.AccessToken;
        await session.SendIdempotentAsync(
            MatrixRequest.Put(
                $"/_matrix/client/v3/profile/{login.User}/displayname", new JsonObject { ["displayname"] = person.DisplayName }, AdminJson.Default.JsonObject),
            AdminJson.Default.JsonElement, cancellation);
        await data.WriteSessionAsync(person.Name, login, cancellation);
        return login;
    }
}
