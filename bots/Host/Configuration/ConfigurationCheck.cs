using Community.Hosting.Accounts;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Host.Configuration;

/// <summary>Checks values one by one and collects what is wrong, so that one start shows all of it.</summary>
internal sealed class ConfigurationCheck(string folder)
{
    private readonly List<string> _found = [];

    public IReadOnlyList<string> Found => _found;

    public string Store(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            _found.Add("'store' must be a file, such as store/community.db.");
        return Path(path);
    }

    public Uri Homeserver(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var homeserver) && homeserver.Scheme is "http" or "https")
            return homeserver;
        _found.Add("'homeserver' must be the homeserver's address, such as https://matrix.example.org.");
        return new Uri("http://localhost");
    }

    public Uri? Telemetry(string? text)
    {
        if (text is null || (Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"))
            return text is null ? null : new Uri(text);
        _found.Add("'telemetry:otlpEndpoint' must be the address of a collector, such as http://localhost:4318.");
        return null;
    }

    public DateTimeZone Zone(string name)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
            return zone;
        _found.Add($"'timeZone' has '{name}', which is no IANA zone such as Europe/Berlin.");
        return DateTimeZone.Utc;
    }

    public IReadOnlyList<UserId> Users(string key, IEnumerable<string> names)
    {
        var users = new List<UserId>();
        foreach (var name in names)
            if (UserId.TryParse(name, out var user))
                users.Add(user);
            else
                _found.Add($"'{key}' has '{name}', which is no user id such as @anna:example.org.");
        return users;
    }

    public IReadOnlyList<string> Servers(string key, IReadOnlyList<string> names)
    {
        // Some write an address: such a name would never match.
        foreach (var name in names.Where(name => name.Contains('/', StringComparison.Ordinal) || !UserId.TryParse($"@anna:{name}", out _)))
            _found.Add($"'{key}' has '{name}', which is no server's name such as example.org.");
        return names;
    }

    public string? Space(JoinSection join)
    {
        if (join.Space is null)
        {
            if (join.OnlySpace)
                _found.Add("'join:onlySpace' needs 'join:space': which Space is it?");
        }
        else if (!RoomId.TryParse(join.Space, out _) && !RoomAlias.TryParse(join.Space, out _))
        {
            _found.Add($"'join:space' has '{join.Space}', which is neither a room id such as !abc:example.org nor an alias such as #kultur:example.org.");
        }
        return join.Space;
    }

    /// <summary>The accounts that are used, each with the names of its bots.</summary>
    public IReadOnlyDictionary<AccountOptions, IReadOnlyList<string>> Accounts(
        Dictionary<string, AccountSection> sections, Dictionary<string, string> accountOfBot)
    {
        if (accountOfBot.Count == 0)
            _found.Add("'bots' names no bot; add at least one, such as \"faq\": { \"account\": \"faq\" }.");
        foreach (var (bot, account) in accountOfBot.Where(pair => !sections.ContainsKey(pair.Value)))
            _found.Add($"'bots:{bot}:account' has '{account}', which is not under 'accounts'.");

        var accounts = new List<(AccountOptions Account, IReadOnlyList<string> Bots)>();
        foreach (var (name, section) in sections)
        {
            var bots = accountOfBot.Where(pair => string.Equals(pair.Value, name, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Key).ToList();
            if (Account(name, section) is { } account && bots.Count > 0)
                accounts.Add((account, bots));
        }
        var users = accounts.ToLookup(entry => entry.Account.User);
        foreach (var twice in users.Where(group => group.Count() > 1))
            _found.Add($"'accounts' has {twice.Key} twice; let both bots name the same account instead.");
        return users.Select(group => group.First()).ToDictionary(entry => entry.Account, entry => entry.Bots);
    }

    public void Ranges(CommunityOptions options)
    {
        var delivery = options.Delivery;
        InRange("delivery:commandMaxAge", delivery.CommandMaxAge, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7));
        InRange("delivery:backfillMaxAge", delivery.BackfillMaxAge, TimeSpan.FromHours(1), TimeSpan.FromDays(90));
        InRange("delivery:backfillMaxEvents", delivery.BackfillMaxEvents, 100, 1_000_000);
        InRange("delivery:timelineLimit", delivery.TimelineLimit, 1, 1_000);
        if (options.Bots.Faq is { } faq)
            Faq(faq);
        InRange("curators:level", options.Curators.Level, 0, 100);
        InRange("commands:burst", options.Commands.Burst, 1, 1_000);
        InRange("commands:refill", options.Commands.Refill, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(10));
        InRange("retention:handledEvents", options.Retention.HandledEvents, TimeSpan.FromDays(1), TimeSpan.FromDays(400));
        InRange("retention:sentMessages", options.Retention.SentMessages, TimeSpan.FromDays(1), TimeSpan.FromDays(400));
        InRange("retention:facts", options.Retention.Facts, TimeSpan.FromDays(1), TimeSpan.FromDays(400));
        InRange("retention:failures", options.Retention.Failures, TimeSpan.FromDays(1), TimeSpan.FromDays(90));
        if (options.Retention.HandledEvents <= delivery.BackfillMaxAge)
            _found.Add("'retention:handledEvents' must be longer than 'delivery:backfillMaxAge', or what is read again would be answered twice.");
        if (options.Bots.Meetups is { } meetups)
            InRange("bots:meetups:keepAnswers", meetups.KeepAnswers, TimeSpan.FromDays(1), TimeSpan.FromDays(400));
        if (options.Bots.Summaries is { } summaries)
            InRange("bots:summaries:mostMessages", summaries.MostMessages, 50, 10_000);
        // Typed with the mark, a word would never match.
        foreach (var word in (options.Bots.Front?.OtherWords ?? []).Where(word => word.Length == 0 || !char.IsLetter(word[0])))
            _found.Add($"'bots:front:otherWords' has '{word}'; it must be a word without the !, such as mjolnir.");
        if (options.Bots.Front?.MoreAt is { } page && !(Uri.TryCreate(page, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            _found.Add($"'bots:front:moreAt' has '{page}'; it must be an address such as https://example.org/bots.");
        foreach (var lead in options.Bots.Meetups?.Reminders ?? [])
            InRange("bots:meetups:reminders", lead, TimeSpan.FromMinutes(1), TimeSpan.FromDays(60));
    }

    private void Faq(FaqSection faq)
    {
        if (string.IsNullOrWhiteSpace(faq.PinEmoji))
            _found.Add("'bots:faq:pinEmoji' must be an emoji.");
        InRange("bots:faq:timeToObject", faq.TimeToObject, TimeSpan.FromHours(1), TimeSpan.FromDays(60));
        InRange("bots:faq:reviewAfter", faq.ReviewAfter, TimeSpan.FromDays(7), TimeSpan.FromDays(1825));
        InRange("bots:faq:suggestAfter", faq.SuggestAfter, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1));
        InRange("bots:faq:keepGaps", faq.KeepGaps, TimeSpan.FromDays(1), TimeSpan.FromDays(400));
    }

    /// <summary>A path of the configuration; relative ones start at its folder.</summary>
    public string Path(string path) => System.IO.Path.GetFullPath(path, folder);

    private AccountOptions? Account(string name, AccountSection section)
    {
        if (!UserId.TryParse(section.User, out var user))
            return null;
        if ((section.PasswordFile is null) == (section.AccessTokenFile is null))
        {
            _found.Add($"'accounts:{name}' needs either 'passwordFile' or 'accessTokenFile'.");
            return null;
        }
        return new AccountOptions(
            user,
            section.PasswordFile is { } password ? Path(password) : null,
            section.AccessTokenFile is { } token ? Path(token) : null,
            Path($"secrets/session-{user.Localpart}.json"));
    }

    public void Add(string problem) => _found.Add(problem);

    public void InRange<T>(string key, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            _found.Add($"'{key}' is {value}; it must be from {least} to {most}.");
    }
}
