using Community.Faq;
using Community.Hosting;
using Community.Hosting.Accounts;
using Community.Hosting.Joining;
using Community.Meetups;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Community.Host.Configuration;

/// <summary>The configuration, read and checked: everything in it can be used as it is.</summary>
internal sealed record CommunityConfiguration(
    string File, Uri Homeserver, DateTimeZone Zone, string Store, IReadOnlyDictionary<AccountOptions, IReadOnlyList<string>> Accounts,
    SuiteAccounts Suite, FaqOptions? Faq, MeetupsOptions? Meetups, JoinOptions Join, DeliveryOptions Delivery)
{
    /// <summary>Environment variables that begin so go before the file: <c>COMMUNITY__HOMESERVER</c>, <c>COMMUNITY__BOTS__FAQ__ACCOUNT</c>.</summary>
    public const string EnvironmentPrefix = "COMMUNITY__";

    /// <exception cref="ConfigurationException">Says everything that is wrong, key by key.</exception>
    public static CommunityConfiguration Load(string file)
    {
        var full = Path.GetFullPath(file);
        if (!System.IO.File.Exists(full))
            throw new ConfigurationException($"There is no configuration {full}. './community provision' makes one, or give yours with --config.");
        try
        {
            var configuration = new ConfigurationBuilder()
                .AddJsonFile(full, optional: false)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .Build();
            var unknown = UnknownKeys.Find(configuration, typeof(CommunityOptions)).ToList();
            if (unknown.Count > 0)
                throw new ConfigurationException(Problems(full, unknown));
            return Check(full, configuration.Get<CommunityOptions>() ?? new CommunityOptions());
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or FormatException)
        {
            throw new ConfigurationException($"{full} can't be read: {Innermost(fault).Message}", fault);
        }
    }

    private static CommunityConfiguration Check(string file, CommunityOptions options)
    {
        var check = new ConfigurationCheck(Path.GetDirectoryName(file)!);
        var bots = new Dictionary<string, string>(StringComparer.Ordinal);
        if (options.Bots.Faq is { } faq)
            bots[FaqBot.BotName] = faq.Account;
        if (options.Bots.Meetups is { } meetups)
            bots[MeetupsBot.BotName] = meetups.Account;

        var homeserver = check.Homeserver(options.Homeserver);
        var zone = check.Zone(options.TimeZone);
        var accounts = check.Accounts(options.Accounts, bots);
        check.Ranges(options);
        var suite = check.Users("accounts", options.Accounts.Values.Select(account => account.User))
            .Concat(check.Users("otherAccounts", options.OtherAccounts)).ToHashSet();
        var join = new JoinOptions
        {
            AllowedUsers = check.Users("join:allowedUsers", options.Join.AllowedUsers),
            AllowedServers = options.Join.AllowedServers,
        };
        if (check.Found.Count > 0)
            throw new ConfigurationException(Problems(file, check.Found));
        return new CommunityConfiguration(
            file, homeserver, zone, check.Path(options.Store), accounts, new SuiteAccounts(suite), options.Bots.Faq, options.Bots.Meetups,
            join, options.Delivery);
    }

    private static string Problems(string file, IEnumerable<string> problems) =>
        $"{file} needs a correction:{string.Concat(problems.Select(problem => $"{Environment.NewLine}  - {problem}"))}";

    private static Exception Innermost(Exception fault) => fault.InnerException is { } inner ? Innermost(inner) : fault;
}
