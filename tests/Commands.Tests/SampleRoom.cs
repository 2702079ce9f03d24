using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Commands.Tests;

/// <summary>A room in which Mira has the level 50 and everybody else none, with the settings a test gives it.</summary>
internal sealed class SampleRoom : IRoomReader
{
    private readonly Dictionary<string, JsonElement> _settings = new(StringComparer.Ordinal);

    public UserId Self { get; } = UserId.Parse("@bot:example.org");

    public IReadOnlyList<string> Bots { get; set; } = ["exam"];

    public JsonObject Levels { get; } = new() { ["users"] = new JsonObject { ["@mira:example.org"] = 50 } };

    public bool IsSuite(UserId user) => user == Self;

    public UserId? AccountOf(string bot) => UserId.Parse($"@{bot}:example.org");

    public Task<bool> IsMemberAsync(UserId user, CancellationToken cancellation) => Task.FromResult(user == Self);

    public Task<RoomEvent?> GetEventAsync(EventId id, CancellationToken cancellation) => Task.FromResult<RoomEvent?>(null);

    public Task<RoomRights> GetRightsAsync(CancellationToken cancellation) => Task.FromResult(new RoomRights(null, null, Json(Levels.ToJsonString())));

    public Task<JsonElement?> GetSettingsAsync(string eventType, CancellationToken cancellation) =>
        Task.FromResult(_settings.TryGetValue(eventType, out var content) ? content : (JsonElement?)null);

    public Task<string?> GetNameAsync(UserId user, CancellationToken cancellation) => Task.FromResult<string?>(user.Localpart);

    public Task<RoomId?> FindRoomAsync(RoomAlias alias, CancellationToken cancellation) => Task.FromResult<RoomId?>(null);

    public IRoomReader In(RoomId other) => this;

    public void Set(string eventType, string content) => _settings[eventType] = Json(content);

    private static JsonElement Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
