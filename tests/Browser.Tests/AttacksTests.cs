using System.Net;
using System.Net.Sockets;
using System.Text;
using Community.Testing.Homeserver;

namespace Community.Browser.Tests;

/// <summary>Attacks on the portal, one by one; <c>docs/portal.md</c> lists them. Those on signing in stand in <see cref="SignInTests"/>.</summary>
public sealed class AttacksTests(Chromium chromium, WholePortal community) : IClassFixture<WholePortal>, IDisposable
{
    private const string Script = "<script>document.title='boese'</script>", Picture = "<img src=x onerror=document.title='boese'>", Quote = "\"'><svg onload=document.title='boese'>";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = community.Portal };

    [Fact]
    public async Task Nothing_that_comes_from_the_chat_runs_in_any_field_on_any_page()
    {
        var room = await community.Bots.RoomAsync($"Raum {Picture}", community.Mira, community.Anna);
        room.Fake.SendState(
            community.Mira, "m.room.member", community.Mira.UserId, new System.Text.Json.Nodes.JsonObject { ["membership"] = "join", ["displayname"] = $"Mira {Quote}" });
        var entry = await community.WrittenAsync(room, $"Frage {Script} {Picture} | Antwort {Quote} {Script}");
        await room.Says(community.Mira, $"!faq tag {entry} {Picture.Replace(' ', '/')}");
        await room.Says(community.Mira, $"!faq auch {entry} Anders gefragt {Script}");
        await room.Says(community.Mira, $"!faq ändern {entry} Neu {Quote} {Picture}");
        await room.Says(community.Mira, $"!treffen neu \"Titel {Picture}\" 17.12. 16–17:30 Uhr Ort {Script.Replace("'", string.Empty, StringComparison.Ordinal)}");
        var meetup = room.Replies.Last(reply => reply.StartsWith("📅", StringComparison.Ordinal)).Split(["(Treffen ", ")"], StringSplitOptions.None)[1];
        await room.Says(community.Anna, $"!treffen punkt {meetup} Punkt {Picture}");
        await room.Says(community.Mira, $"!faq sichtbar {entry} öffentlich");
        await using var visit = await SignedInAsync(community.Mira);

        foreach (var page in (string[])[
            "/", "/faq", $"/faq/{entry}", "/faq/themen", "/faq/pflege", $"/faq/pflege/{entry}", "/treffen", "/treffen?monat=2026-12", $"/treffen/{meetup}", "/konto", "/datenschutz"])
        {
            await visit.GoAsync(page);
            Assert.NotEqual("boese", await visit.Page.TitleAsync());
            Assert.Equal(0, await visit.Page.Locator("main img, main svg, script:not([src^='/portal.']), [onerror], [onload]").CountAsync());
            Assert.DoesNotContain("<img src=x", await visit.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        }
        await visit.GoAsync($"/faq/{entry}");
        Assert.Contains(Picture, await visit.TextAsync(), StringComparison.Ordinal);
        foreach (var data in (string[])["/faq/feed.atom", "/sitemap.xml"])
            Assert.DoesNotContain(
                System.Xml.Linq.XDocument.Parse(await _http.GetStringAsync(data)).Descendants(), one => one.Name.LocalName is "script" or "img" or "svg");
        Assert.Equal("application/json", (await _http.GetAsync("/faq/public.json")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Nothing_in_an_address_runs()
    {
        await using var visit = await SignedInAsync(community.Anna);
        foreach (var page in (string[])["/faq?q=", "/faq?tag=", "/faq?room=", "/faq?older=", "/treffen?monat=", "/treffen?room=", "/treffen/", "/fehler?code=", "/anmelden/", "/faq/", "/faq/pflege/", "/abmelden?everywhere="])
            foreach (var attack in (string[])[Script, Picture, Quote, "javascript:document.title='boese'"])
            {
                await visit.GoAsync(page + Uri.EscapeDataString(attack));
                Assert.NotEqual("boese", await visit.Page.TitleAsync());
                Assert.Equal(0, await visit.Page.Locator("main img, main svg, script:not([src^='/portal.']), [onerror], [onload], a[href^='javascript']").CountAsync());
            }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\r\nSet-Cookie: x=y")]
    [InlineData("javascript:alert(1)")]
    public async Task Switching_the_language_leads_nowhere_else_and_writes_no_header(string back)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sprache") { Content = new FormUrlEncodedContent([new("language", "en"), new("back", back)]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await _http.SendAsync(request);

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(community.Portal.Host, new Uri(community.Portal, answer.Headers.Location ?? new Uri("/", UriKind.Relative)).Host);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("x=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData(null)]
    public async Task No_other_site_switches_the_language(string? from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sprache") { Content = new FormUrlEncodedContent([new("language", "en")]) };
        if (from is not null)
            request.Headers.Add("Sec-Fetch-Site", from);
        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/faq/1%00.html")]
    [InlineData("/faq/1;admin")]
    [InlineData("/faq/99999999999999999999999")]
    [InlineData("/faq/-1")]
    [InlineData("/treffen/%0d%0aSet-Cookie:x=y")]
    [InlineData("/portal.css")]
    [InlineData("/.env")]
    public async Task A_path_that_is_none_leads_to_nothing(string path)
    {
        var answer = await RawAsync($"GET {path} HTTP/1.1\r\nHost: {community.Portal.Authority}\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 (302|400|404) ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\nSet-Cookie: x=y", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_a_client_says_about_its_host_and_scheme_counts_for_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/konto")
        {
            Headers = { { "X-Forwarded-Host", "evil.example" }, { "X-Forwarded-Proto", "gopher" }, { "Forwarded", "host=evil.example" }, { "X-Original-URL", "/faq/1" } },
        };
        using var answer = await _http.SendAsync(request);

        Assert.Equal(new Uri(community.Portal, "/anmelden"), answer.Headers.Location);
        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_and_what_is_too_long_is_cut()
    {
        using var form = new FormUrlEncodedContent([new("secret", new string('a', 100_000))]);
        using var refused = await _http.PostAsync("/anmelden", form);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("Das war zu lang", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync($"/faq?q={new string('x', 5_000)}&tag={new string('y', 2_000)}")).StatusCode);
        Assert.StartsWith("HTTP/1.1 414", await RawAsync($"GET /faq?q={new string('x', 20_000)} HTTP/1.1\r\nHost: x\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await RawAsync($"GET / HTTP/1.1\r\nHost: x\r\nX: {new string('x', 50_000)}\r\n\r\n"), StringComparison.Ordinal);
        foreach (var page in (string[])["/faq?older=2147483647", "/faq?older=-1", "/faq?older=x", "/faq?older=99999999999999"])
            Assert.InRange((int)(await _http.GetAsync(page)).StatusCode, 200, 200);
    }

    [Fact]
    public async Task A_session_somebody_else_chose_is_not_taken_over_by_signing_in()
    {
        const string chosen = "AAAAAAAAAAAAAAAAAAAAAA";
        await using var anna = await chromium.OpenAsync(community.Portal);
        await anna.SetCookieAsync("__Host-session", chosen);

        await anna.SignInAsync(await community.LinkOfAsync(community.Anna));

        Assert.NotEqual(chosen, (await anna.CookiesAsync()).Single(cookie => cookie.Name == "__Host-session").Value);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/konto") { Headers = { { "Cookie", $"__Host-session={chosen}" } } };
        Assert.Equal(HttpStatusCode.Redirect, (await _http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Guessing_links_finds_none_and_spoils_none()
    {
        var link = await community.LinkOfAsync(community.Anna);
        for (var i = 0; i < 50; i++)
        {
            using var answer = await _http.GetAsync($"/anmelden/{link.Split('/')[^1][..21]}{(char)('a' + (i % 26))}");
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound || answer.RequestMessage!.RequestUri!.ToString() == link);
        }
        await using var anna = await chromium.OpenAsync(community.Portal);
        await anna.SignInAsync(link);
    }

    [Fact]
    public async Task Who_is_not_known_rates_nothing()
    {
        await using var visit = await chromium.OpenAsync(community.Portal);
        await visit.GoAsync($"/faq/{community.Public}");

        Assert.Equal(0, await visit.Page.Locator("main form").CountAsync());
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, community.Portal.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        var answer = new byte[4096];
        var read = await stream.ReadAsync(answer);
        return Encoding.UTF8.GetString(answer, 0, read);
    }

    private async Task<Visit> SignedInAsync(FakeUser who)
    {
        var visit = await chromium.OpenAsync(community.Portal);
        await visit.SignInAsync(await community.LinkOfAsync(who));
        return visit;
    }
}
