using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Commands.Limits;
using Community.Commands.Permissions;
using Community.Commands.Prompts;
using Community.Commands.Settings;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Commands.Tests;

/// <summary>A bot with nothing but commands, and a store for what it answers.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private static readonly CommandSet s_other = new(
        new CommandWord("liste", "list"), new Wording("Listen", "Lists"), new Wording("führt Listen.", "keeps lists."), []);

    private readonly string _folder = Directory.CreateTempSubdirectory("community-commands-").FullName;
    private readonly CommandHandler _handler;
    private readonly SqliteStore _store;
    private int _said;

    private TestBot(params ICommand[] commands)
    {
        var set = new CommandSet(
            new CommandWord("prüfung", "exam", "p"), new Wording("Prüfbot", "Exam bot"), new Wording("prüft alles.", "examines all."), commands,
            new Wording("Ein 📌 merkt sich die Antwort.", "A 📌 keeps the answer."));
        var suite = new SuiteSettings(new CuratorOptions());
        _handler = new CommandHandler(set, new CommandDesk(
            [new BotCommands("exam", set), new BotCommands("other", s_other)], suite, new Curators(suite), new CommandLimit(new CommandLimitOptions(), TimeProvider.System)));
        _store = new SqliteStore(Path.Combine(_folder, "community.db"), [CommandTables.All]);
    }

    /// <summary>What the homeserver would say.</summary>
    public SampleRoom Room { get; } = new();

    public required SearchCommand Search { get; init; }

    public static async Task<TestBot> StartAsync(params ICommand[] more)
    {
        var search = new SearchCommand();
        var bot = new TestBot([search, .. more]) { Search = search };
        await using var db = bot._store.Open();
        await db.Database.EnsureCreatedAsync();
        return bot;
    }

    /// <summary>What the bot answers to a message of Anna's; null if nothing.</summary>
    public async Task<OutboxItem?> HearsAsync(
        string text, IncomingKind kind = IncomingKind.Message, bool isLate = false, string msgtype = "m.text", string relation = "{}",
        string sender = "@anna:example.org", JsonObject? more = null, string? id = null, bool isDirect = false)
    {
        var message = Message(text, msgtype, relation, sender, more, id);
        if (await ConsiderAsync(new IncomingEvent(message, kind, isLate, isDirect)) is not { } handling)
            return null;
        await using var db = _store.Open();
        await handling.RunAsync(WorkOn(db, message), CancellationToken.None);
        await db.SaveChangesAsync();
        return await db.Outbox.OrderBy(item => item.Id).LastAsync();
    }

    /// <summary>The text of that answer.</summary>
    public async Task<string?> AnswersAsync(string text, string sender = "@anna:example.org", JsonObject? more = null, bool isDirect = false) =>
        await HearsAsync(text, sender: sender, more: more, isDirect: isDirect) is { } item ? JsonNode.Parse(item.Content)!["body"]?.GetValue<string>() : null;

    /// <summary>All that it wants to do at the homeserver, oldest first.</summary>
    public async Task<IReadOnlyList<OutboxItem>> SentAsync()
    {
        await using var db = _store.Open();
        return await db.Outbox.OrderBy(item => item.Id).ToListAsync();
    }

    /// <summary>What the bot says when the command can't be carried out.</summary>
    public async Task<OutgoingMessage?> ApologisesAsync(string text, string reference) =>
        (await ConsiderAsync(new IncomingEvent(Message(text, "m.text", "{}"), IncomingKind.Message, IsLate: false)))?.Apology?.Invoke(reference);

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<Handling?> ConsiderAsync(IncomingEvent incoming) =>
        await _handler.ConsiderAsync(incoming, Room, CancellationToken.None);

    private static Work WorkOn(CommunityContext db, RoomEvent message)
    {
        var now = Instant.FromUtc(2026, 12, 1, 9, 0);
        return new Work(db, new Outbox(db, "exam", UserId.Parse("@bot:example.org"), message.Id.Value, now), now);
    }

    private RoomEvent Message(
        string text, string msgtype, string relation, string sender = "@anna:example.org", JsonObject? more = null, string? id = null)
    {
        var content = new JsonObject { ["msgtype"] = msgtype, ["body"] = text, ["m.relates_to"] = JsonNode.Parse(relation) };
        foreach (var (key, value) in more ?? [])
            content[key] = value?.DeepClone();
        using var json = JsonDocument.Parse(new JsonObject
        {
            ["event_id"] = id ?? $"$said{++_said}",
            ["sender"] = sender,
            ["type"] = EventType.Message,
            ["origin_server_ts"] = 1,
            ["content"] = content,
        }.ToJsonString());
        return RoomEvent.Read(json.RootElement.Clone(), RoomId.Parse("!room:example.org"))!;
    }
}
