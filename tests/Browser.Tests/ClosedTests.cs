using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Community.Testing.Homeserver;

namespace Community.Browser.Tests;

/// <summary>What is not for the visitor can't be told from what is not there: not by the answer, nor by time, nor by a cache.</summary>
public sealed partial class ClosedTests(Chromium chromium, WholePortal community) : IClassFixture<WholePortal>, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = community.Portal };

    [Fact]
    public async Task A_closed_entry_and_one_that_is_not_there_are_the_same_to_everybody_else()
    {
        const string missing = "987654";
        var secret = await community.Bots.RoomAsync("Nur Leitung", community.Mira);
        var closed = await community.WrittenAsync(secret, "Wer bekommt die Stelle? | Das bleibt hier.");
        await using var bernd = await SignedInAsync(community.Bernd);
        var session = $"__Host-session={(await bernd.CookiesAsync()).Single(cookie => cookie.Name == "__Host-session").Value}";

        foreach (var cookie in (string?[])[null, session])
            foreach (var (method, path) in ((HttpMethod, string)[])[
                (HttpMethod.Get, "/faq/{0}"), (HttpMethod.Head, "/faq/{0}"), (HttpMethod.Post, "/faq/{0}"), (HttpMethod.Get, "/faq/pflege/{0}"), (HttpMethod.Get, "/faq/{0}?danke=true")])
                Assert.Equal(await SeenAsync(method, path, missing, cookie), await SeenAsync(method, path, closed, cookie));
        foreach (var page in (string[])["/faq", "/faq?q=Stelle", "/faq/themen", "/faq/feed.atom", "/faq/public.json", "/sitemap.xml", "/", $"/faq?room={Uri.EscapeDataString(secret.Fake.Id)}"])
        {
            using var request = Request(HttpMethod.Get, page, session);
            var text = await (await _http.SendAsync(request)).Content.ReadAsStringAsync();
            Assert.DoesNotContain("Das bleibt hier", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Nur Leitung", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"/faq/{closed}\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_takes_no_longer_to_say_that_an_entry_is_closed()
    {
        var secret = await community.Bots.RoomAsync("Nur Leitung", community.Mira);
        var closed = await community.WrittenAsync(secret, "Wie lange dauert das? | Nicht länger.");
        await using var bernd = await SignedInAsync(community.Bernd);
        var session = $"__Host-session={(await bernd.CookiesAsync()).Single(cookie => cookie.Name == "__Host-session").Value}";
        var (there, missing) = (new List<double>(), new List<double>());

        // In turns, so that whatever else the machine does meets both.
        for (var i = 0; i < 40; i++)
        {
            there.Add(await TakesAsync($"/faq/{closed}", session));
            missing.Add(await TakesAsync("/faq/987654", session));
        }

        var (one, other) = (Median(there), Median(missing));
        TestContext.Current.TestOutputHelper?.WriteLine($"closed {one:0.00} ms, missing {other:0.00} ms");
        // Far less than what the way through the internet adds; a look at the entry and what is like it would be more.
        Assert.InRange(one, 0, (other * 2) + 2);
    }

    [Fact]
    public async Task Nothing_private_can_be_told_from_a_cache()
    {
        await using var anna = await SignedInAsync(community.Anna);
        var session = $"__Host-session={(await anna.CookiesAsync()).Single(cookie => cookie.Name == "__Host-session").Value}";
        foreach (var page in (string[])["/", "/faq", $"/faq/{community.Closed}", $"/faq/{community.Public}", "/treffen", $"/treffen/{community.Meetup}", "/konto", "/faq/pflege", "/datenschutz", "/faq/feed.atom"])
        {
            using var request = Request(HttpMethod.Get, page, session);
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");
            request.Headers.TryAddWithoutValidation("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT");
            request.Headers.TryAddWithoutValidation("Range", "bytes=0-10");
            using var answer = await _http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Null(answer.Headers.ETag);
            Assert.Null(answer.Content.Headers.LastModified);
        }
    }

    public void Dispose() => _http.Dispose();

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static HttpRequestMessage Request(HttpMethod method, string page, string? cookie)
    {
        var request = new HttpRequestMessage(method, page);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([new("helped", "true")]);
        return request;
    }

    private async Task<double> TakesAsync(string page, string cookie)
    {
        using var request = Request(HttpMethod.Get, page, cookie);
        var start = Stopwatch.GetTimestamp();
        using var answer = await _http.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>All that can be seen of an answer, without what is new each time.</summary>
    private async Task<string> SeenAsync(HttpMethod method, string path, string id, string? cookie)
    {
        using var request = Request(method, string.Format(CultureInfo.InvariantCulture, path, id), cookie);
        using var answer = await _http.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not "Date").OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {(header.Key is "Set-Cookie" ? "…" : string.Join(", ", header.Value))}");
        var body = Token().Replace(await answer.Content.ReadAsStringAsync(), "…").Replace($"/{id}", "/ID", StringComparison.Ordinal);
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{body}";
    }

    private async Task<Visit> SignedInAsync(FakeUser who)
    {
        var visit = await chromium.OpenAsync(community.Portal);
        await visit.SignInAsync(await community.LinkOfAsync(who));
        return visit;
    }

    [GeneratedRegex("value=\"CfDJ8[^\"]+\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
