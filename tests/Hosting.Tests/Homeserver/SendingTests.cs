using System.Text.Json.Nodes;

namespace Community.Hosting.Tests.Homeserver;

public sealed class SendingTests : HomeserverTest
{
    [Fact]
    public async Task A_transaction_id_sends_once_until_it_is_forgotten()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);

        var first = await Probe.SayAsync(room, "hello", "t1");
        var repeated = await Probe.SayAsync(room, "hello", "t1");
        Server.ForgetTransactions();
        var afterwards = await Probe.SayAsync(room, "hello", "t1");

        Assert.Equal(first, repeated);
        Assert.NotEqual(first, afterwards);
        Assert.Equal(2, room.Events.Count(e => (string?)e["type"] == "m.room.message"));
    }

    [Fact]
    public async Task Another_device_or_room_has_its_own_transaction_ids()
    {
        var (room, other) = (Server.CreateRoom(Anna, "One", Bot), Server.CreateRoom(Anna, "Two", Bot));
        using var otherDevice = new Probe(Server, Bot.IssueToken("OTHERDEVICE"));

        var first = await Probe.SayAsync(room, "hello", "t1");

        Assert.NotEqual(first, await otherDevice.SayAsync(room, "hello", "t1"));
        Assert.NotEqual(first, await Probe.SayAsync(other, "hello", "t1"));
    }

    [Fact]
    public async Task Only_the_device_that_sent_it_sees_the_transaction_id()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        using var otherDevice = new Probe(Server, Bot.IssueToken("OTHERDEVICE"));
        await Probe.SayAsync(room, "hello", "t1");

        static string? TransactionId(JsonObject joined) => (string?)joined["timeline"]!["events"]!.AsArray()[^1]!["unsigned"]!["transaction_id"];
        Assert.Equal("t1", TransactionId(Joined(await Probe.SyncAsync(), room)));
        Assert.Null(TransactionId(Joined(await otherDevice.SyncAsync(), room)));
    }

    [Fact]
    public async Task Membership_and_power_are_asked()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Ben);
        Assert.Equal((403, "M_FORBIDDEN"), await Probe.RefusedAsync(HttpMethod.Put, Probe.Send(room, "t1"), """{"msgtype":"m.text","body":"x"}"""));

        room.Join(Bot);
        var topic = $"v3/rooms/{Probe.Part(room.Id)}/state/m.room.topic";
        Assert.Equal((403, "M_FORBIDDEN"), await Probe.RefusedAsync(HttpMethod.Put, topic, """{"topic":"mine"}"""));
        var kick = $"v3/rooms/{Probe.Part(room.Id)}/kick";
        Assert.Equal((403, "M_FORBIDDEN"), await Probe.RefusedAsync(HttpMethod.Post, kick, $$"""{"user_id":"{{Ben.UserId}}"}"""));
        var redact = $"v3/rooms/{Probe.Part(room.Id)}/redact/{Probe.Part(room.Say(Ben, "hello"))}/t2";
        Assert.Equal((403, "M_FORBIDDEN"), await Probe.RefusedAsync(HttpMethod.Put, redact, "{}"));

        room.SetPowerLevel(Anna, Bot, 50);
        await Probe.PutAsync(topic, new JsonObject { ["topic"] = "mine" });
        await Probe.PutAsync(redact, []);
        await Probe.PostAsync(kick, new JsonObject { ["user_id"] = Ben.UserId });
        Assert.Equal("leave", room.Membership(Ben));
        Assert.Equal("mine", (string?)room.State("m.room.topic")!["topic"]);
    }

    [Theory]
    [InlineData("""{"msgtype":"m.text","body":"x","n":1.5}""", 400, "M_BAD_JSON")]
    [InlineData("""{"msgtype":"m.text"}""", 400, "M_UNKNOWN")]
    [InlineData("""["m.text"]""", 400, "M_BAD_JSON")]
    [InlineData("""{"msgtype":""", 400, "M_NOT_JSON")]
    public async Task What_Synapse_takes_from_nobody_is_refused(string body, int status, string code)
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        Assert.Equal((status, code), await Probe.RefusedAsync(HttpMethod.Put, Probe.Send(room, "t1"), body));
    }

    [Fact]
    public async Task An_event_over_64_KiB_is_too_large()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var body = Probe.Text(new string('ä', 32_500)).ToJsonString();
        Assert.Equal((413, "M_TOO_LARGE"), await Probe.RefusedAsync(HttpMethod.Put, Probe.Send(room, "t1"), body));
    }

    [Fact]
    public async Task The_same_reaction_goes_once_until_it_is_redacted()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var target = room.Say(Anna, "hello");
        var reaction = new JsonObject { ["m.relates_to"] = new JsonObject { ["rel_type"] = "m.annotation", ["event_id"] = target, ["key"] = "✅" } };

        var first = (string)(await Probe.PutAsync(Probe.Send(room, "t1", "m.reaction"), reaction))["event_id"]!;
        Assert.Equal((400, "M_DUPLICATE_ANNOTATION"),
            await Probe.RefusedAsync(HttpMethod.Put, Probe.Send(room, "t2", "m.reaction"), reaction.ToJsonString()));
        await Probe.PutAsync($"v3/rooms/{Probe.Part(room.Id)}/redact/{Probe.Part(first)}/t3", []);
        await Probe.PutAsync(Probe.Send(room, "t4", "m.reaction"), reaction);
    }
}
