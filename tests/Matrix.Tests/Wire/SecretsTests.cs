using System.Text.Json.Nodes;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Wire;

/// <summary>What must not be in a log must not be in an exception or an address either.</summary>
public sealed class SecretsTests
{
    private const string Token = "syt_verysecret_token";
    private const string Words = "what-anna-wrote";
    private static readonly RoomId Room = RoomId.Parse("!room:example.org");

    public static TheoryData<string> BadAnswers { get; } =
    [
        $$"""{"errcode": "M_FORBIDDEN", "error": "{{Words}} {{Token}}"}""",
        $"<html>{Words} {Token}</html>",
        $$"""{"event_id": {{Words}}}""",
        $$"""{"event_id": "{{Words}}"}""",
        $$"""{"event_id": {"{{Words}}": "{{Words}}"} }""",
        $"\"{Words}",
        Words,
        "null",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_token_travels_in_the_header_only()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("""{"joined_rooms": []}"""));
        homeserver.Session.AccessToken = Token;

        await homeserver.Session.GetJoinedRoomsAsync(Cancellation);
        var request = Assert.Single(homeserver.Requests);
        Assert.Equal($"Authorization: Bearer {Token}", request.Authorization);
        Assert.DoesNotContain(Token, request.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_there_is_no_header()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("""{"versions": ["v1.19"]}"""));

        Assert.Equal(["v1.19"], await homeserver.Session.GetVersionsAsync(Cancellation));
        Assert.Null(Assert.Single(homeserver.Requests).Authorization);
    }

    [Theory]
    [MemberData(nameof(BadAnswers))]
    public async Task No_exception_repeats_token_or_content(string body)
    {
        foreach (var status in (int[])[200, 403, 500])
        {
            await using var homeserver = new ScriptedHomeserver(Answer.Of(status, body));
            homeserver.Session.AccessToken = Token;

            var thrown = await Assert.ThrowsAnyAsync<Exception>(() =>
                homeserver.Session.SendEventAsync(Room, "m.room.message", "t1", new JsonObject { ["body"] = Words }, Cancellation));
            Assert.DoesNotContain(Token, thrown.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Words, thrown.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_broken_connection_tells_neither_token_nor_password()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Dropped);
        homeserver.Session.AccessToken = Token;

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() =>
            homeserver.Session.LogInAsync("anna", "my password", "DEVICE", "Bot", Cancellation));
        Assert.DoesNotContain(Token, thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("my password", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_names_the_request_without_its_ids()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(403, ErrorCode.Forbidden));

        var refusal = await Assert.ThrowsAsync<MatrixException>(() => homeserver.Session.LeaveAsync(Room, reason: null, Cancellation));
        Assert.Equal("POST /_matrix/client/v3/rooms/{0}/leave was answered with 403 M_FORBIDDEN.", refusal.Message);
    }

    [Fact]
    public void A_login_written_to_a_log_shows_no_token() =>
        Assert.DoesNotContain(Token, new LoggedIn(UserId.Parse("@anna:example.org"), "DEVICE", Token).ToString(), StringComparison.Ordinal);
}
