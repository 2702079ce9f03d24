using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Community.Host.Configuration;
using Community.Host.Provisioning;
using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;

namespace Community.Host.Tests.Provisioning;

public sealed class DataFolderTests : IDisposable
{
    private static readonly RoomId Space = RoomId.Parse("!space:example.org");

    private static readonly Dictionary<string, UserId> Bots = new(StringComparer.Ordinal)
    {
        ["faq"] = UserId.Parse("@faq-bot:localhost"),
        ["meetups"] = UserId.Parse("@treffen-bot:localhost"),
    };

    private readonly TempFolder _folder = new();
    private readonly DataFolder _data;

    public DataFolderTests() => _data = new DataFolder(_folder["data"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_password_is_made_up_once()
    {
        var first = await _data.PasswordAsync("faq-bot", CancellationToken.None);

        Assert.Matches("^[a-z0-9]{24}$", first);
        Assert.Equal(first, await new DataFolder(_folder["data"]).PasswordAsync("faq-bot", CancellationToken.None));
        Assert.NotEqual(first, await _data.PasswordAsync("treffen-bot", CancellationToken.None));
        Assert.Equal(first, await SecretFile.ReadAsync(_data.PasswordFile("faq-bot"), CancellationToken.None));
    }

    [Fact]
    public async Task A_password_put_there_by_hand_is_taken()
    {
        _folder.Write("data/secrets/faq-bot.password", "by hand\n");

        Assert.Equal("by hand", await _data.PasswordAsync("faq-bot", CancellationToken.None));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Secrets_are_for_their_owner_only()
    {
        await _data.PasswordAsync("faq-bot", CancellationToken.None);
        await _data.WriteSessionAsync("admin", new LoggedIn(Bots["faq"], "DEVICE", "token"), CancellationToken.None);

        Assert.All(
            Directory.GetFiles(_folder["data/secrets"]),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder["data/secrets"]));
    }

    [Fact]
    public async Task A_login_is_kept_by_name()
    {
        var login = new LoggedIn(Bots["faq"], "DEVICE", "token");
        await _data.WriteSessionAsync("admin", login, CancellationToken.None);

        Assert.Equal(login, await _data.ReadSessionAsync("admin", CancellationToken.None));
        Assert.Null(await _data.ReadSessionAsync("somebody", CancellationToken.None));
    }

    [Fact]
    public async Task The_first_configuration_has_no_mistakes()
    {
        await _data.PasswordAsync("faq-bot", CancellationToken.None);
        Assert.True(await ConfigurationTemplate.EnsureAsync(_data, new Uri("http://localhost:8008"), Bots, Space, CancellationToken.None));
        var configuration = CommunityConfiguration.Load(_data.ConfigurationFile);

        Assert.Equal(new Uri("http://localhost:8008"), configuration.Homeserver);
        Assert.Equal(Bots.Values.Order(Comparer<UserId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))), configuration.Accounts.Keys.Select(account => account.User));
        Assert.Equal(_data.PasswordFile("faq-bot"), configuration.Accounts.Keys.First().PasswordFile);
        Assert.NotNull(configuration.Faq);
        Assert.NotNull(configuration.Meetups);
    }

    [Fact]
    public async Task One_that_is_there_is_never_touched()
    {
        _folder.Write("data/community.json", "mine");

        Assert.False(await ConfigurationTemplate.EnsureAsync(_data, new Uri("http://localhost:8008"), Bots, Space, CancellationToken.None));
        Assert.Equal("mine", await File.ReadAllTextAsync(_data.ConfigurationFile));
    }

    [Fact]
    public async Task It_is_written_for_people_to_read()
    {
        await _data.PasswordAsync("faq-bot", CancellationToken.None);
        await ConfigurationTemplate.EnsureAsync(_data, new Uri("http://localhost:8008"), Bots, Space, CancellationToken.None);
        var text = await File.ReadAllTextAsync(_data.ConfigurationFile);

        Assert.Contains("\n  \"homeserver\": \"http://localhost:8008\",\n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(await _data.PasswordAsync("faq-bot", CancellationToken.None), text, StringComparison.Ordinal);
        Assert.Equal("Europe/Berlin", JsonNode.Parse(text)!["timeZone"]!.GetValue<string>());
    }
}
