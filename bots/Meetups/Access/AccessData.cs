using Community.Matrix.Ids;
using NodaTime;

namespace Community.Meetups.Access;

/// <summary>How to get in: a dial-in, a door code. It goes to those who come, by direct message, and to nobody else; after the last date it is erased.</summary>
internal sealed class AccessData
{
    public const int Longest = 1_000;

    public required long MeetupId { get; init; }

    public required string Text { get; set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; set; }

    public required UserId? GivenBy { get; set; }
}

/// <summary>Something to do about the access data of a date.</summary>
internal sealed class AccessStep
{
    public long DateId { get; private set; }

    public required AccessStepKind Kind { get; init; }

    public required Instant DueAt { get; set; }

    public bool IsDone { get; set; }
}

internal enum AccessStepKind
{
    /// <summary>A week ahead: everybody who comes gets them.</summary>
    WeekAhead,

    /// <summary>A day ahead: the organizer hears whom they have not reached.</summary>
    Report,

    /// <summary>An hour ahead: once more, to be at hand.</summary>
    HourAhead,
}

/// <summary>That somebody was sent the access data, and by which message.</summary>
internal sealed class AccessSent
{
    /// <summary>The outbox item's transaction id.</summary>
    public required string Item { get; init; }

    public required long DateId { get; init; }

    public required UserId Person { get; init; }

    public required Instant At { get; init; }
}
