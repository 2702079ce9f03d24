using System.Text.Json.Nodes;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Homeserver;

/// <summary>A homeserver with two people and a bot who has logged in.</summary>
public abstract class HomeserverTest : IAsyncLifetime
{
    private protected FakeHomeserver Server { get; private set; } = null!;

    private protected FakeUser Anna { get; private set; } = null!;

    private protected FakeUser Ben { get; private set; } = null!;

    private protected FakeUser Bot { get; private set; } = null!;

    /// <summary>Speaks as the bot.</summary>
    private protected Probe Probe { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await FakeHomeserver.StartAsync();
        Anna = Server.AddUser("anna", "Anna");
        Ben = Server.AddUser("ben");
        Bot = Server.AddUser("bot");
        Probe = new Probe(Server, Bot.IssueToken("BOTDEVICE"));
    }

    public async ValueTask DisposeAsync()
    {
        Probe.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static JsonObject Joined(JsonObject sync, FakeRoom room) => sync["rooms"]!["join"]![room.Id]!.AsObject();

    private protected static string NextBatch(JsonObject sync) => (string)sync["next_batch"]!;

    /// <summary>The texts of the messages among some events.</summary>
    private protected static string[] Bodies(JsonNode? events) =>
        [.. events!.AsArray().Where(e => (string?)e!["type"] == "m.room.message").Select(e => (string)e!["content"]!["body"]!)];

    private protected static string[] Types(JsonNode? events) => [.. events!.AsArray().Select(e => (string)e!["type"]!)];
}
