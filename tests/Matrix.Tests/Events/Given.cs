using System.Text.Json;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Matrix.Tests.Events;

/// <summary>Events to test with. Values are raw JSON, so that they can also be broken.</summary>
internal static class Given
{
    public const string Anna = "@anna:example.org";

    public static RoomId Room { get; } = RoomId.Parse("!room:example.org");

    public static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static RoomEvent Event(string type, string content, string more = "") =>
        RoomEvent.Read(Json(EventJson(type, content, more)), Room) ?? throw new ArgumentException("This is no event.", nameof(content));

    public static RoomEvent Message(string content, string more = "") => Event(EventType.Message, content, more);

    public static string EventJson(string type, string content, string more = "") => $$"""
        {
          "event_id": "$event", "sender": "{{Anna}}", "type": "{{type}}", "origin_server_ts": 1432735824653,
          "content": {{content}}{{(more.Length > 0 ? ", " + more : "")}}
        }
        """;
}
