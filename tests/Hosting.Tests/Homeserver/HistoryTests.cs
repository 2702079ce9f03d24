using System.Text.Json.Nodes;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Homeserver;

public sealed class HistoryTests : HomeserverTest
{
    [Fact]
    public async Task Messages_go_forwards_too_and_end_without_a_token()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var from = NextBatch(await Probe.SyncAsync());
        room.Say(Anna, "one");
        room.Say(Anna, "two");

        var page = await MessagesAsync(room, $"dir=f&limit=5&from={from}");
        Assert.Equal(["one", "two"], Bodies(page["chunk"]));
        Assert.Equal(from, (string?)page["start"]);
        Assert.Equal(room.Id, (string?)page["chunk"]![0]!["room_id"]);
        var last = await MessagesAsync(room, $"dir=f&from={(string?)page["end"]}");
        Assert.Empty(last["chunk"]!.AsArray());
        Assert.DoesNotContain("end", last);
    }

    [Fact]
    public async Task Who_left_reads_up_to_then_and_who_never_was_in_reads_nothing()
    {
        var room = Server.CreateRoom(Anna, "Lobby");
        var messages = $"v3/rooms/{Probe.Part(room.Id)}/messages?dir=b";
        Assert.Equal((403, "M_FORBIDDEN"), await Probe.RefusedAsync(HttpMethod.Get, messages));

        room.Join(Bot);
        room.Say(Anna, "seen");
        room.Leave(Bot);
        var unseen = room.Say(Anna, "unseen");

        Assert.Equal(["seen"], Bodies((await MessagesAsync(room, "dir=b"))["chunk"]));
        Assert.Equal((404, "M_NOT_FOUND"), await Probe.RefusedAsync(HttpMethod.Get, EventPath(room, unseen)));
    }

    [Fact]
    public async Task History_from_before_the_join_is_hidden_where_the_room_says_so()
    {
        var room = Server.CreateRoom(Anna, "Lobby");
        room.SendState(Anna, "m.room.history_visibility", "", new JsonObject { ["history_visibility"] = "joined" });
        room.Say(Anna, "before");
        room.Join(Bot);
        room.Say(Anna, "after");

        Assert.Equal(["after"], Bodies((await MessagesAsync(room, "dir=b&limit=3"))["chunk"]));
    }

    [Theory]
    [InlineData("10")]
    [InlineData("11")]
    public async Task A_redaction_strips_the_event_and_names_it_where_the_version_wants(string version)
    {
        var room = Server.CreateRoom(Anna, "Lobby", version, Bot);
        var secret = room.Say(Anna, "secret");
        room.Redact(Anna, secret, "oops");

        var seen = await Probe.GetAsync(EventPath(room, secret));
        Assert.Empty(seen["content"]!.AsObject());
        var because = seen["unsigned"]!["redacted_because"]!;
        Assert.Equal("oops", (string?)because["content"]!["reason"]);
        Assert.Equal(version == "10" ? secret : null, (string?)because["redacts"]);
        Assert.Equal(version == "10" ? null : secret, (string?)because["content"]!["redacts"]);
        Assert.Empty(room.Event(secret)!["content"]!.AsObject());
    }

    [Fact]
    public async Task An_event_keeps_its_content_and_brings_its_latest_edit()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot, Ben);
        var original = room.Say(Anna, "frist");
        room.Edit(Anna, original, "first");
        room.Edit(Anna, original, "First");
        room.Edit(Ben, original, "nonsense");

        var seen = await Probe.GetAsync(EventPath(room, original));

        Assert.Equal("frist", (string?)seen["content"]!["body"]);
        var edit = seen["unsigned"]!["m.relations"]!["m.replace"]!;
        Assert.Equal("First", (string?)edit["content"]!["m.new_content"]!["body"]);
        Assert.Equal(room.Id, (string?)edit["room_id"]);
    }

    [Fact]
    public async Task Relations_are_listed_newest_first_without_the_redacted_ones()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot, Ben);
        var target = room.Say(Anna, "who comes?");
        room.React(Anna, target, "✅");
        room.Redact(Ben, room.React(Ben, target, "✅"));
        room.React(Ben, target, "❌");
        room.SayInThread(Ben, target, "sorry");
        var path = $"v1/rooms/{Probe.Part(room.Id)}/relations/{Probe.Part(target)}";

        Assert.Equal(["m.room.message", "m.reaction", "m.reaction"], Types((await Probe.GetAsync(path))["chunk"]));
        var page = await Probe.GetAsync(path + "/m.annotation/m.reaction?limit=1");
        Assert.Equal("❌", Key(page));
        Assert.Equal("✅", Key(await Probe.GetAsync(path + $"/m.annotation/m.reaction?limit=1&from={(string?)page["next_batch"]}")));

        static string? Key(JsonObject answer) => (string?)Assert.Single(answer["chunk"]!.AsArray())!["content"]!["m.relates_to"]!["key"];
    }

    private static string EventPath(FakeRoom room, string eventId) => $"v3/rooms/{Probe.Part(room.Id)}/event/{Probe.Part(eventId)}";

    private Task<JsonObject> MessagesAsync(FakeRoom room, string query) => Probe.GetAsync($"v3/rooms/{Probe.Part(room.Id)}/messages?{query}");
}
