using System.Net;
using Community.Web;

namespace Community.Host.Configuration;

/// <summary>Checks the section <c>portal</c>.</summary>
internal sealed class PortalCheck(ConfigurationCheck check)
{
    public void Check(PortalOptions portal, bool hasFront)
    {
        if (!hasFront)
            check.Add("'portal' needs the front bot, which lets people in; add it, such as \"front\": { \"account\": \"faq\" } under 'bots'.");
        Url(portal.Url);
        if (!IsPlace(portal.Listen))
            check.Add($"'portal:listen' has '{portal.Listen}'; it must be http, an IP address and a port, such as http://127.0.0.1:8090.");
        foreach (var proxy in portal.TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
            check.Add($"'portal:trustedProxies' has '{proxy}', which is no address or range such as 172.18.0.0/16.");
        check.InRange("portal:linkLifetime", portal.LinkLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        check.InRange("portal:sessionIdle", portal.SessionIdle, TimeSpan.FromMinutes(5), TimeSpan.FromDays(90));
        check.InRange("portal:sessionMax", portal.SessionMax, portal.SessionIdle, TimeSpan.FromDays(365));
        check.InRange("portal:requestsPerMinute", portal.RequestsPerMinute, 10, 100_000);
    }

    private void Url(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            check.Add("'portal:url' must be the address people see, such as https://wissen.example.org.");
        else if (url.PathAndQuery.Length > 1 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            check.Add($"'portal:url' has '{text}'; it must be a host of its own, without a path.");
        else if (url.Scheme is "http" && !url.IsLoopback)
            check.Add($"'portal:url' has '{text}'; without https the links to sign in could be read on their way.");
    }

    // An address, not a name: it says on which side of the machine.
    private static bool IsPlace(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var place) && place.Scheme is "http" && place.PathAndQuery.Length <= 1 &&
        IPAddress.TryParse(place.Host.Trim('[', ']'), out _);
}
