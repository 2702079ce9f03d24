using System.Net;
using Community.Web;

namespace Community.Browser.Tests;

/// <summary>A portal that allows an address ten requests a minute, behind a proxy on this machine.</summary>
public sealed class SlowPortal : PortalCommunity
{
    protected override PortalOptions Options => base.Options with { RequestsPerMinute = 10 };
}

/// <summary>One address can't ask for all there is to give.</summary>
public sealed class LimitTests(SlowPortal community) : IClassFixture<SlowPortal>
{
    [Fact]
    public async Task Who_asks_too_often_is_asked_to_wait_and_others_are_not()
    {
        using var http = new HttpClient { BaseAddress = community.Portal };
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "198.51.100.7"));

        using var refused = await http.SendAsync(From("198.51.100.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("Das war zu schnell", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "198.51.100.8"));
        // Only the proxy's own word counts, which is the last: what a client wrote before it makes nobody another.
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(http, "203.0.113.9, 198.51.100.7"));
        // Of an IPv6 network all addresses are one.
        for (var i = 1; i <= 10; i++)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, $"2001:db8:1:2::{i}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(http, "2001:db8:1:2:ffff::1"));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string from)
    {
        using var answer = await http.SendAsync(From(from));
        return answer.StatusCode;
    }

    private static HttpRequestMessage From(string address) => new(HttpMethod.Get, "/anmelden") { Headers = { { "X-Forwarded-For", address } } };
}
