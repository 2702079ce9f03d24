using System.Globalization;
using System.Net;
using System.Net.Mail;
using Community.Web;
using Community.Web.Look;

namespace Community.Host.Configuration;

/// <summary>Checks the section <c>portal</c>.</summary>
internal sealed class PortalCheck(ConfigurationCheck check)
{
    private const int LongestName = 60, LargestLogo = 20 * 1024;

    /// <returns>The section with the whole path of its file.</returns>
    public PortalOptions Check(PortalOptions portal, bool hasFront)
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
        if (portal.Name is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > LongestName))
            check.Add($"'portal:name' must have from 1 to {LongestName} characters.");
        Colour("portal:colour", portal.Colour, isDark: false);
        Colour("portal:darkColour", portal.DarkColour, isDark: true);
        if (portal.Contact is { } contact && !IsContact(contact))
            check.Add($"'portal:contact' has '{contact}'; it must be a mail address, or the address of a page such as https://example.org/kontakt.");
        var logo = portal.Logo is { } file ? check.Path(file) : null;
        if (logo is not null)
            Logo(portal.Logo!, new FileInfo(logo));
        return portal with { Logo = logo };
    }

    private void Colour(string key, string? text, bool isDark)
    {
        if (text is null)
            return;
        if (Accent.Of(text, isDark) is not { } accent)
            check.Add($"'{key}' has '{text}'; it must be a colour such as #0b5c6b.");
        else if (!accent.CanBeRead)
            check.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"'{key}' has '{text}', which is hard to read on {(isDark ? "dark" : "light")} pages: its contrast is {accent.Contrast:0.0}, and must be at least {Accent.LeastContrast:0.0}."));
    }

    private void Logo(string written, FileInfo file)
    {
        if (file.Extension.ToLowerInvariant() is not (".svg" or ".png"))
            check.Add($"'portal:logo' has '{written}'; it must be an .svg or .png file.");
        else if (!file.Exists)
            check.Add($"'portal:logo' has '{written}', and there is no such file.");
        else if (file.Length > LargestLogo)
            check.Add(string.Create(CultureInfo.InvariantCulture, $"'portal:logo' has {file.Length:N0} bytes, and each page loads it; it must have at most {LargestLogo:N0}."));
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

    private static bool IsContact(string text) => text.Contains('@', StringComparison.Ordinal)
        ? MailAddress.TryCreate(text, out var mail) && mail.Address == text && !text.Contains('?', StringComparison.Ordinal)
        : Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme is "http" or "https";

    // An address, not a name: it says on which side of the machine.
    private static bool IsPlace(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var place) && place.Scheme is "http" && place.PathAndQuery.Length <= 1 &&
        IPAddress.TryParse(place.Host.Trim('[', ']'), out _);
}
