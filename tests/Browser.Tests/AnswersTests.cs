using System.Net;
using Community.Hosting.Members;

namespace Community.Browser.Tests;

/// <summary>What every answer says to browsers, proxies and watchers; without a browser.</summary>
public sealed class AnswersTests(PortalCommunity community) : IClassFixture<PortalCommunity>, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = community.Portal };

    [Theory]
    [InlineData("/anmelden", 200)]
    [InlineData("/konto", 302)]
    [InlineData("/faq?q=Rechnung", 200)]
    [InlineData("/faq/1", 302)]
    [InlineData("/fehler", 404)]
    public async Task No_page_may_be_framed_or_stored_or_run_a_script_within_it(string page, int status)
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
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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

    [Theory]
    [InlineData("/")]
    [InlineData("/willkommen")]
    [InlineData("/faq")]
    [InlineData("/faq/feed.atom")]
    [InlineData("/faq/public.json")]
    [InlineData("/sitemap.xml")]
    public async Task What_is_for_everybody_may_be_kept_and_is_asked_for_each_time(string page)
    {
        using var first = await _http.GetAsync(page);
        Assert.Equal("public, no-cache", Header(first, "Cache-Control"));
        Assert.Equal("Accept-Language,Cookie", Header(first, "Vary").Replace(" ", string.Empty, StringComparison.Ordinal));
        Assert.Empty(Header(first, "X-Robots-Tag"));
        Assert.Empty(Header(first, "Set-Cookie"));
        Assert.StartsWith("default-src 'none'", Header(first, "Content-Security-Policy"), StringComparison.Ordinal);

        using var again = await _http.SendAsync(With(page, "If-None-Match", Header(first, "ETag")));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());

        // In another language it is another page; with a session, even one that is none, it is the visitor's alone.
        using var english = await _http.SendAsync(With(page, "Accept-Language", "en"));
        Assert.Equal(page is "/" or "/willkommen" or "/faq", Header(english, "ETag") != Header(first, "ETag"));
        using var own = await _http.SendAsync(With(page, "Cookie", "__Host-session=AAAAAAAAAAAAAAAAAAAAAA"));
        Assert.Equal("no-store", Header(own, "Cache-Control"));
        Assert.Empty(Header(own, "ETag"));
    }

    [Fact]
    public async Task Only_what_is_for_everybody_is_compressed()
    {
        using var shared = await _http.SendAsync(With("/", "Accept-Encoding", "br"));
        Assert.Equal("br", Header(shared, "Content-Encoding"));
        using var own = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Encoding", "br" }, { "Cookie", "__Host-session=AAAAAAAAAAAAAAAAAAAAAA" } } };
        using var answer = await _http.SendAsync(own);
        Assert.Empty(Header(answer, "Content-Encoding"));
    }

    [Fact]
    public async Task Searchers_are_told_where_to_look()
    {
        Assert.Equal(
            $"User-agent: *\nDisallow: /anmelden\nDisallow: /konto\nSitemap: {community.Portal}sitemap.xml\n", await _http.GetStringAsync("/robots.txt"));
        var map = System.Xml.Linq.XDocument.Parse(await _http.GetStringAsync("/sitemap.xml"));
        Assert.Contains(map.Root!.Elements(), page => page.Value == $"{community.Portal}willkommen");
        Assert.DoesNotContain(map.Root!.Elements(), page => page.Value.Contains("konto", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_nobody_has_is_no_session()
    {
        foreach (var value in (string[])["", "x", "AAAAAAAAAAAAAAAAAAAAAA", new string('A', 3000), "%00"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/konto") { Headers = { { "Cookie", $"__Host-session={value}" } } };
            using var answer = await _http.SendAsync(request);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal(new Uri(community.Portal, "/anmelden"), answer.Headers.Location);
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage With(string page, string name, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(',', values) : string.Empty;
}
