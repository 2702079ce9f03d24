using System.Text.Json.Nodes;

namespace Community.Hosting.Tests.Homeserver;

public sealed class RoomsTests : HomeserverTest
{
    [Fact]
    public async Task In_version_12_the_room_id_names_no_server_and_the_creator_stands_above_all_levels()
    {
        var room = Server.Room((string)(await Probe.PostAsync("v3/createRoom",
            new JsonObject { ["room_version"] = "12", ["preset"] = "public_chat" }))["room_id"]!);

        Assert.Matches("^![A-Za-z0-9_-]{43}$", room.Id);
        Assert.Empty(room.State("m.room.power_levels")!["users"]!.AsObject());
        Assert.DoesNotContain("creator", room.State("m.room.create")!);
        var levels = $$$"""{"users":{"{{{Bot.UserId}}}":100}}""";
        Assert.Equal((400, "M_UNKNOWN"), await Probe.RefusedAsync(HttpMethod.Put, $"v3/rooms/{room.Id}/state/m.room.power_levels", levels));

        room.Join(Anna);
        room.SetPowerLevel(Bot, Anna, 100);
        Assert.ThrowsAny<InvalidOperationException>(() => room.Kick(Anna, Bot));
        await Probe.PutAsync($"v3/rooms/{room.Id}/state/m.room.tombstone", new JsonObject { ["replacement_room"] = "!x" });
    }

    [Fact]
    public async Task A_room_is_created_as_asked()
    {
        var asked = new JsonObject
        {
            ["name"] = "E-Rechnung",
            ["topic"] = "Fragen",
            ["room_alias_name"] = "e-rechnung",
            ["preset"] = "trusted_private_chat",
            ["is_direct"] = true,
            ["invite"] = new JsonArray(Anna.UserId),
            ["creation_content"] = new JsonObject { ["type"] = "m.space" },
            ["initial_state"] = new JsonArray(new JsonObject { ["type"] = "m.room.join_rules", ["content"] = new JsonObject { ["join_rule"] = "knock" } }),
            ["power_level_content_override"] = new JsonObject { ["events_default"] = 50 },
        };
        var id = (string)(await Probe.PostAsync("v3/createRoom", asked))["room_id"]!;

        var room = Server.Room("#e-rechnung:fake.test");
        Assert.Equal(id, room.Id);
        Assert.Equal("m.space", (string?)room.State("m.room.create")!["type"]);
        Assert.Equal("knock", (string?)room.State("m.room.join_rules")!["join_rule"]);
        Assert.Equal(50, (int?)room.State("m.room.power_levels")!["events_default"]);
        Assert.Equal(100, (int?)room.State("m.room.power_levels")!["users"]![Anna.UserId]);
        Assert.True((bool?)room.State("m.room.member", Anna.UserId)!["is_direct"]);
        Assert.Equal((400, "M_ROOM_IN_USE"), await Probe.RefusedAsync(HttpMethod.Post, "v3/createRoom", """{"room_alias_name":"e-rechnung"}"""));
        Assert.Equal(id, (string?)(await Probe.GetAsync($"v3/directory/room/{Probe.Part(room.Alias!)}"))["room_id"]);
    }

    [Fact]
    public async Task Joining_goes_by_the_join_rule()
    {
        var space = Server.CreateRoom(Anna, "Space");
        var restricted = Server.CreateRoom(Anna, new JsonObject { ["name"] = "Inside" });
        restricted.SendState(Anna, "m.room.join_rules", "", new JsonObject
        {
            ["join_rule"] = "restricted",
            ["allow"] = new JsonArray(new JsonObject { ["type"] = "m.room_membership", ["room_id"] = space.Id }),
        });
        var join = $"v3/rooms/{Probe.Part(restricted.Id)}/join";

        Assert.Equal((403, "M_FORBIDDEN"), await Probe.RefusedAsync(HttpMethod.Post, join));
        space.Join(Bot);
        await Probe.PostAsync(join, []);
        var count = restricted.Events.Count;
        await Probe.PostAsync(join, []);

        Assert.Equal(count, restricted.Events.Count);
        Assert.Equal([Anna.UserId, Bot.UserId], restricted.Members);
        restricted.Ban(Anna, Bot);
        Assert.Equal((403, "M_BAD_STATE"), await Probe.RefusedAsync(HttpMethod.Post, join));
    }

    [Fact]
    public async Task State_and_members_are_read_as_the_specification_has_them()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var path = $"v3/rooms/{Probe.Part(room.Id)}";

        Assert.Equal("Lobby", (string?)(await Probe.GetAsync($"{path}/state/m.room.name"))["name"]);
        Assert.Equal("Lobby", (string?)(await Probe.GetAsync($"{path}/state/m.room.name/?format=event"))["content"]!["name"]);
        Assert.Equal((404, "M_NOT_FOUND"), await Probe.RefusedAsync(HttpMethod.Get, $"{path}/state/m.room.topic/"));
        using var all = await Probe.RawAsync(HttpMethod.Get, $"{path}/state");
        Assert.Contains("m.room.create", Types(JsonNode.Parse(await all.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))));
        Assert.Equal("Anna", (string?)(await Probe.GetAsync($"{path}/joined_members"))["joined"]![Anna.UserId]!["display_name"]);
        Assert.Equal(2, (await Probe.GetAsync($"{path}/members?membership=join"))["chunk"]!.AsArray().Count);
        Assert.Equal(room.Id, (string?)(await Probe.GetAsync("v3/joined_rooms"))["joined_rooms"]![0]);

        await Probe.PutAsync($"v3/profile/{Bot.UserId}/displayname", new JsonObject { ["displayname"] = "Butler" });
        Assert.Equal("Butler", (string?)room.State("m.room.member", Bot.UserId)!["displayname"]);
    }

    [Fact]
    public async Task A_state_key_with_a_slash_stays_whole_and_the_same_content_is_not_sent_twice()
    {
        var room = Server.CreateRoom(Bot, "Lobby");
        var path = $"v3/rooms/{Probe.Part(room.Id)}/state/org.example/{Probe.Part("a/b ü")}";

        var first = await Probe.PutAsync(path, new JsonObject { ["x"] = 1 });
        var second = await Probe.PutAsync(path, new JsonObject { ["x"] = 1 });

        Assert.Equal((string?)first["event_id"], (string?)second["event_id"]);
        Assert.Equal(1, (int?)room.State("org.example", "a/b ü")!["x"]);
    }

    [Fact]
    public async Task A_member_of_another_homeserver_talks_but_cannot_log_in_here()
    {
        var max = Server.AddUser("@max:other.test");
        var room = Server.CreateRoom(Anna, "Lobby", Bot, max);
        room.Say(max, "hello from afar");

        Assert.Equal(["hello from afar"], Bodies(Joined(await Probe.SyncAsync(), room)["timeline"]!["events"]));
        var login = $$"""{"type":"m.login.password","identifier":{"type":"m.id.user","user":"{{max.UserId}}"},"password":"{{max.Password}}"}""";
        Assert.Equal((403, "M_FORBIDDEN"), await Probe.RefusedAsync(HttpMethod.Post, "v3/login", login));
    }
}
