using Community.Commands.Limits;
using Community.Commands.Permissions;
using Community.Faq;
using Community.Front;
using Community.Hosting;
using Community.Hosting.Retention;
using Community.Meetups;
using Community.Summaries;
using Community.Web;

namespace Community.Host.Configuration;

/// <summary>All of <c>community.json</c>. Paths in it are relative to the file.</summary>
internal sealed record CommunityOptions
{
    /// <summary>The homeserver's client address, e.g. <c>https://matrix.example.org</c>.</summary>
    public string Homeserver { get; init; } = string.Empty;

    /// <summary>The IANA zone in which dates are meant and shown; <c>Europe/Berlin</c> if not set.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>The SQLite file; <c>store/community.db</c> if not set.</summary>
    public string Store { get; init; } = "store/community.db";

    /// <summary>The Matrix accounts that run here, by a name of your choice.</summary>
    public Dictionary<string, AccountSection> Accounts { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which bots run here; one that is left out does not.</summary>
    public BotSections Bots { get; init; } = new();

    /// <summary>User ids of the suite's accounts that run elsewhere: the bots never react to them.</summary>
    public List<string> OtherAccounts { get; init; } = [];

    public JoinSection Join { get; init; } = new();

    public CuratorOptions Curators { get; init; } = new();

    public CommandLimitOptions Commands { get; init; } = new();

    public DeliveryOptions Delivery { get; init; } = new();

    public RetentionOptions Retention { get; init; } = new();

    public LoggingOptions Logging { get; init; } = new();

    public TelemetrySection Telemetry { get; init; } = new();

    /// <summary>The pages beside the chat; left out, there are none.</summary>
    public PortalOptions? Portal { get; init; }
}

/// <summary>A Matrix account: its user id, and either a password or an access token, each in a file of its own.</summary>
internal sealed record AccountSection
{
    public string User { get; init; } = string.Empty;

    public string? PasswordFile { get; init; }

    public string? AccessTokenFile { get; init; }
}

internal sealed record BotSections
{
    public FaqSection? Faq { get; init; }

    public MeetupsSection? Meetups { get; init; }

    public SummariesSection? Summaries { get; init; }

    public FrontSection? Front { get; init; }
}

internal sealed record FaqSection : FaqOptions
{
    /// <summary>The name of the account the bot speaks as; several bots may share one.</summary>
    public string Account { get; init; } = string.Empty;
}

internal sealed record MeetupsSection : MeetupsOptions
{
    /// <summary>The name of the account the bot speaks as; several bots may share one.</summary>
    public string Account { get; init; } = string.Empty;
}

internal sealed record SummariesSection : SummariesOptions
{
    /// <summary>The name of the account the bot speaks as; several bots may share one.</summary>
    public string Account { get; init; } = string.Empty;
}

internal sealed record FrontSection : FrontOptions
{
    /// <summary>The name of the account the bot speaks as; several bots may share one.</summary>
    public string Account { get; init; } = string.Empty;
}

/// <summary>Whose invitations the bots follow besides those from their own homeserver.</summary>
internal sealed record JoinSection
{
    public List<string> AllowedUsers { get; init; } = [];

    public List<string> AllowedServers { get; init; } = [];

    /// <summary>The community's Space, as room id or alias: the bots follow invitations to its rooms, and those of its members to direct
    /// rooms. Without it: none.</summary>
    public string? Space { get; init; }

    /// <summary>With a Space: an invitation from the own homeserver is not enough. False if not set.</summary>
    public bool OnlySpace { get; init; }
}
