using System.Text.Json.Nodes;

namespace Community.Hosting.Tests.Homeserver;

public sealed class LoginTests : HomeserverTest
{
    [Fact]
    public async Task A_login_keeps_the_device_and_ends_its_older_token()
    {
        var login = new JsonObject
        {
            ["type"] = "m.login.password",
            ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = "bot" },
            ["password"] = Bot.Password,
            ["device_id"] = "BOTDEVICE",
        };
        using var nobody = new Probe(Server, token: null);

        var answer = await nobody.PostAsync("v3/login", login);

        Assert.Equal("BOTDEVICE", (string?)answer["device_id"]);
        Assert.Equal((401, "M_UNKNOWN_TOKEN"), await Probe.RefusedAsync(HttpMethod.Get, "v3/account/whoami"));
        using var again = new Probe(Server, (string)answer["access_token"]!);
        Assert.Equal(Bot.UserId, (string?)(await again.GetAsync("v3/account/whoami"))["user_id"]);

        login.Remove("device_id");
        Assert.NotEqual("BOTDEVICE", (string?)(await nobody.PostAsync("v3/login", login))["device_id"]);
        login["password"] = "wrong";
        Assert.Equal((403, "M_FORBIDDEN"), await nobody.RefusedAsync(HttpMethod.Post, "v3/login", login.ToJsonString()));
    }

    [Fact]
    public async Task A_request_without_a_token_or_to_nowhere_is_refused()
    {
        using var nobody = new Probe(Server, token: null);

        Assert.Equal((401, "M_MISSING_TOKEN"), await nobody.RefusedAsync(HttpMethod.Get, "v3/sync"));
        Assert.Equal((404, "M_UNRECOGNIZED"), await nobody.RefusedAsync(HttpMethod.Get, "v3/nowhere"));
        Assert.Equal((405, "M_UNRECOGNIZED"), await nobody.RefusedAsync(HttpMethod.Delete, "v3/sync"));
        Assert.Contains("v1.11", (await nobody.GetAsync("versions"))["versions"]!.AsArray().Select(v => (string?)v));
    }

    [Fact]
    public async Task A_logout_ends_the_token()
    {
        await Probe.PostAsync("v3/logout", []);
        Assert.Equal((401, "M_UNKNOWN_TOKEN"), await Probe.RefusedAsync(HttpMethod.Get, "v3/account/whoami"));
    }
}
