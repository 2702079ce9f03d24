using System.Net;
using Community.Web;

namespace Community.Browser.Tests;

/// <summary>A portal that trusts a proxy elsewhere only.</summary>
public sealed class FarProxyPortal : PortalCommunity
{
    protected override PortalOptions Options => base.Options with { RequestsPerMinute = 10, TrustedProxies = ["192.0.2.1"] };
}

/// <summary>Only a configured proxy says where a request comes from.</summary>
public sealed class ProxyTests(FarProxyPortal community) : IClassFixture<FarProxyPortal>
{
    [Fact]
    public async Task Another_address_in_a_header_is_no_way_round_the_limit()
    {
        using var http = new HttpClient { BaseAddress = community.Portal };
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(http, i)).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(http, 11)).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, int i)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/anmelden") { Headers = { { "X-Forwarded-For", $"198.51.100.{i}" } } };
        return await http.SendAsync(request);
    }
}
