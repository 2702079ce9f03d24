using System.Text.Json;
using Community.Commands.Limits;
using Community.Commands.Permissions;
using Community.Faq;
using Community.Front;
using Community.Hosting;
using Community.Hosting.Accounts;
using Community.Hosting.Joining;
using Community.Hosting.Retention;
using Community.Matrix.Ids;
using Community.Meetups;
using Community.Summaries;
using Community.Web;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Community.Host.Configuration;

/// <summary>The configuration, read and checked: everything in it can be used as it is.</summary>
internal sealed record CommunityConfiguration(
    string File, Uri Homeserver, DateTimeZone Zone, string Store, IReadOnlyDictionary<AccountOptions, IReadOnlyList<string>> Accounts,
    SuiteAccounts Suite, FaqOptions? Faq, MeetupsOptions? Meetups, SummariesOptions? Summaries, FrontOptions? Front, JoinOptions Join, DeliveryOptions Delivery,
    RetentionOptions Retention, CuratorOptions Curators, CommandLimitOptions Commands, LoggingOptions Logging, Uri? Telemetry,
    PortalOptions? Portal, UserId? FrontAccount)
{
    /// <summary>Environment variables that begin so go before the file: <c>COMMUNITY__HOMESERVER</c>, <c>COMMUNITY__BOTS__FAQ__ACCOUNT</c>.</summary>
    public const string EnvironmentPrefix = "COMMUNITY__";

    /// <exception cref="ConfigurationException">Says everything that is wrong, key by key.</exception>
    public static CommunityConfiguration Load(string file)
    {
        var full = Path.GetFullPath(file);
        if (!System.IO.File.Exists(full))
            throw new ConfigurationException($"There is no configuration {full}. './community provision' makes one, or give yours with --config.");
        var written = Read(full);
        var misfits = ConfigurationShape.Misfits(written, typeof(CommunityOptions)).ToList();
        // The rest is checked all the same, so that one start shows every mistake.
        var fitting = new ConfigurationBuilder()
            .AddInMemoryCollection(written.AsEnumerable().Where(pair =>
                pair.Value is not null && !misfits.Exists(misfit => IsWithin(pair.Key, misfit.Path))))
            .Build();
        return Check(full, fitting.Get<CommunityOptions>() ?? new CommunityOptions(), misfits.Select(misfit => misfit.Problem));
    }

    private static IConfigurationRoot Read(string file)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(file);
            return new ConfigurationBuilder().AddJsonStream(stream).AddEnvironmentVariables(EnvironmentPrefix).Build();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException or JsonException)
        {
            throw new ConfigurationException($"{file} can't be read: {JsonFault.Reason(fault)}", fault);
        }
    }

    private static bool IsWithin(string key, string path) =>
        key.StartsWith(path, StringComparison.OrdinalIgnoreCase) && (key.Length == path.Length || key[path.Length] == ':');

    private static CommunityConfiguration Check(string file, CommunityOptions options, IEnumerable<string> misfits)
    {
        var check = new ConfigurationCheck(Path.GetDirectoryName(file)!);
        var bots = new Dictionary<string, string>(StringComparer.Ordinal);
        if (options.Bots.Faq is { } faq)
            bots[FaqBot.BotName] = faq.Account;
        if (options.Bots.Meetups is { } meetups)
            bots[MeetupsBot.BotName] = meetups.Account;
        if (options.Bots.Summaries is { } summaries)
            bots[SummariesBot.BotName] = summaries.Account;
        if (options.Bots.Front is { } front)
            bots[FrontBot.BotName] = front.Account;

        var homeserver = check.Homeserver(options.Homeserver);
        var zone = check.Zone(options.TimeZone);
        var store = check.Store(options.Store);
        var accounts = check.Accounts(options.Accounts, bots);
        check.Ranges(options);
        var telemetry = check.Telemetry(options.Telemetry.OtlpEndpoint);
        var portal = options.Portal is { } pages ? new PortalCheck(check).Check(pages, options.Bots.Front is not null) : null;
        var checkedSummaries = options.Bots.Summaries is { Model: { } model } section ? section with { Model = new ModelCheck(check).Check(model) } : options.Bots.Summaries;
        var suite = options.Accounts.SelectMany(account => check.Users($"accounts:{account.Key}:user", [account.Value.User]))
            .Concat(check.Users("otherAccounts", options.OtherAccounts)).ToHashSet();
        var join = new JoinOptions
        {
            AllowedUsers = check.Users("join:allowedUsers", options.Join.AllowedUsers),
            AllowedServers = check.Servers("join:allowedServers", options.Join.AllowedServers),
            Space = check.Space(options.Join),
            OnlySpace = options.Join.OnlySpace,
        };
        if (misfits.Concat(check.Found).ToList() is { Count: > 0 } problems)
            throw new ConfigurationException(Problems(file, problems));
        return new CommunityConfiguration(
            file, homeserver, zone, store, accounts, new SuiteAccounts(suite), options.Bots.Faq, options.Bots.Meetups,
            checkedSummaries, options.Bots.Front, join, options.Delivery, options.Retention,
            options.Curators, options.Commands, options.Logging, telemetry, portal,
            accounts.Where(account => account.Value.Contains(FrontBot.BotName)).Select(account => (UserId?)account.Key.User).SingleOrDefault());
    }

    private static string Problems(string file, IEnumerable<string> problems) =>
        $"{file} needs a correction:{string.Concat(problems.Select(problem => $"{Environment.NewLine}  - {problem}"))}" +
        (IsPartlyFromEnvironment ? $"{Environment.NewLine}(Environment variables that begin with {EnvironmentPrefix} go before the file.)" : string.Empty);

    private static bool IsPartlyFromEnvironment =>
        Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(name => name.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase));
}
