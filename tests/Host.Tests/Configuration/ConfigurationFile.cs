using System.Text.Json.Nodes;
using Community.Host.Configuration;

namespace Community.Host.Tests.Configuration;

/// <summary>A <c>community.json</c> in a folder of its own: right as it is, for a test to spoil.</summary>
internal sealed class ConfigurationFile : IDisposable
{
    public const string Smallest = """
        {
          "homeserver": "https://matrix.example.org",
          "accounts": { "faq": { "user": "@faq:example.org", "passwordFile": "secrets/faq.password" } },
          "bots": { "faq": { "account": "faq" } }
        }
        """;

    private const string Everything = """
        {
          "homeserver": "https://matrix.example.org",
          "timeZone": "Europe/Vienna",
          "store": "data/bots.db",
          "accounts": {
            "faq": { "user": "@faq:example.org", "passwordFile": "secrets/faq.password" },
            "meetups": { "user": "@treffen:example.org", "accessTokenFile": "secrets/treffen.token" }
          },
          "bots": {
            "faq": { "account": "faq", "pinEmoji": "⭐" },
            "meetups": { "account": "meetups", "reminders": ["2.00:00:00", "00:30:00"] }
          },
          "curators": { "level": 25 },
          "commands": { "burst": 20, "refill": "00:00:01" },
          "otherAccounts": ["@digest:example.org"],
          "join": { "allowedUsers": ["@anna:museum.example"], "allowedServers": ["matrix.museum.example:8448"] },
          "delivery": { "commandMaxAge": "12:00:00", "backfillMaxAge": "7.00:00:00", "backfillMaxEvents": 5000, "timelineLimit": 50 },
          "retention": { "handledEvents": "100.00:00:00", "sentMessages": "20.00:00:00", "facts": "30.00:00:00", "failures": "10.00:00:00" }
        }
        """;

    private readonly TempFolder _folder = new();

    private ConfigurationFile(string text) => Write(text);

    public string Path => _folder["community.json"];

    public static ConfigurationFile Full() => new(Everything);

    public static ConfigurationFile Of(string text) => new(text);

    private void Write(string text) => _folder.Write("community.json", text);

    /// <summary>Puts a value, or a null, where the key says (parts between colons).</summary>
    public ConfigurationFile With(string key, JsonNode? value) => Change(key, (parent, name) => parent[name] = value);

    /// <summary>Takes a key out.</summary>
    public ConfigurationFile Without(string key) => Change(key, (parent, name) => parent.Remove(name));

    /// <summary>A path as the configuration understands it.</summary>
    public string Beside(string relative) => _folder[relative];

    public CommunityConfiguration Load() => CommunityConfiguration.Load(Path);

    /// <summary>What is said about the file, without what all such messages say.</summary>
    public IReadOnlyList<string> Problems()
    {
        var lines = Assert.Throws<ConfigurationException>(Load).Message.Split(Environment.NewLine);
        Assert.Equal($"{Path} needs a correction:", lines[0]);
        return [.. lines[1..].Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line["  - ".Length..])];
    }

    private ConfigurationFile Change(string key, Action<JsonObject, string> change)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path))!;
        var parts = key.Split(':');
        change(parts[..^1].Aggregate(root, (node, part) => node[part]!).AsObject(), parts[^1]);
        Write(root.ToJsonString());
        return this;
    }

    public void Dispose() => _folder.Dispose();
}
