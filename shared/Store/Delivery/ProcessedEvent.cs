using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>A bot has taken the effect of this event. Written in the same transaction as the effect itself.</summary>
public sealed class ProcessedEvent
{
    public required string Bot { get; init; }

    public required EventId Event { get; init; }

    public required Instant HandledAt { get; init; }
}
