using Community.Commands;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Summaries.Digests;

/// <summary>A room gets told regularly what was and what comes. When that is stands in the room's state; here is when it is due next.</summary>
internal sealed class Digest
{
    /// <summary>Whose talk and news.</summary>
    public required RoomId Room { get; init; }

    /// <summary>Where it is posted: there, or in a room for digests.</summary>
    public required RoomId PostIn { get; set; }

    /// <summary>The day of the week; null: every day.</summary>
    public IsoDayOfWeek? Weekday { get; set; }

    /// <summary>Minutes from midnight on, on the wall clock.</summary>
    public required int Minute { get; set; }

    public required Language Language { get; set; }

    /// <summary>When it is due next.</summary>
    public required Instant NextAt { get; set; }

    /// <summary>Up to when has been told.</summary>
    public required Instant ToldUntil { get; set; }
}
