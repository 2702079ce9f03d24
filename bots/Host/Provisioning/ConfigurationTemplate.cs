using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Matrix.Ids;

namespace Community.Host.Provisioning;

/// <summary>The first <c>community.json</c>, with what provisioning knows. One that is there is never touched.</summary>
internal static class ConfigurationTemplate
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>True, if the file was made.</returns>
    public static async Task<bool> EnsureAsync(
        DataFolder data, Uri homeserver, IReadOnlyDictionary<string, UserId> accounts, RoomId space, CancellationToken cancellation)
    {
        if (File.Exists(data.ConfigurationFile))
            return false;
        // Bots may share an account, which is then called by the first of them.
        var named = accounts.GroupBy(bot => bot.Value).ToDictionary(bots => bots.First().Key, bots => bots.Key);
        var json = new JsonObject
        {
            ["homeserver"] = homeserver.ToString().TrimEnd('/'),
            ["timeZone"] = "Europe/Berlin",
            ["store"] = "store/community.db",
            ["accounts"] = new JsonObject(named.Select(account => KeyValuePair.Create(account.Key, (JsonNode?)new JsonObject
            {
                ["user"] = account.Value.Value,
                ["passwordFile"] = $"secrets/{account.Value.Localpart}.password",
            }))),
            ["bots"] = new JsonObject(accounts.Select(bot =>
                KeyValuePair.Create(bot.Key, (JsonNode?)new JsonObject { ["account"] = named.First(account => account.Value == bot.Value).Key }))),
            ["join"] = new JsonObject { ["space"] = space.Value },
        };
        await File.WriteAllTextAsync(data.ConfigurationFile, json.ToJsonString(Readable) + "\n", cancellation);
        return true;
    }
}
