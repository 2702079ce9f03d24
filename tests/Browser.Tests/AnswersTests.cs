using System.Net;
using Community.Hosting.Members;

namespace Community.Browser.Tests;

/// <summary>What every answer says to browsers, proxies and watchers; without a browser.</summary>
public sealed class AnswersTests(PortalCommunity community) : IClassFixture<PortalCommunity>, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = community.Portal };

    [Theory]
    [InlineData("/anmelden", 200)]
    [InlineData("/", 302)]
    [InlineData("/faq/1", 302)]
    [InlineData("/fehler", 404)]
    public async Task No_page_may_be_framed_stored_or_run_a_script(string page, int status)
    {
        using var answer = await _http.GetAsync(page);

        Assert.Equal(status, (int)answer.StatusCode);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.Equal("noindex, nofollow", Header(answer, "X-Robots-Tag"));
        Assert.Empty(Header(answer, "Server"));
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("style=", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        foreach (var page in (string[])["/anmelden", "/anmelden?handler=NotMe", "/abmelden", "/abmelden?handler=Everywhere", "/sprache"])
        {
            using var form = new FormUrlEncodedContent([new("secret", "AAAAAAAAAAAAAAAAAAAAAA"), new("language", "en")]);
            using var answer = await _http.PostAsync(page, form);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("Diese Seite war zu alt", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Under_another_name_there_is_no_portal()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/anmelden") { Headers = { Host = "evil.example" } };
        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task It_says_that_it_lives_and_whether_it_is_ready()
    {
        await community.Bots.SettleAsync();
        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync("/health/ready")).StatusCode);

        community.Bots.Homeserver.Down = true;
        community.Bots.Time.Advance(RoomMembers.LongestSilence);

        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync("/health/live")).StatusCode);
        using var unready = await _http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unready.StatusCode);
        Assert.Equal("""{"store":"ok","sync":"no answer lately"}""", await unready.Content.ReadAsStringAsync());
        community.Bots.Homeserver.Down = false;
    }

    [Fact]
    public async Task Searchers_are_kept_out() =>
        Assert.Equal("User-agent: *\nDisallow: /\n", await _http.GetStringAsync("/robots.txt"));

    [Fact]
    public async Task A_session_that_nobody_has_is_no_session()
    {
        foreach (var value in (string[])["", "x", "AAAAAAAAAAAAAAAAAAAAAA", new string('A', 3000), "%00"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", $"__Host-session={value}" } } };
            using var answer = await _http.SendAsync(request);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal(new Uri(community.Portal, "/anmelden"), answer.Headers.Location);
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(',', values) : string.Empty;
}
