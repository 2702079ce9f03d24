using NodaTime;

namespace Community.Meetups;

/// <summary>A stretch of a series with a rule of its own: "from here on" begins a new one.</summary>
internal sealed class SeriesPart
{
    public long MeetupId { get; private set; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required LocalDateTime Start { get; set; }

    /// <summary>An RRULE; null for a single date.</summary>
    public required string? Rule { get; set; }
}
