using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Endpoints;

/// <summary>Versions, login and logout: https://spec.matrix.org/v1.16/client-server-api/#legacy-api</summary>
internal sealed class AuthEndpoints(World world)
{
    public void Map(Router router)
    {
        router.MapOpen("GET", "/_matrix/client/versions", _ => Reply.Ok(new JsonObject
        {
            ["versions"] = new JsonArray("v1.1", "v1.2", "v1.3", "v1.4", "v1.5", "v1.6", "v1.7", "v1.8", "v1.9", "v1.10", "v1.11", "v1.12"),
            ["unstable_features"] = new JsonObject(),
        }));
        router.MapOpen("GET", "/_matrix/client/v3/login", _ => Reply.Ok(new JsonObject
        {
            ["flows"] = new JsonArray(new JsonObject { ["type"] = "m.login.password" }),
        }));
        router.MapOpen("POST", "/_matrix/client/v3/login", LogIn);
        router.Map("GET", "/_matrix/client/v3/account/whoami", call => Reply.Ok(new JsonObject
        {
            ["user_id"] = call.UserId,
            ["is_guest"] = false,
            ["device_id"] = call.Session.DeviceId,
        }));
        router.Map("POST", "/_matrix/client/v3/logout", call =>
        {
            world.Sessions.End(world, call.Session, softly: false);
            return Reply.Done();
        });
    }

    private Reply LogIn(Call call)
    {
        var login = call.Json;
        if (login.Text("type") != "m.login.password")
            throw new MatrixException(400, "M_UNKNOWN", "Unknown login type");

        var name = login.Object("identifier").Text("user") ?? login.Text("user") ?? "";
        var user = world.Users.GetValueOrDefault(name is ['@', ..] ? name : $"@{name}:{world.ServerName}");
        if (user is null || user.IsRemote || user.Password != login.Text("password"))
            throw MatrixException.Forbidden("Invalid username or password");

        var session = world.Sessions.Open(world, user, login.Text("device_id"));
        return Reply.Ok(new JsonObject
        {
            ["user_id"] = user.UserId,
            ["access_token"] = session.Token,
            ["home_server"] = world.ServerName,
            ["device_id"] = session.DeviceId,
        });
    }
}
