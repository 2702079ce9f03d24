using System.Text.Json;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Faq;

/// <summary>An event that is known by its id, as far as a reply needs it.</summary>
internal static class EventReference
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement.Clone();

    public static RoomEvent To(RoomId room, EventId id, UserId sender, Instant now) => new()
    {
        Room = room,
        Id = id,
        Type = EventType.Message,
        Sender = sender,
        SentAt = now.ToDateTimeOffset(),
        Content = Nothing,
    };
}
