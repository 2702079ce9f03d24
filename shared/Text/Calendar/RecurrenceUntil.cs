using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Community.Text.Calendar;

/// <summary>The last moment a rule may reach, inclusive; written as a date, as local time or in UTC.</summary>
public abstract record RecurrenceUntil
{
    private static readonly LocalDatePattern s_date = LocalDatePattern.Create("uuuuMMdd", CultureInfo.InvariantCulture);
    private static readonly LocalDateTimePattern s_local = LocalDateTimePattern.Create("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);
    private static readonly InstantPattern s_utc = InstantPattern.Create("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private RecurrenceUntil()
    {
    }

    /// <summary>The whole of that day, in the zone of the series.</summary>
    public sealed record Day(LocalDate Date) : RecurrenceUntil
    {
        public override string ToString() => s_date.Format(Date);

        internal override bool Reaches(LocalDateTime local, DateTimeZone zone) => local.Date <= Date;
    }

    /// <summary>As the wall clock shows it where the series takes place.</summary>
    public sealed record Local(LocalDateTime Moment) : RecurrenceUntil
    {
        public override string ToString() => s_local.Format(Moment);

        internal override bool Reaches(LocalDateTime local, DateTimeZone zone) => local <= Moment;
    }

    /// <summary>The form that a calendar file with time zones has to use.</summary>
    public sealed record Utc(Instant Moment) : RecurrenceUntil
    {
        public override string ToString() => s_utc.Format(Moment);

        internal override bool Reaches(LocalDateTime local, DateTimeZone zone) => local.InZoneLeniently(zone).ToInstant() <= Moment;
    }

    /// <summary>The same end in UTC, as RFC 5545 asks for beside a start with a zone.</summary>
    public Utc InUtc(DateTimeZone zone) => this switch
    {
        Utc utc => utc,
        Local local => new Utc(local.Moment.InZoneLeniently(zone).ToInstant()),
        // The second before the next day starts, which need not be at midnight everywhere.
        Day day => new Utc(zone.AtStartOfDay(day.Date.PlusDays(1)).ToInstant() - Duration.FromSeconds(1)),
        _ => throw new InvalidOperationException(),
    };

    internal abstract bool Reaches(LocalDateTime local, DateTimeZone zone);

    internal static RecurrenceUntil? Parse(string text) =>
        s_date.Parse(text) is { Success: true } date ? new Day(date.Value)
        : s_local.Parse(text) is { Success: true } local ? new Local(local.Value)
        : s_utc.Parse(text) is { Success: true } utc ? new Utc(utc.Value)
        : null;
}
