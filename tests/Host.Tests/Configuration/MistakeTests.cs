using System.Text.Json.Nodes;

namespace Community.Host.Tests.Configuration;

/// <summary>Whatever is wrong is said with its key; the bots don't start with a guess.</summary>
public sealed class MistakeTests
{
    private const string NoLength = "which is no length of time such as 00:30:00 (half an hour) or 2.00:00:00 (two days).";

    [Theory]
    [InlineData(
        "homserver",
        "Did you mean 'homeserver'? Known here are: accounts, bots, commands, curators, delivery, homeserver, join, logging, otherAccounts, portal, retention, store, telemetry, timeZone.")]
    [InlineData("accounts:faq:pasword", "Known here are: accessTokenFile, passwordFile, user.")]
    [InlineData("bots:polls", "Known here are: faq, front, meetups, summaries.")]
    [InlineData("bots:faq:emoji", "Known here are: account, keepGaps, pinEmoji, reviewAfter, suggestAfter, timeToObject.")]
    [InlineData("bots:meetups:reminder", "Did you mean 'reminders'? Known here are: account, holidaysOf, keepAnswers, reminders.")]
    [InlineData("join:users", "Known here are: allowedServers, allowedUsers, onlySpace, space.")]
    [InlineData("delivery:maxAge", "Known here are: backfillMaxAge, backfillMaxEvents, commandMaxAge, timelineLimit.")]
    public void A_key_that_nobody_reads_is_named(string key, string advice)
    {
        using var file = ConfigurationFile.Full().With(key, "x");

        Assert.Equal([$"'{key}' is no setting. {advice}"], file.Problems());
    }

    [Theory]
    [InlineData("delivery:timelineLimit", "\"many\"", "has 'many', which is no whole number.")]
    [InlineData("delivery:timelineLimit", "1.5", "has '1.5', which is no whole number.")]
    [InlineData("delivery:timelineLimit", "true", "has 'True', which is no whole number.")]
    [InlineData("delivery:timelineLimit", "99999999999", "has '99999999999', which is no whole number.")]
    [InlineData("delivery:timelineLimit", "\"\"", "has '', which is no whole number.")]
    [InlineData("delivery:timelineLimit", "[1]", "must be a single value.")]
    [InlineData("delivery:timelineLimit", "null", "is empty; give it a value or leave it out.")]
    [InlineData("timeZone", "null", "is empty; give it a value or leave it out.")]
    [InlineData("store", "{\"file\": \"a.db\"}", "must be a single value.")]
    [InlineData("store", "\" \"", "must be a file, such as store/community.db.")]
    [InlineData("join", "\"everybody\"", "must be a group in { }.")]
    [InlineData("join", "[]", "must be a group in { }.")]
    [InlineData("join:allowedUsers", "\"@anna:example.org\"", "must be a list in [ ].")]
    [InlineData("join:allowedUsers", "{\"anna\": \"@anna:example.org\"}", "must be a list in [ ].")]
    [InlineData("delivery:commandMaxAge", "\"1 day\"", $"has '1 day', {NoLength}")]
    [InlineData("delivery:commandMaxAge", "\"PT1H\"", $"has 'PT1H', {NoLength}")]
    // For .NET these two are 24 days.
    [InlineData("delivery:commandMaxAge", "\"24:00:00\"", $"has '24:00:00', {NoLength}")]
    [InlineData("delivery:commandMaxAge", "24", $"has '24', {NoLength}")]
    public void A_value_of_the_wrong_kind_is_named(string key, string value, string problem)
    {
        using var file = ConfigurationFile.Full().With(key, JsonNode.Parse(value));

        Assert.Equal([$"'{key}' {problem}"], file.Problems());
    }

    [Fact]
    public void A_wrong_value_in_a_list_is_counted_from_0()
    {
        using var file = ConfigurationFile.Full().With("bots:meetups:reminders", new JsonArray("01:00:00", "48:00:00", null));

        Assert.Equal(
            [$"'bots:meetups:reminders:1' has '48:00:00', {NoLength}", "'bots:meetups:reminders:2' is empty; give it a value or leave it out."],
            file.Problems());
    }

    [Theory]
    [InlineData("homeserver", "matrix.example.org", "'homeserver' must be the homeserver's address, such as https://matrix.example.org.")]
    [InlineData("homeserver", "ftp://example.org", "'homeserver' must be the homeserver's address, such as https://matrix.example.org.")]
    [InlineData("homeserver", "", "'homeserver' must be the homeserver's address, such as https://matrix.example.org.")]
    [InlineData("homeserver", null, "'homeserver' must be the homeserver's address, such as https://matrix.example.org.")]
    [InlineData("timeZone", "Mitteleuropa", "'timeZone' has 'Mitteleuropa', which is no IANA zone such as Europe/Berlin.")]
    [InlineData("timeZone", "", "'timeZone' has '', which is no IANA zone such as Europe/Berlin.")]
    [InlineData("bots:faq:account", "fag", "'bots:faq:account' has 'fag', which is not under 'accounts'.")]
    [InlineData("bots:faq:account", null, "'bots:faq:account' has '', which is not under 'accounts'.")]
    [InlineData("accounts:faq:user", "faq", "'accounts:faq:user' has 'faq', which is no user id such as @anna:example.org.")]
    [InlineData("accounts:faq:user", null, "'accounts:faq:user' has '', which is no user id such as @anna:example.org.")]
    [InlineData("accounts:faq:passwordFile", null, "'accounts:faq' needs either 'passwordFile' or 'accessTokenFile'.")]
    [InlineData("accounts:faq:accessTokenFile", "faq.token", "'accounts:faq' needs either 'passwordFile' or 'accessTokenFile'.")]
    [InlineData("accounts:meetups:user", "@faq:example.org", "'accounts' has @faq:example.org twice; let both bots name the same account instead.")]
    [InlineData("bots", null, "'bots' names no bot; add at least one, such as \"faq\": { \"account\": \"faq\" }.")]
    [InlineData("bots:faq:pinEmoji", " ", "'bots:faq:pinEmoji' must be an emoji.")]
    public void A_value_that_can_not_be_is_named(string key, string? value, string problem)
    {
        using var file = ConfigurationFile.Full();

        Assert.Equal([problem], (value is null ? file.Without(key) : file.With(key, value)).Problems());
    }

    [Theory]
    [InlineData("otherAccounts", "anna", "which is no user id such as @anna:example.org.")]
    [InlineData("join:allowedUsers", "@anna", "which is no user id such as @anna:example.org.")]
    [InlineData("join:allowedServers", "https://example.org", "which is no server's name such as example.org.")]
    public void So_is_one_in_a_list(string key, string value, string problem)
    {
        using var file = ConfigurationFile.Full().With(key, new JsonArray(value));

        Assert.Equal([$"'{key}' has '{value}', {problem}"], file.Problems());
    }

    [Fact]
    public void The_Space_is_named_by_id_or_alias_and_has_to_be_there_where_only_it_counts()
    {
        using var file = ConfigurationFile.Full().With("join:space", "kultur");
        Assert.Equal(
            ["'join:space' has 'kultur', which is neither a room id such as !abc:example.org nor an alias such as #kultur:example.org."], file.Problems());

        Assert.Equal(["'join:onlySpace' needs 'join:space': which Space is it?"], file.Without("join:space").With("join:onlySpace", true).Problems());
    }

    [Fact]
    public void Nothing_about_joining_is_no_mistake()
    {
        using var file = ConfigurationFile.Full().With("join", new JsonObject());

        Assert.Null(file.Load().Join.Space);
    }

    [Theory]
    [InlineData("delivery:commandMaxAge", "00:00:59", "is 00:00:59; it must be from 00:01:00 to 7.00:00:00.")]
    [InlineData("delivery:commandMaxAge", "7.00:00:01", "is 7.00:00:01; it must be from 00:01:00 to 7.00:00:00.")]
    [InlineData("delivery:commandMaxAge", "-01:00:00", "is -01:00:00; it must be from 00:01:00 to 7.00:00:00.")]
    [InlineData("delivery:backfillMaxAge", "00:59:59", "is 00:59:59; it must be from 01:00:00 to 90.00:00:00.")]
    [InlineData("delivery:backfillMaxAge", "91.00:00:00", "is 91.00:00:00; it must be from 01:00:00 to 90.00:00:00.")]
    [InlineData("delivery:backfillMaxEvents", "99", "is 99; it must be from 100 to 1000000.")]
    [InlineData("delivery:backfillMaxEvents", "1000001", "is 1000001; it must be from 100 to 1000000.")]
    [InlineData("retention:sentMessages", "23:00:00", "is 23:00:00; it must be from 1.00:00:00 to 400.00:00:00.")]
    [InlineData("retention:facts", "401.00:00:00", "is 401.00:00:00; it must be from 1.00:00:00 to 400.00:00:00.")]
    [InlineData("retention:failures", "91.00:00:00", "is 91.00:00:00; it must be from 1.00:00:00 to 90.00:00:00.")]
    [InlineData("bots:meetups:keepAnswers", "401.00:00:00", "is 401.00:00:00; it must be from 1.00:00:00 to 400.00:00:00.")]
    [InlineData("retention:handledEvents", "7.00:00:00", "must be longer than 'delivery:backfillMaxAge', or what is read again would be answered twice.")]
    [InlineData("delivery:timelineLimit", "0", "is 0; it must be from 1 to 1000.")]
    [InlineData("delivery:timelineLimit", "1001", "is 1001; it must be from 1 to 1000.")]
    [InlineData("curators:level", "-1", "is -1; it must be from 0 to 100.")]
    [InlineData("curators:level", "101", "is 101; it must be from 0 to 100.")]
    [InlineData("commands:burst", "0", "is 0; it must be from 1 to 1000.")]
    [InlineData("commands:refill", "00:00:00.05", "is 00:00:00.0500000; it must be from 00:00:00.1000000 to 00:10:00.")]
    public void What_is_out_of_range_is_named_with_the_range(string key, string value, string problem)
    {
        using var file = ConfigurationFile.Full().With(key, value);

        Assert.Equal([$"'{key}' {problem}"], file.Problems());
    }

    [Theory]
    [InlineData("00:00:30")]
    [InlineData("61.00:00:00")]
    public void So_is_a_reminder(string lead)
    {
        using var file = ConfigurationFile.Full().With("bots:meetups:reminders", new JsonArray("01:00:00", lead));

        Assert.Equal([$"'bots:meetups:reminders' is {lead}; it must be from 00:01:00 to 60.00:00:00."], file.Problems());
    }

    [Fact]
    public void Two_accounts_that_are_the_same_to_the_letter_are_one_too_many()
    {
        using var file = ConfigurationFile.Full()
            .With("accounts:meetups", new JsonObject { ["user"] = "@faq:example.org", ["passwordFile"] = "secrets/faq.password" });

        Assert.Equal(["'accounts' has @faq:example.org twice; let both bots name the same account instead."], file.Problems());
    }

    [Fact]
    public void A_bot_without_anything_to_it_is_no_bot()
    {
        using var file = ConfigurationFile.Full().With("bots:faq", new JsonObject());

        Assert.Equal(["'bots:faq' is empty; give it a value or leave it out."], file.Problems());
    }

    [Fact]
    public void Everything_is_said_at_once()
    {
        using var file = ConfigurationFile.Of("""
            {
              "homserver": "https://matrix.example.org",
              "timeZone": "Mitteleuropa",
              "accounts": { "faq": { "user": "faq", "passwordFile": "a" }, "meetups": { "user": "@treffen:example.org" } },
              "bots": { "faq": { "account": "fag" }, "meetups": { "account": "meetups", "reminders": "01:00:00" } },
              "delivery": { "timelineLimit": 5000, "commandMaxAge": "a day" }
            }
            """);

        Assert.Equal(
            [
                "'bots:meetups:reminders' must be a list in [ ].",
                $"'delivery:commandMaxAge' has 'a day', {NoLength}",
                "'homserver' is no setting. Did you mean 'homeserver'? Known here are: accounts, bots, commands, curators, delivery, homeserver, join, logging, otherAccounts, portal, retention, store, telemetry, timeZone.",
                "'homeserver' must be the homeserver's address, such as https://matrix.example.org.",
                "'timeZone' has 'Mitteleuropa', which is no IANA zone such as Europe/Berlin.",
                "'bots:faq:account' has 'fag', which is not under 'accounts'.",
                "'accounts:meetups' needs either 'passwordFile' or 'accessTokenFile'.",
                "'delivery:timelineLimit' is 5000; it must be from 1 to 1000.",
                "'accounts:faq:user' has 'faq', which is no user id such as @anna:example.org.",
            ],
            file.Problems());
    }
}
