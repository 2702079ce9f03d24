using System.Text.Json.Nodes;
using Community.Faq;
using Community.Host.Configuration;
using Community.Hosting;
using Community.Matrix.Ids;
using Community.Meetups;

namespace Community.Host.Tests.Configuration;

public sealed class ValidFileTests
{
    private static readonly UserId Faq = UserId.Parse("@faq:example.org"), Meetups = UserId.Parse("@treffen:example.org");

    [Fact]
    public void Every_setting_arrives()
    {
        using var file = ConfigurationFile.Full();
        var configuration = file.Load();

        Assert.Equal(file.Path, configuration.File);
        Assert.Equal(new Uri("https://matrix.example.org"), configuration.Homeserver);
        Assert.Equal("Europe/Vienna", configuration.Zone.Id);
        Assert.Equal(("⭐", 25), (configuration.Faq!.PinEmoji, configuration.Curators.Level));
        Assert.Equal([TimeSpan.FromDays(2), TimeSpan.FromMinutes(30)], configuration.Meetups!.Reminders);
        Assert.Equal([UserId.Parse("@anna:museum.example")], configuration.Join.AllowedUsers);
        Assert.Equal(["matrix.museum.example:8448"], configuration.Join.AllowedServers);
        Assert.Equal(
            new DeliveryOptions
            {
                CommandMaxAge = TimeSpan.FromHours(12),
                BackfillMaxAge = TimeSpan.FromDays(7),
                BackfillMaxEvents = 5000,
                TimelineLimit = 50,
            },
            configuration.Delivery);
        Assert.Equal([UserId.Parse("@digest:example.org"), Faq, Meetups], configuration.Suite.Users.OrderBy(user => user.Value));
    }

    [Fact]
    public void Each_account_has_its_bots_and_its_secret()
    {
        using var file = ConfigurationFile.Full();
        var accounts = file.Load().Accounts.ToDictionary(pair => pair.Key.User);

        Assert.Equal([FaqBot.BotName], accounts[Faq].Value);
        Assert.Equal([MeetupsBot.BotName], accounts[Meetups].Value);
        Assert.Equal((file.Beside("secrets/faq.password"), null), (accounts[Faq].Key.PasswordFile, accounts[Faq].Key.AccessTokenFile));
        Assert.Equal((null, file.Beside("secrets/treffen.token")), (accounts[Meetups].Key.PasswordFile, accounts[Meetups].Key.AccessTokenFile));
        Assert.Equal(file.Beside("secrets/session-faq.json"), accounts[Faq].Key.SessionFile);
    }

    [Fact]
    public void What_is_left_out_has_its_usual_value()
    {
        using var file = ConfigurationFile.Of(ConfigurationFile.Smallest);
        var configuration = file.Load();

        Assert.Equal("Europe/Berlin", configuration.Zone.Id);
        Assert.Equal(file.Beside("store/community.db"), configuration.Store);
        Assert.Equal(("📌", 50), (configuration.Faq!.PinEmoji, configuration.Curators.Level));
        Assert.Null(configuration.Meetups);
        Assert.Equal(new DeliveryOptions(), configuration.Delivery);
        Assert.Empty(configuration.Join.AllowedUsers);
        Assert.Empty(configuration.Join.AllowedServers);
    }

    [Fact]
    public void Several_bots_share_an_account()
    {
        using var file = ConfigurationFile.Full().Without("accounts:meetups").With("bots:meetups:account", "faq");

        var (account, bots) = Assert.Single(file.Load().Accounts);
        Assert.Equal(Faq, account.User);
        Assert.Equal([FaqBot.BotName, MeetupsBot.BotName], bots);
    }

    [Fact]
    public void An_account_that_no_bot_uses_does_not_run()
    {
        using var file = ConfigurationFile.Full().Without("bots:meetups");

        Assert.Equal(Faq, Assert.Single(file.Load().Accounts).Key.User);
    }

    [Fact]
    public void Paths_start_at_the_folder_of_the_file()
    {
        using var file = ConfigurationFile.Full().With("store", "../elsewhere/bots.db").With("accounts:faq:passwordFile", "/run/secrets/faq");
        var configuration = file.Load();

        Assert.Equal(Path.GetFullPath(file.Beside("../elsewhere/bots.db")), configuration.Store);
        Assert.Contains(configuration.Accounts.Keys, account => account.PasswordFile == "/run/secrets/faq");
    }

    [Fact]
    public void The_file_itself_may_be_named_from_here()
    {
        using var file = ConfigurationFile.Full();

        Assert.Equal(file.Path, CommunityConfiguration.Load(Path.GetRelativePath(Environment.CurrentDirectory, file.Path)).File);
    }

    [Fact]
    public void A_hidden_file_is_one_as_well()
    {
        using var folder = new TempFolder();

        Assert.NotNull(CommunityConfiguration.Load(folder.Write(".community.json", ConfigurationFile.Smallest)));
    }

    [Fact]
    public void Comments_and_a_comma_too_many_do_no_harm()
    {
        using var file = ConfigurationFile.Of("""
            {
              // Our homeserver.
              "homeserver": "https://matrix.example.org",
              /* One account
                 for all. */
              "accounts": { "faq": { "user": "@faq:example.org", "passwordFile": "faq.password", }, },
              "bots": { "faq": { "account": "faq", }, },
              "otherAccounts": ["@digest:example.org",],
            }
            """);

        Assert.Contains(UserId.Parse("@digest:example.org"), file.Load().Suite.Users);
    }

    [Fact]
    public void Capitals_in_keys_and_names_of_accounts_do_not_matter()
    {
        using var file = ConfigurationFile.Of("""
            {
              "Homeserver": "https://matrix.example.org",
              "ACCOUNTS": { "FAQ": { "user": "@faq:example.org", "PasswordFile": "faq.password" } },
              "bots": { "Faq": { "account": "faq" } }
            }
            """);

        Assert.Equal([FaqBot.BotName], Assert.Single(file.Load().Accounts).Value);
    }

    [Fact]
    public void A_number_may_stand_in_quotes()
    {
        using var file = ConfigurationFile.Full().With("delivery:timelineLimit", "70");

        Assert.Equal(70, file.Load().Delivery.TimelineLimit);
    }

    [Fact]
    public void An_empty_list_is_a_list()
    {
        using var file = ConfigurationFile.Full().With("otherAccounts", new JsonArray()).With("bots:meetups:reminders", new JsonArray());

        Assert.Empty(file.Load().Meetups!.Reminders);
    }

    [Theory]
    [InlineData("00:01:00", 1)]
    [InlineData("1:30", 90)]
    [InlineData("01:30:00", 90)]
    [InlineData("1.00:00:00", 24 * 60)]
    [InlineData("60.00:00:00", 60 * 24 * 60)]
    public void A_length_of_time_is_days_point_hours_minutes_seconds(string text, int minutes)
    {
        using var file = ConfigurationFile.Full().With("bots:meetups:reminders", new JsonArray(text));

        Assert.Equal([TimeSpan.FromMinutes(minutes)], file.Load().Meetups!.Reminders);
    }

    [Theory]
    [InlineData("delivery:commandMaxAge", "00:01:00", "7.00:00:00")]
    [InlineData("delivery:backfillMaxAge", "01:00:00", "90.00:00:00")]
    [InlineData("delivery:backfillMaxEvents", "100", "1000000")]
    [InlineData("delivery:timelineLimit", "1", "1000")]
    [InlineData("retention:sentMessages", "1.00:00:00", "400.00:00:00")]
    [InlineData("retention:failures", "1.00:00:00", "90.00:00:00")]
    [InlineData("bots:meetups:keepAnswers", "1.00:00:00", "400.00:00:00")]
    [InlineData("curators:level", "0", "100")]
    public void The_ends_of_a_range_belong_to_it(string key, string least, string most)
    {
        using var file = ConfigurationFile.Full();

        Assert.NotNull(file.With(key, least).Load());
        Assert.NotNull(file.With(key, most).Load());
    }
}
