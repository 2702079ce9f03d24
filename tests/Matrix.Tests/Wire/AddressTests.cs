using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Wire;

/// <summary>Ids are put into addresses as one path segment each, whatever is in them.</summary>
public sealed class AddressTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("$event", "%24event")]
    [InlineData("$a/b", "%24a%2Fb")]
    [InlineData("$a%2Fb", "%24a%252Fb")]
    [InlineData("$a#b?c&d=e", "%24a%23b%3Fc%26d%3De")]
    [InlineData("$a+b", "%24a%2Bb")]
    [InlineData("$/../../x", "%24%2F..%2F..%2Fx")]
    [InlineData("$ä", "%24%C3%A4")]
    public async Task An_event_id_stays_one_segment(string id, string segment)
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(404, ErrorCode.NotFound));

        await homeserver.Session.GetEventAsync(RoomId.Parse("!room:example.org"), EventId.Parse(id), Cancellation);
        Assert.Equal(
            $"GET /_matrix/client/v3/rooms/%21room%3Aexample.org/event/{segment}", Assert.Single(homeserver.Requests).Asked);
    }

    [Fact]
    public async Task An_alias_is_escaped_too()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(404, ErrorCode.NotFound));

        await homeserver.Session.FindRoomAsync(RoomAlias.Parse("#it/recht:example.org"), Cancellation);
        Assert.Equal(
            "GET /_matrix/client/v3/directory/room/%23it%2Frecht%3Aexample.org", Assert.Single(homeserver.Requests).Asked);
    }

    [Fact]
    public async Task Query_values_are_escaped()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("""{"chunk": []}"""));

        await homeserver.Session.GetMessagesBackwardsAsync(RoomId.Parse("!r"), "a&b=c#d e", "t+1", 10, Cancellation);
        Assert.Equal(
            "GET /_matrix/client/v3/rooms/%21r/messages?dir=b&limit=10&from=a%26b%3Dc%23d%20e&to=t%2B1",
            Assert.Single(homeserver.Requests).Asked);
    }

    [Fact]
    public async Task An_empty_state_key_leaves_an_empty_segment()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(404, ErrorCode.NotFound));

        await homeserver.Session.GetStateAsync(RoomId.Parse("!r"), "m.room.name", "", Cancellation);
        Assert.Equal("GET /_matrix/client/v3/rooms/%21r/state/m.room.name/", Assert.Single(homeserver.Requests).Asked);
    }

    [Fact]
    public async Task A_join_names_each_server_by_itself()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("""{"room_id": "!r"}"""));

        await homeserver.Session.JoinAsync(RoomId.Parse("!r"), ["a.example:8448", "b.example"], Cancellation);
        Assert.Equal(
            "POST /_matrix/client/v3/join/%21r?via=a.example%3A8448&via=b.example", Assert.Single(homeserver.Requests).Asked);
    }
}
