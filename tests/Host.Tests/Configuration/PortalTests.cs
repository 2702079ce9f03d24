using System.Text.Json.Nodes;

namespace Community.Host.Tests.Configuration;

public sealed class PortalTests
{
    [Fact]
    public void Without_the_section_there_is_no_portal()
    {
        using var file = ConfigurationFile.Of(ConfigurationFile.Smallest);

        Assert.Null(file.Load().Portal);
    }

    [Fact]
    public void What_is_left_out_has_its_usual_value()
    {
        using var file = WithPortal();
        var portal = file.Load().Portal!;

        Assert.Equal("https://wissen.example.org", portal.Url);
        Assert.Equal("http://127.0.0.1:8090", portal.Listen);
        Assert.Equal(["127.0.0.1", "::1"], portal.TrustedProxies);
        Assert.Equal(TimeSpan.FromMinutes(10), portal.LinkLifetime);
        Assert.Equal((TimeSpan.FromDays(7), TimeSpan.FromDays(30)), (portal.SessionIdle, portal.SessionMax));
        Assert.Equal(120, portal.RequestsPerMinute);
    }

    [Theory]
    [InlineData("portal:url", "wissen.example.org", "'portal:url' must be the address people see, such as https://wissen.example.org.")]
    [InlineData("portal:url", "https://example.org/wissen", "'portal:url' has 'https://example.org/wissen'; it must be a host of its own, without a path.")]
    [InlineData("portal:url", "http://wissen.example.org", "'portal:url' has 'http://wissen.example.org'; without https the links to sign in could be read on their way.")]
    [InlineData("portal:listen", "https://127.0.0.1:8090", "'portal:listen' has 'https://127.0.0.1:8090'; it must be http, an IP address and a port, such as http://127.0.0.1:8090.")]
    [InlineData("portal:listen", "http://localhost:8090", "'portal:listen' has 'http://localhost:8090'; it must be http, an IP address and a port, such as http://127.0.0.1:8090.")]
    [InlineData("portal:linkLifetime", "02:00:00", "'portal:linkLifetime' is 02:00:00; it must be from 00:01:00 to 01:00:00.")]
    [InlineData("portal:sessionIdle", "00:01:00", "'portal:sessionIdle' is 00:01:00; it must be from 00:05:00 to 90.00:00:00.")]
    [InlineData("portal:sessionMax", "1.00:00:00", "'portal:sessionMax' is 1.00:00:00; it must be from 7.00:00:00 to 365.00:00:00.")]
    [InlineData("portal:name", " ", "'portal:name' must have from 1 to 60 characters.")]
    [InlineData("portal:colour", "gelb", "'portal:colour' has 'gelb'; it must be a colour such as #0b5c6b.")]
    [InlineData("portal:colour", "#ffd500", "'portal:colour' has '#ffd500', which is hard to read on light pages: its contrast is 1.2, and must be at least 4.5.")]
    [InlineData("portal:darkColour", "#0b5c6b", "'portal:darkColour' has '#0b5c6b', which is hard to read on dark pages: its contrast is 1.7, and must be at least 4.5.")]
    [InlineData("portal:contact", "javascript:alert(1)", "'portal:contact' has 'javascript:alert(1)'; it must be a mail address, or the address of a page such as https://example.org/kontakt.")]
    [InlineData("portal:logo", "logo.gif", "'portal:logo' has 'logo.gif'; it must be an .svg or .png file.")]
    [InlineData("portal:logo", "fehlt.svg", "'portal:logo' has 'fehlt.svg', and there is no such file.")]
    [InlineData("portal:requestsPerMinute", "1", "'portal:requestsPerMinute' is 1; it must be from 10 to 100000.")]
    public void A_mistake_is_said_with_its_key(string key, string value, string problem)
    {
        using var file = WithPortal().With(key, value);

        Assert.Equal([problem], file.Problems());
    }

    [Fact]
    public void Proxies_are_addresses_or_ranges()
    {
        using var file = WithPortal().With("portal:trustedProxies", new JsonArray("10.0.0.1", "172.18.0.0/16", "fd00::/8", "caddy"));

        Assert.Equal(["'portal:trustedProxies' has 'caddy', which is no address or range such as 172.18.0.0/16."], file.Problems());
    }

    [Fact]
    public void The_front_bot_lets_people_in()
    {
        using var file = ConfigurationFile.Of(ConfigurationFile.Smallest).With("portal", new JsonObject { ["url"] = "https://wissen.example.org" });

        Assert.Contains("needs the front bot", Assert.Single(file.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void For_a_try_on_this_machine_http_will_do()
    {
        using var file = WithPortal().With("portal:url", "http://127.0.0.1:8090");

        Assert.Equal("http://127.0.0.1:8090", file.Load().Portal!.Url);
    }

    private static ConfigurationFile WithPortal() => ConfigurationFile.Of(ConfigurationFile.Smallest)
        .With("bots:front", new JsonObject { ["account"] = "faq" })
        .With("portal", new JsonObject { ["url"] = "https://wissen.example.org" });
}
