using Community.Matrix.Endpoints;
using Community.Matrix.Ids;
using Community.Matrix.Sync;
using Community.Matrix.Tests.Events;
using Community.Matrix.Tests.Wire;

namespace Community.Matrix.Tests.Sync;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync"/>.</summary>
public sealed class SyncBatchTests
{
    private static readonly string Event = Given.EventJson("m.room.message", """{"msgtype": "m.text", "body": "hallo"}""");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_room_brings_its_timeline()
    {
        var batch = await SyncAsync(Joined("!room:example.org", $$"""{"events": [{{Event}}], "limited": true, "prev_batch": "p1"}"""));

        var room = Assert.Single(batch.Joined);
        Assert.Equal("s1", batch.NextBatch);
        Assert.Equal(("!room:example.org", true, "p1"), (room.Room.Value, room.Limited, room.PrevBatch));
        Assert.Equal(("$event", room.Room), (Assert.Single(room.Timeline).Id.Value, room.Timeline[0].Room));
    }

    [Fact]
    public async Task An_invitation_brings_its_stripped_state()
    {
        var batch = await SyncAsync("""
            "rooms": {"invite": {"!room:example.org": {"invite_state": {"events": [
              {"type": "m.room.member", "state_key": "@bot:example.org", "sender": "@anna:example.org", "content": {"membership": "invite"}},
              {"type": "m.room.name"}, null]}}}}
            """);

        Assert.Equal(UserId.Parse("@anna:example.org"), Assert.Single(Assert.Single(batch.Invited).State).Sender);
    }

    [Fact]
    public async Task A_room_left_is_named() =>
        Assert.Equal([RoomId.Parse("!old")], (await SyncAsync("""  "rooms": {"leave": {"!old": {}}}  """)).Left.Select(room => room.Room));

    [Theory]
    [InlineData(""" "other": 1 """)]
    [InlineData(""" "rooms": null """)]
    [InlineData(""" "rooms": {} """)]
    [InlineData(""" "rooms": {"join": null, "invite": {}, "leave": {}, "knock": {"!a": {}}} """)]
    [InlineData(""" "rooms": {"join": {"!a": null}} """)]
    public async Task What_is_not_there_is_nothing_new(string rooms)
    {
        var batch = await SyncAsync(rooms);

        Assert.Empty(batch.Joined);
        Assert.Empty(batch.Invited);
        Assert.Empty(batch.Left);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"events": null, "limited": null, "prev_batch": null}""")]
    public async Task A_room_without_timeline_has_none(string timeline)
    {
        var room = Assert.Single((await SyncAsync(Joined("!a", timeline))).Joined);

        Assert.Empty(room.Timeline);
        Assert.False(room.Limited);
        Assert.Null(room.PrevBatch);
    }

    [Fact]
    public async Task A_room_whose_id_is_none_is_left_out()
    {
        var batch = await SyncAsync("""  "rooms": {"join": {"no room": {}, "!good": {}, "@anna:example.org": {}}}  """);

        Assert.Equal(["!good"], batch.Joined.Select(room => room.Room.Value));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""{"event_id": "$x"}""")]
    [InlineData("""{"event_id": "\ud800", "sender": "\ud800", "type": "\ud800", "origin_server_ts": 1e400, "content": {}}""")]
    public async Task One_bad_event_spoils_no_batch(string bad)
    {
        var batch = await SyncAsync(Joined("!a", $$"""{"events": [{{bad}}, {{Event}}]}"""));

        Assert.Equal("$event", Assert.Single(Assert.Single(batch.Joined).Timeline).Id.Value);
    }

    [Fact]
    public async Task Neither_does_one_with_lists_within_lists()
    {
        // Synapse 1.160 takes and passes on contents that go 125 levels deep (tried).
        var deep = Given.EventJson("org.example.deep", $$"""{"a": {{new string('[', 125)}}{{new string(']', 125)}}}""");

        var batch = await SyncAsync(Joined("!a", $$"""{"events": [{{deep}}, {{Event}}]}"""));
        Assert.Contains(Assert.Single(batch.Joined).Timeline, roomEvent => roomEvent.Type == "m.room.message");
    }

    [Fact]
    public async Task A_thousand_rooms_are_read()
    {
        var rooms = Enumerable.Range(0, 1000).Select(number => $$"""
            "!room{{number}}": {"timeline": {"events": [{{Event}}]} }
            """);

        Assert.Equal(1000, (await SyncAsync($$$"""  "rooms": {"join": {{{{string.Join(',', rooms)}}}} }  """)).Joined.Count);
    }

    [Fact]
    public async Task The_request_says_since_when_and_how_long()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("""{"next_batch": "s2"}"""));

        await homeserver.Session.SyncAsync("s1", """{"room":{}}""", TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal(
            "GET /_matrix/client/v3/sync?since=s1&filter=%7B%22room%22%3A%7B%7D%7D&timeout=30000",
            Assert.Single(homeserver.Requests).Asked);
    }

    private static string Joined(string room, string timeline) => $$"""
        "rooms": {"join": {"{{room}}": {"timeline": {{timeline}}, "state": {"events": []} } } }
        """;

    private static async Task<SyncBatch> SyncAsync(string rooms)
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json($$"""{"next_batch": "s1", {{rooms}}}"""));
        return await homeserver.Session.SyncAsync(null, "{}", TimeSpan.Zero, Cancellation);
    }
}
