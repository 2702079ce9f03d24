using System.Text.Json.Nodes;
using Community.Host.Provisioning;

namespace Community.Host.Tests.Provisioning;

public sealed class RoomsFileTests : IDisposable
{
    private const string Good = """
        {
          "bots": { "faq": { "account": "faq-bot", "displayName": "FAQ-Bot" } },
          "space": { "alias": "kultur", "name": "Kultur", "topic": "Alles" },
          "rooms": [
            { "alias": "foyer", "name": "Foyer", "topic": "Hallo", "kind": "lobby", "bots": ["faq"] },
            { "alias": "moderation", "name": "Moderation", "topic": "Unter uns", "kind": "moderators", "bots": [] }
          ]
        }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_in_it_arrives()
    {
        var file = await ReadAsync(Good);

        Assert.Equal(new BotEntry("faq-bot", "FAQ-Bot"), file.Bots["faq"]);
        Assert.Equal(new SpaceEntry("kultur", "Kultur", "Alles"), file.Space);
        Assert.Equal(["foyer", "moderation"], file.Rooms.Select(room => room.Alias));
        Assert.Equal(["faq"], file.Rooms[0].Bots);
        Assert.Equal([false, true], file.Rooms.Select(room => room.IsByInvitation));
    }

    [Fact]
    public async Task Ours_is_good()
    {
        var file = await RoomsFile.ReadAsync(Repository.File("synapse-config/rooms.json"), CancellationToken.None);

        Assert.Equal(["faq", "front", "meetups", "summaries"], file.Bots.Keys.Order());
        Assert.Equal(file.Rooms.Count, file.Rooms.Select(room => room.Alias).Append(file.Space.Alias).Distinct().Count() - 1);
        Assert.All(file.Rooms, room => Assert.Subset(file.Bots.Keys.ToHashSet(), room.Bots.ToHashSet()));
        Assert.Single(file.Rooms, room => room.IsByInvitation);
    }

    [Theory]
    [InlineData("bots")]
    [InlineData("space")]
    [InlineData("rooms")]
    [InlineData("bots:faq:account")]
    [InlineData("bots:faq:displayName")]
    [InlineData("space:alias")]
    [InlineData("space:name")]
    [InlineData("space:topic")]
    [InlineData("rooms:0:alias")]
    [InlineData("rooms:0:name")]
    [InlineData("rooms:0:topic")]
    [InlineData("rooms:0:kind")]
    [InlineData("rooms:0:bots")]
    public async Task A_key_that_is_missing_is_named(string key)
    {
        var name = key.Split(':')[^1];

        Assert.Contains($"'{name}'", await RefusalAsync(Change(key, parent => parent.Remove(name))), StringComparison.Ordinal);
        Assert.Contains($"'{name}'", await RefusalAsync(Change(key, parent => parent[name] = null)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("comunity")]
    [InlineData("bots:faq:name")]
    [InlineData("space:color")]
    [InlineData("rooms:1:bot")]
    public async Task A_key_that_nobody_reads_is_named(string key)
    {
        var name = key.Split(':')[^1];

        Assert.Contains($"'{name}'", await RefusalAsync(Change(key, parent => parent[name] = "x")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"bots\": {},\n  \"space\": x\n}", "line 3: 'x' is an invalid start of a value.")]
    [InlineData("{\n  \"rooms\": {}\n}", "line 2: ")]
    [InlineData("", "line 1: ")]
    [InlineData("[]", "line 1: ")]
    public async Task A_broken_one_says_where(string text, string reason)
    {
        var message = await RefusalAsync(text);

        Assert.StartsWith($"{_folder["rooms.json"]} can't be read: {reason}", message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_with_nothing_in_it_is_empty() =>
        Assert.Equal($"{_folder["rooms.json"]} is empty.", await RefusalAsync("null"));

    [Fact]
    public async Task One_that_is_not_there_is_named() => Assert.Contains(
        _folder["rooms.json"],
        (await Assert.ThrowsAsync<ProvisioningException>(() => RoomsFile.ReadAsync(_folder["rooms.json"], CancellationToken.None))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_is_none() =>
        await Assert.ThrowsAsync<ProvisioningException>(() => RoomsFile.ReadAsync(_folder[""], CancellationToken.None));

    private static string Change(string key, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Good)!;
        var parent = key.Split(':')[..^1].Aggregate(
            root, (node, part) => node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!);
        change(parent.AsObject());
        return root.ToJsonString();
    }

    private Task<RoomsFile> ReadAsync(string text) => RoomsFile.ReadAsync(_folder.Write("rooms.json", text), CancellationToken.None);

    private async Task<string> RefusalAsync(string text) => (await Assert.ThrowsAsync<ProvisioningException>(() => ReadAsync(text))).Message;
}
