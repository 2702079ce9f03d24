using System.Net;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Wire;

/// <summary>What is asked again, and after how long. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#rate-limiting"/>.</summary>
public sealed class RetryTests
{
    private static readonly Answer Good = Answer.Json("""{"joined_rooms": ["!room:example.org"]}""");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wait_in_the_header_is_kept()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(429, "M_LIMIT_EXCEEDED", headers: "Retry-After: 7"), Good);

        Assert.Equal([RoomId.Parse("!room:example.org")], await homeserver.Session.GetJoinedRoomsAsync(Cancellation));
        Assert.Equal([TimeSpan.FromSeconds(7)], homeserver.Time.Waits);
    }

    [Fact]
    public async Task A_wait_in_the_body_is_kept()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(429, "M_LIMIT_EXCEEDED", """, "retry_after_ms": 2500"""), Good);

        await homeserver.Session.GetJoinedRoomsAsync(Cancellation);
        Assert.Equal([TimeSpan.FromMilliseconds(2500)], homeserver.Time.Waits);
    }

    [Fact]
    public async Task The_header_goes_before_the_body()
    {
        await using var homeserver = new ScriptedHomeserver(
            Answer.Error(429, "M_LIMIT_EXCEEDED", """, "retry_after_ms": 2500""", "Retry-After: 3"), Good);

        await homeserver.Session.GetJoinedRoomsAsync(Cancellation);
        Assert.Equal([TimeSpan.FromSeconds(3)], homeserver.Time.Waits);
    }

    [Fact]
    public async Task Without_a_wait_we_choose_one()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(429, "M_LIMIT_EXCEEDED"), Good);

        await homeserver.Session.GetJoinedRoomsAsync(Cancellation);
        Assert.InRange(Assert.Single(homeserver.Time.Waits), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("Retry-After: 86400")]
    [InlineData("Retry-After: 31")]
    public async Task An_endless_wait_is_cut(string header)
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(429, "M_LIMIT_EXCEEDED", headers: header), Good);

        await homeserver.Session.GetJoinedRoomsAsync(Cancellation);
        Assert.Equal([TimeSpan.FromSeconds(30)], homeserver.Time.Waits);
    }

    [Theory]
    [InlineData("Retry-After: -5")]
    [InlineData("Retry-After: bald")]
    [InlineData("Retry-After: ")]
    public async Task A_wait_that_makes_no_sense_is_ours_to_choose(string header)
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(429, "M_LIMIT_EXCEEDED", headers: header), Good);

        await homeserver.Session.GetJoinedRoomsAsync(Cancellation);
        Assert.InRange(Assert.Single(homeserver.Time.Waits), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_proxy_s_page_is_no_answer_and_passes()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.BadGateway, Good);

        Assert.Single(await homeserver.Session.GetJoinedRoomsAsync(Cancellation));
    }

    [Fact]
    public async Task A_page_with_status_200_passes_too()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Of(200, "<html>Sign in to the wifi</html>"), Good);

        Assert.Single(await homeserver.Session.GetJoinedRoomsAsync(Cancellation));
    }

    [Fact]
    public async Task An_answer_that_ends_in_the_middle_is_asked_for_again()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.CutOff("""{"joined_rooms": ["!room:example.org"]}"""), Good);

        Assert.Single(await homeserver.Session.GetJoinedRoomsAsync(Cancellation));
    }

    [Fact]
    public async Task So_is_one_whose_json_ends_in_the_middle()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Json("""{"joined_rooms": ["!ro"""), Good);

        Assert.Single(await homeserver.Session.GetJoinedRoomsAsync(Cancellation));
    }

    [Fact]
    public async Task A_dropped_connection_is_made_again()
    {
        // HttpClient by itself makes it again three times.
        await using var homeserver = new ScriptedHomeserver([.. Enumerable.Repeat(Answer.Dropped, 5), Good]);

        Assert.Single(await homeserver.Session.GetJoinedRoomsAsync(Cancellation));
        Assert.NotEmpty(homeserver.Time.Waits);
    }

    [Fact]
    public async Task Waits_grow_and_end()
    {
        await using var homeserver = new ScriptedHomeserver(Answer.BadGateway);

        var fault = await Assert.ThrowsAsync<MatrixException>(() => homeserver.Session.GetJoinedRoomsAsync(Cancellation));
        Assert.Equal(HttpStatusCode.BadGateway, fault.Status);
        Assert.Equal(6, homeserver.Requests.Count);
        Assert.All(homeserver.Time.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
        Assert.True(homeserver.Time.Waits[^1] > homeserver.Time.Waits[0]);
    }

    [Theory]
    [InlineData(401, ErrorCode.UnknownToken)]
    [InlineData(403, ErrorCode.Forbidden)]
    [InlineData(404, "M_UNRECOGNIZED")]
    [InlineData(400, "M_BAD_JSON")]
    public async Task A_refusal_stays_one(int status, string code)
    {
        await using var homeserver = new ScriptedHomeserver(Answer.Error(status, code), Good);

        var refusal = await Assert.ThrowsAsync<MatrixException>(() => homeserver.Session.GetJoinedRoomsAsync(Cancellation));
        Assert.Equal(code, refusal.Code);
        Assert.False(refusal.IsTransient);
        Assert.Single(homeserver.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = new ScriptedHomeserver(Good);
        await using var homeserver = new ScriptedHomeserver(Answer.Of(302, "", $"Location: {other.Address}"));

        await Assert.ThrowsAsync<MatrixException>(() => homeserver.Session.GetJoinedRoomsAsync(Cancellation));
        Assert.Empty(other.Requests);
    }
}
