using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Homeserver;

public sealed class FaultTests : HomeserverTest
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RetryHint.None, null, null)]
    [InlineData(RetryHint.Header, "2", null)]
    [InlineData(RetryHint.Body, null, 1500)]
    [InlineData(RetryHint.HeaderAndBody, "2", 1500)]
    public async Task A_rate_limit_says_when_to_come_back_as_asked(RetryHint hint, string? header, int? body)
    {
        Server.Faults.Add(new Fault(On.Path("/whoami"), FaultKind.RateLimit(TimeSpan.FromMilliseconds(1500), hint), times: 1));

        using var limited = await Probe.RawAsync(HttpMethod.Get, "v3/account/whoami");
        var json = JsonNode.Parse(await limited.Content.ReadAsStringAsync(Cancellation))!;

        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal("M_LIMIT_EXCEEDED", (string?)json["errcode"]);
        Assert.Equal(header, limited.Headers.RetryAfter?.ToString());
        Assert.Equal(body, (int?)json["retry_after_ms"]);
        await Probe.GetAsync("v3/account/whoami");
    }

    [Fact]
    public async Task A_proxy_error_is_HTML_and_nothing_is_carried_out()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        Server.Faults.Add(new Fault(On.Send, FaultKind.Status(502), times: 1));

        using var failed = await Probe.RawAsync(HttpMethod.Put, Probe.Send(room, "t1"), Probe.Text("hello").ToJsonString());

        Assert.Equal(HttpStatusCode.BadGateway, failed.StatusCode);
        Assert.Equal("text/html", failed.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(room.Events, e => (string?)e["type"] == "m.room.message");
    }

    [Fact]
    public async Task A_dropped_send_left_nothing_and_a_lost_answer_left_the_event()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var drop = Server.Faults.Add(new Fault(On.Send, FaultKind.Drop, times: 1));
        await Assert.ThrowsAsync<HttpRequestException>(() => Probe.SayAsync(room, "dropped", "t1"));
        Assert.Equal(1, drop.Hits);

        Server.Faults.Add(new Fault(On.Send, FaultKind.LoseAnswer, times: 1));
        await Assert.ThrowsAsync<HttpRequestException>(() => Probe.SayAsync(room, "lost", "t2"));

        var sent = Assert.Single(room.Events, e => (string?)e["type"] == "m.room.message");
        Assert.Equal("lost", (string?)sent["content"]!["body"]);
        Assert.Equal((string?)sent["event_id"], await Probe.SayAsync(room, "lost", "t2"));
        Assert.Equal([null, null, 200], Server.Requests.Select(r => r.Status));
    }

    [Fact]
    public async Task A_drop_reaches_the_client_also_where_HttpClient_could_have_repeated_the_request_by_itself()
    {
        await Probe.GetAsync("v3/account/whoami");
        Server.Faults.Add(new Fault(On.Path("/whoami"), FaultKind.Drop, times: 1));

        await Assert.ThrowsAsync<HttpRequestException>(() => Probe.GetAsync("v3/account/whoami"));

        Assert.Equal([200, null], Server.Requests.Select(r => r.Status));
    }

    [Fact]
    public async Task An_answer_is_cut_or_halved_in_the_middle_of_the_JSON()
    {
        Server.Faults.Add(new Fault(On.Path("/whoami"), FaultKind.CutAnswer, times: 1));
        await Assert.ThrowsAnyAsync<Exception>(() => Probe.GetAsync("v3/account/whoami"));

        Server.Faults.Add(new Fault(On.Path("/whoami"), FaultKind.HalveAnswer, times: 1));
        await Assert.ThrowsAnyAsync<JsonException>(() => Probe.GetAsync("v3/account/whoami"));

        await Probe.GetAsync("v3/account/whoami");
    }

    [Fact]
    public async Task A_slow_answer_is_carried_out_at_once()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        Server.Faults.Add(new Fault(On.Send, FaultKind.Delay(TimeSpan.FromMilliseconds(300))));
        var watch = Stopwatch.StartNew();

        var sending = Probe.SayAsync(room, "hello", "t1");
        await room.WaitForAsync(e => (string?)e["content"]!["body"] == "hello");
        Assert.False(sending.IsCompleted);
        await sending;

        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task A_repeated_batch_comes_ahead_of_the_new_events()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var since = NextBatch(await Probe.SyncAsync());
        room.Say(Anna, "one");
        since = NextBatch(await Probe.SyncAsync(since));
        room.Say(Anna, "two");
        Server.Faults.Add(new Fault(On.Sync, FaultKind.RepeatBatch, times: 1));

        Assert.Equal(["one", "two"], Bodies(Joined(await Probe.SyncAsync(since), room)["timeline"]!["events"]));
        Assert.Equal(["two"], Bodies(Joined(await Probe.SyncAsync(since), room)["timeline"]!["events"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_expired_token_stays_so_until_the_next_login(bool softLogout)
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var before = await Probe.SayAsync(room, "hello", "t1");
        Server.Faults.Add(new Fault(On.Send.From(Bot), FaultKind.ExpireToken(softLogout), times: 1));

        using var refused = await Probe.RawAsync(HttpMethod.Put, Probe.Send(room, "t1"), Probe.Text("hello").ToJsonString());
        var json = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal((HttpStatusCode.Unauthorized, "M_UNKNOWN_TOKEN", softLogout),
            (refused.StatusCode, (string?)json["errcode"], (bool?)json["soft_logout"]));
        Assert.Equal((401, "M_UNKNOWN_TOKEN"), await Probe.RefusedAsync(HttpMethod.Get, "v3/account/whoami"));

        using var again = new Probe(Server, Bot.IssueToken("BOTDEVICE"));
        Assert.Equal(softLogout, before == await again.SayAsync(room, "hello", "t1"));
    }

    [Fact]
    public async Task An_outage_cuts_the_long_poll_and_keeps_the_state()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        var since = NextBatch(await Probe.SyncAsync());
        var poll = Probe.SyncAsync(since, timeout: 60_000);
        await Server.WaitUntilAsync(() => Server.Requests.Count == 2);

        Server.Down = true;
        await Assert.ThrowsAsync<HttpRequestException>(() => poll);
        room.Say(Anna, "meanwhile");
        await Assert.ThrowsAsync<HttpRequestException>(() => Probe.SyncAsync(since));
        Server.Down = false;

        Assert.Equal(["meanwhile"], Bodies(Joined(await Probe.SyncAsync(since), room)["timeline"]!["events"]));
    }

    [Fact]
    public async Task The_timeline_limit_overrules_the_filter()
    {
        var room = Server.CreateRoom(Anna, "Lobby", Bot);
        room.Say(Anna, "one");
        room.Say(Anna, "two");
        Server.TimelineLimit = 1;

        var timeline = Joined(await Probe.SyncAsync(filter: """{"room":{"timeline":{"limit":50}}}"""), room)["timeline"]!;
        Assert.Equal(["two"], Bodies(timeline["events"]));
    }

    [Fact]
    public async Task Rules_combine_wait_their_turn_and_throw_the_same_dice_again()
    {
        var late = Server.Faults.Add(new Fault(On.Any, FaultKind.Delay(TimeSpan.FromMilliseconds(1))));
        var fault = Server.Faults.Add(new Fault(On.Path("/whoami"), FaultKind.Refuse(500, "M_UNKNOWN"), times: 1, after: 2));
        await Probe.GetAsync("v3/account/whoami");
        await Probe.GetAsync("v3/account/whoami");
        Assert.Equal((500, "M_UNKNOWN"), await Probe.RefusedAsync(HttpMethod.Get, "v3/account/whoami"));
        Assert.Equal((3, 1), (late.Hits, fault.Hits));

        Server.Faults.Clear();
        Assert.Equal(await ThrowAsync(), await ThrowAsync());

        async Task<string> ThrowAsync()
        {
            var dice = Server.Faults.Add(new Fault(On.Any, FaultKind.Status(503), probability: 0.5, seed: 7));
            var results = "";
            for (var i = 0; i < 20; i++)
            {
                using var response = await Probe.RawAsync(HttpMethod.Get, "v3/account/whoami");
                results += response.IsSuccessStatusCode ? '.' : 'x';
            }

            Server.Faults.Remove(dice);
            Assert.Contains('x', results);
            Assert.Contains('.', results);
            return results;
        }
    }

    [Fact]
    public async Task It_starts_at_once_and_leaves_nothing_running()
    {
        var watch = Stopwatch.StartNew();
        var server = await FakeHomeserver.StartAsync(serverName: "other.test");
        var bot = server.AddUser("bot");
        using var probe = new Probe(server, bot.IssueToken());
        var since = NextBatch(await probe.SyncAsync());
        var poll = probe.SyncAsync(since, timeout: 60_000);
        await server.WaitUntilAsync(() => server.Requests.Count == 2);

        await server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => poll);
        await Assert.ThrowsAsync<HttpRequestException>(() => probe.SyncAsync(since));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }
}
