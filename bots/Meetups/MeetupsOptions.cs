using Community.Text.Holidays;

namespace Community.Meetups;

/// <summary>Settings of the Meetups bot, in the configuration under <c>bots:meetups</c>.</summary>
public record MeetupsOptions
{
    /// <summary>How long before a meetup its people are reminded, in rooms that have set nothing else; in order or not, each 1 minute to 60 days. A week, a
    /// day and an hour, if not set.</summary>
    public IReadOnlyList<TimeSpan> Reminders { get; init; } = [];

    /// <summary>How long after a meetup it is known who answered what, and who announced it. 1 day to 400 days; 90 days if not set.</summary>
    public TimeSpan KeepAnswers { get; init; } = TimeSpan.FromDays(90);

    /// <summary>The Land whose public holidays are pointed out; Berlin, if not set.</summary>
    public GermanState HolidaysOf { get; init; } = GermanState.Berlin;

    internal IReadOnlyList<TimeSpan> RemindersOrUsual => Reminders.Count > 0 ? Reminders : [TimeSpan.FromDays(7), TimeSpan.FromDays(1), TimeSpan.FromHours(1)];
}
