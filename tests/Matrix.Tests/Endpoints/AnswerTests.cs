using System.Text.Json.Nodes;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Tests.Events;
using Community.Matrix.Tests.Wire;

namespace Community.Matrix.Tests.Endpoints;

/// <summary>What the endpoints make of the homeserver's answers.</summary>
public sealed class AnswerTests
{
    private static readonly RoomId Room = RoomId.Parse("!room:example.org");
    private static readonly Answer NotFound = Answer.Error(404, ErrorCode.NotFound);
    private static readonly Answer Forbidden = Answer.Error(403, ErrorCode.Forbidden);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_login_sends_what_the_specification_asks_for()
    {
        await using var homeserver = new ScriptedHomeserver(
            Answer.Json("""{"user_id": "@bot:example.org", "device_id": "DEVICE", "access_token": "secret"}"""));

        var login = await homeserver.Session.LogInAsync("bot", "password", "DEVICE", "Bots", Cancellation);
        Assert.Equal(("@bot:example.org", "DEVICE", "secret"), (login.User.Value, login.Device, login.AccessToken));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""
            {
              "type": "m.login.password", "identifier": {"type": "m.id.user", "user": "bot"}, "password": "password",
              "device_id": "DEVICE", "initial_device_display_name": "Bots"
            }
            """), JsonNode.Parse(Assert.Single(homeserver.Requests).Body)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"user_id": "bot", "device_id": "DEVICE", "access_token": "secret"}""")]
    [InlineData("""{"user_id": "@bot:example.org", "device_id": "DEVICE"}""")]
    public async Task A_login_without_its_keys_is_none(string answer)
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json(answer));

        await Assert.ThrowsAsync<System.Text.Json.JsonException>(
            () => homeserver.Session.LogInAsync("bot", "password", "DEVICE", "Bots", Cancellation));
    }

    [Fact]
    public async Task A_token_may_have_no_device()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("""{"user_id": "@bot:example.org"}"""));

        Assert.Equal((UserId.Parse("@bot:example.org"), null), await homeserver.Session.GetWhoAmIAsync(Cancellation));
    }

    [Fact]
    public async Task A_sent_event_has_the_id_of_the_answer()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("""{"event_id": "$event"}"""));

        Assert.Equal(EventId.Parse("$event"), await homeserver.Session.SendEventAsync(
            Room, EventType.Message, "t/1", new JsonObject { ["body"] = "Grüße 📌" }, Cancellation));
        var request = Assert.Single(homeserver.Requests);
        Assert.Equal("PUT /_matrix/client/v3/rooms/%21room%3Aexample.org/send/m.room.message/t%2F1", request.Asked);
        Assert.Equal("Grüße 📌", JsonNode.Parse(request.Body)!["body"]!.GetValue<string>());
        Assert.Contains(request.Headers, header => header.StartsWith("Content-Type: application/json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stretch_of_the_timeline_leaves_out_what_is_no_event()
    {
        var good = Given.EventJson(EventType.Message, "{}");
        await using var homeserver = new ScriptedHomeserver(Answer.Json($$"""{"chunk": [7, {{good}}, {}], "end": "e1"}"""));

        var page = await homeserver.Session.GetMessagesBackwardsAsync(Room, null, null, 10, Cancellation);
        Assert.Equal("$event", Assert.Single(page.Events).Id.Value);
        Assert.Equal("e1", page.End);
    }

    [Fact]
    public async Task A_stretch_without_end_is_the_last()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("{}"));

        var page = await homeserver.Session.GetMessagesBackwardsAsync(Room, null, null, 10, Cancellation);
        Assert.Empty(page.Events);
        Assert.Null(page.End);
    }

    [Fact]
    public async Task An_event_that_is_not_there_or_not_for_us_is_none()
    {
        foreach (var refusal in (Answer[])[NotFound, Forbidden, Answer.Json("{}")])
        {
            await using var homeserver = new ScriptedHomeserver(refusal);
            Assert.Null(await homeserver.Session.GetEventAsync(Room, EventId.Parse("$event"), Cancellation));
        }
    }

    [Fact]
    public async Task State_that_is_not_there_is_none()
    {
        await using var homeserver = new ScriptedHomeserver(NotFound);

        Assert.Null(await homeserver.Session.GetStateAsync(Room, EventType.Name, "", Cancellation));
        Assert.Null(await homeserver.Session.GetStateEventAsync(Room, EventType.Name, "", Cancellation));
    }

    [Fact]
    public async Task An_alias_without_room_leads_nowhere()
    {
        await using var homeserver = new ScriptedHomeserver(NotFound);

        Assert.Null(await homeserver.Session.FindRoomAsync(RoomAlias.Parse("#lobby:example.org"), Cancellation));
    }

    [Fact]
    public async Task Rooms_joined_may_be_none()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("{}"));

        Assert.Empty(await homeserver.Session.GetJoinedRoomsAsync(Cancellation));
    }

    [Fact]
    public async Task Rights_come_from_the_levels_and_the_creation()
    {
        await using var homeserver = new ScriptedHomeserver(
            Answer.Json("""{"users": {"@ben:example.org": 50}}"""),
            Answer.Json(Given.EventJson(EventType.Create, """{"room_version": "12"}""")));

        var rights = await homeserver.Session.GetRightsAsync(Room, Cancellation);
        Assert.Equal(RoomRights.Creator, rights.LevelOf(UserId.Parse(Given.Anna)));
        Assert.Equal(50, rights.LevelOf(UserId.Parse("@ben:example.org")));
    }

    [Fact]
    public async Task A_room_that_we_are_not_in_tells_us_nothing_about_rights()
    {
        await using var homeserver = new ScriptedHomeserver(Forbidden);

        var refusal = await Assert.ThrowsAsync<MatrixException>(() => homeserver.Session.GetRightsAsync(Room, Cancellation));
        Assert.Equal(ErrorCode.Forbidden, refusal.Code);
    }
}
