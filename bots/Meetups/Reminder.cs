using NodaTime;

namespace Community.Meetups;

/// <summary>A moment at which the people of a date are reminded.</summary>
internal sealed class Reminder
{
    public long DateId { get; private set; }

    public required Instant DueAt { get; init; }

    public bool IsDone { get; set; }
}
