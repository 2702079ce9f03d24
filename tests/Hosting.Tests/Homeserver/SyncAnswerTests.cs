using System.Text.Json.Nodes;

namespace Community.Hosting.Tests.Homeserver;

public sealed class SyncAnswerTests : HomeserverTest
{
    [Fact]
    public async Task An_initial_sync_gives_each_joined_room_with_its_state_up_to_the_timeline()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        for (var i = 1; i <= 12; i++)
            room.Say(Anna, $"m{i}");

        var joined = Joined(await Probe.SyncAsync(), room);

        Assert.Equal(Enumerable.Range(3, 10).Select(i => $"m{i}"), Bodies(joined["timeline"]!["events"]));
        Assert.True((bool?)joined["timeline"]!["limited"]);
        Assert.Equal(
            ["m.room.create", "m.room.member", "m.room.power_levels", "m.room.join_rules", "m.room.history_visibility", "m.room.name", "m.room.member"],
            Types(joined["state"]!["events"]));
        Assert.DoesNotContain("room_id", joined["timeline"]!["events"]![0]!.AsObject());
    }

    [Fact]
    public async Task A_limited_timeline_and_messages_give_everything_exactly_once()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var since = NextBatch(await Probe.SyncAsync());
        for (var i = 1; i <= 60; i++)
            room.Say(Anna, $"m{i}");

        var timeline = Joined(await Probe.SyncAsync(since), room)["timeline"]!;
        Assert.True((bool?)timeline["limited"]);
        var found = Bodies(timeline["events"]).Reverse().ToList();

        var from = (string?)timeline["prev_batch"];
        while (from is not null)
        {
            var page = await Probe.GetAsync($"v3/rooms/{Probe.Part(room.Id)}/messages?dir=b&limit=7&from={from}&to={since}");
            found.AddRange(Bodies(page["chunk"]));
            from = (string?)page["end"];
        }

        Assert.Equal(Enumerable.Range(1, 60).Reverse().Select(i => $"m{i}"), found);
    }

    [Fact]
    public async Task State_changed_in_the_gap_comes_beside_a_limited_timeline()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var since = NextBatch(await Probe.SyncAsync());
        room.SendState(Anna, "m.room.topic", "", new JsonObject { ["topic"] = "old" });
        room.SendState(Anna, "m.room.topic", "", new JsonObject { ["topic"] = "new" });
        room.Say(Anna, "one");
        room.Say(Anna, "two");

        var joined = Joined(await Probe.SyncAsync(since, filter: """{"room":{"timeline":{"limit":2}}}"""), room);

        Assert.Equal(["one", "two"], Bodies(joined["timeline"]!["events"]));
        Assert.Equal("new", (string?)Assert.Single(joined["state"]!["events"]!.AsArray())!["content"]!["topic"]);
        Assert.Empty(Joined(await Probe.SyncAsync(since), room)["state"]!["events"]!.AsArray());
    }

    [Fact]
    public async Task A_room_joined_anew_comes_limited_with_state_and_what_was_said_before()
    {
        var room = Server.CreateRoom(Anna, "Lobby");
        room.Say(Anna, "before");
        var since = NextBatch(await Probe.SyncAsync());
        await Probe.PostAsync($"v3/join/{Probe.Part(room.Id)}", []);

        var joined = Joined(await Probe.SyncAsync(since, filter: """{"room":{"timeline":{"limit":2}}}"""), room);

        Assert.True((bool?)joined["timeline"]!["limited"]);
        Assert.Equal(["m.room.message", "m.room.member"], Types(joined["timeline"]!["events"]));
        Assert.Contains("m.room.power_levels", Types(joined["state"]!["events"]));
    }

    [Fact]
    public async Task A_long_poll_wakes_with_the_event_and_sleeps_through_what_others_say_elsewhere()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var elsewhere = Server.CreateRoom(Anna, "Elsewhere");
        var since = NextBatch(await Probe.SyncAsync());

        var poll = Probe.SyncAsync(since, timeout: 60_000);
        await Server.WaitUntilAsync(() => Server.Requests.Count == 2);
        elsewhere.Say(Anna, "psst");
        Assert.False(poll.IsCompleted);
        room.Say(Anna, "hello");

        Assert.Equal(["hello"], Bodies(Joined(await poll, room)["timeline"]!["events"]));
    }

    [Fact]
    public async Task A_poll_without_news_answers_in_time_with_nothing()
    {
        Server.CreateRoom(Anna, "Lobby", Bot);
        var since = NextBatch(await Probe.SyncAsync());

        var sync = await Probe.SyncAsync(since, timeout: 50);

        Assert.Equal(since, NextBatch(sync));
        Assert.DoesNotContain("rooms", sync);
    }

    [Fact]
    public async Task An_invitation_shows_stripped_state_and_the_room_once_left_shows_up_once_more()
    {
        var room = Server.CreateRoom(Anna, new JsonObject { ["name"] = "Besprechung", ["preset"] = "private_chat" });
        room.Invite(Anna, Bot);

        var invited = await Probe.SyncAsync();
        var events = invited["rooms"]!["invite"]![room.Id]!["invite_state"]!["events"]!.AsArray();
        Assert.All(events.SkipLast(1), e => Assert.Equal(["type", "state_key", "sender", "content"], e!.AsObject().Select(k => k.Key)));
        Assert.Contains("m.room.name", Types(events));
        Assert.Contains(events, e => (string?)e!["state_key"] == Bot.UserId && (string?)e["content"]!["membership"] == "invite");

        room.Join(Bot);
        room.Say(Anna, "hello");
        var joined = await Probe.SyncAsync(NextBatch(invited));
        Assert.Equal(["hello"], Bodies(Joined(joined, room)["timeline"]!["events"]));

        room.Kick(Anna, Bot);
        room.Say(Anna, "now we are alone");
        var left = await Probe.SyncAsync(NextBatch(joined));
        var last = Assert.Single(left["rooms"]!["leave"]![room.Id]!["timeline"]!["events"]!.AsArray())!;
        Assert.Equal("leave", (string?)last["content"]!["membership"]);
        Assert.DoesNotContain("rooms", await Probe.SyncAsync(NextBatch(left)));
        Assert.DoesNotContain("rooms", await Probe.SyncAsync());
    }

    [Fact]
    public async Task Filters_pass_only_their_types()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        room.React(Anna, room.Say(Anna, "hello"), "👍");

        var filter = """{"room":{"timeline":{"types":["m.react*"]},"state":{"types":["m.room.name"]}}}""";
        var joined = Joined(await Probe.SyncAsync(filter: filter), room);

        Assert.Equal(["m.reaction"], Types(joined["timeline"]!["events"]));
        Assert.Equal(["m.room.name"], Types(joined["state"]!["events"]));
    }

    [Fact]
    public async Task A_hostile_event_comes_through_as_it_is()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var since = NextBatch(await Probe.SyncAsync());
        var hostile = JsonNode.Parse("""{"type":7,"sender":["@x"],"content":"none","event_id":null,"unsigned":3.5}""")!.AsObject();
        room.Inject(hostile);
        room.Say(Anna, "hello");

        var events = Joined(await Probe.SyncAsync(since), room)["timeline"]!["events"]!.AsArray();

        Assert.True(JsonNode.DeepEquals(hostile, events[0]));
        Assert.Equal("hello", (string?)events[1]!["content"]!["body"]);
    }

    [Fact]
    public async Task Account_data_and_typing_come_with_the_next_sync()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var since = NextBatch(await Probe.SyncAsync());
        await Probe.PutAsync($"v3/user/{Bot.UserId}/account_data/m.direct", new JsonObject { [Anna.UserId] = new JsonArray(room.Id) });
        await Probe.PutAsync($"v3/rooms/{Probe.Part(room.Id)}/typing/{Bot.UserId}", new JsonObject { ["typing"] = true, ["timeout"] = 1000 });

        var sync = await Probe.SyncAsync(since);

        Assert.Equal(["m.direct"], Types(sync["account_data"]!["events"]));
        Assert.Equal(["m.typing"], Types(Joined(sync, room)["ephemeral"]!["events"]));
        Assert.Equal([Bot.UserId], room.Typing);
        Assert.Equal(room.Id, (string?)Bot.AccountData("m.direct")![Anna.UserId]![0]);
    }
}
