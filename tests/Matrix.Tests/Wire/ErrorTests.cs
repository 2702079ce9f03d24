using System.Net;
using Community.Matrix.Endpoints;

namespace Community.Matrix.Tests.Wire;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#standard-error-response"/>.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task An_error_has_its_status_and_code()
    {
        var error = await ErrorOf(Answer.Error(403, ErrorCode.Forbidden));

        Assert.Equal(HttpStatusCode.Forbidden, error.Status);
        Assert.Equal(ErrorCode.Forbidden, error.Code);
        Assert.Null(error.RetryAfter);
    }

    [Fact]
    public async Task A_page_in_html_has_no_code()
    {
        var error = await ErrorOf(Answer.BadGateway);

        Assert.Equal("", error.Code);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task A_soft_logout_is_told_from_a_hard_one()
    {
        Assert.True((await ErrorOf(Answer.Error(401, ErrorCode.UnknownToken, """, "soft_logout": true"""))).SoftLogout);
        Assert.False((await ErrorOf(Answer.Error(401, ErrorCode.UnknownToken))).SoftLogout);
    }

    [Theory]
    [InlineData("""{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": "2000"}""")]
    [InlineData("""{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 2000.5}""")]
    [InlineData("""{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": -1}""")]
    [InlineData("""{"errcode": 429}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_strange_error_is_still_one(string body)
    {
        var error = await ErrorOf(Answer.Of(429, body));

        Assert.True(error.IsTransient);
        Assert.Null(error.RetryAfter);
    }

    [Theory]
    [InlineData("""{"errcode": "M_UNKNOWN_TOKEN", "soft_logout": "true"}""")]
    [InlineData("""{"errcode": "M_UNKNOWN_TOKEN", "retry_after_ms": 2000.5}""")]
    public async Task A_bad_optional_key_does_not_hide_the_code(string body) =>
        Assert.Equal(ErrorCode.UnknownToken, (await ErrorOf(Answer.Of(401, body))).Code);

    private static async Task<MatrixException> ErrorOf(Answer answer)
    {
        await using var homeserver = new ScriptedHomeserver(answer);
        return await Assert.ThrowsAsync<MatrixException>(() => homeserver.Session.GetVersionsAsync(TestContext.Current.CancellationToken));
    }
}
