using Community.Matrix.Ids;

namespace Community.Meetups.Reminders;

/// <summary>Somebody who does not want to be reminded.</summary>
internal sealed class ReminderOptOut
{
    public required UserId Person { get; init; }
}
