namespace Community.Web;

/// <summary>The portal beside the chat, in the configuration under <c>portal</c>. Without that section there is none.</summary>
public sealed record PortalOptions
{
    /// <summary>The address people see, without a path; needed. <c>https</c>, or <c>http</c> on this machine alone.</summary>
    public string Url { get; init; } = string.Empty;

    /// <summary>Where this process listens for the reverse proxy: <c>http</c>, an IP address and a port; <c>http://127.0.0.1:8090</c> if not set.</summary>
    public string Listen { get; init; } = "http://127.0.0.1:8090";

    /// <summary>Addresses of reverse proxies, or ranges such as <c>172.18.0.0/16</c>: only their word counts on where a request comes from. This
    /// machine if not set.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = ["127.0.0.1", "::1"];

    /// <summary>How long a link to sign in can be used. 1 minute to 1 hour; 10 minutes if not set.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Who does not use the portal for so long is signed out. 5 minutes to 90 days; 7 days if not set.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromDays(7);

    /// <summary>After so long everybody signs in anew. 5 minutes to 365 days, not shorter than <see cref="SessionIdle"/>; 30 days if not set.</summary>
    public TimeSpan SessionMax { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Pages and forms that one address may ask for in a minute. 10 to 100,000; 120 if not set.</summary>
    public int RequestsPerMinute { get; init; } = 120;

    /// <summary>The community's name, at the top of each page; „Gemeinsames Wissen“ and “Shared knowledge” if not set. At most 60 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The colour of links and buttons on light pages, such as <c>#0b5c6b</c>, with a contrast of 4.5 : 1 to what lies behind it; a dark green if
    /// not set.</summary>
    public string? Colour { get; init; }

    /// <summary>The same for dark pages, such as <c>#7fd0dd</c>; a light green if not set.</summary>
    public string? DarkColour { get; init; }

    /// <summary>A picture beside the name: an <c>.svg</c> or <c>.png</c> file of at most 20 KB; a leaf of paper if not set.</summary>
    public string? Logo { get; init; }

    /// <summary>Whom people write to who have a question or object: a mail address, or the address of a page. The moderation if not set.</summary>
    public string? Contact { get; init; }
}
