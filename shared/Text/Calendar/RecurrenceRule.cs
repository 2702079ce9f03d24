using NodaTime;

namespace Community.Text.Calendar;

/// <summary>
/// How something repeats: the RRULE of RFC 5545, section 3.3.10 (https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10), with all parts
/// that speak of days. A value: two rules that are written alike are equal.
/// </summary>
public sealed record RecurrenceRule
{
    private readonly int _interval = 1;
    private readonly int? _count;

    public required RecurrenceFrequency Frequency { get; init; }

    /// <summary>Every n-th period counts, from that of the start on: 1 to 9999, by default 1.</summary>
    public int Interval
    {
        get => _interval;
        init => _interval = value is >= 1 and <= 9999 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>BYDAY; empty for the weekday of the start. An ordinal fits only monthly and yearly rules.</summary>
    public IReadOnlyList<RecurrenceDay> Days { get; init; } = [];

    /// <summary>BYMONTHDAY: 1 to 31, or -1 to -31 counted from the end. A month without that day is left out.</summary>
    public IReadOnlyList<int> DaysOfMonth { get; init; } = [];

    /// <summary>BYMONTH: 1 to 12.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>BYSETPOS: which of the dates of a period are meant, 1 for the first, -1 for the last ("the last working day").</summary>
    public IReadOnlyList<int> Positions { get; init; } = [];

    /// <summary>How many dates there are: 1 to 9999; null without end or where <see cref="Until"/> says it.</summary>
    public int? Count
    {
        get => _count;
        init => _count = value is null or (>= 1 and <= 9999) ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public RecurrenceUntil? Until { get; init; }

    /// <summary>Matters only to every n-th week on several weekdays.</summary>
    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>Reads "FREQ=MONTHLY;BYDAY=2TH". Parts that speak of hours, of weeks or days of the year are not taken.</summary>
    /// <returns>False for anything that is no such rule. Never throws.</returns>
    public static bool TryParse(string text, out RecurrenceRule? rule)
    {
        rule = RuleParser.Parse(text);
        return rule is not null;
    }

    /// <summary>The dates of the rule from <paramref name="start"/> on, lazily, up to the year 2200; <see cref="Count"/> and <see cref="Until"/>
    /// hold. A start that is no date of the rule isn't one of them.</summary>
    /// <param name="zone">Where the wall clock hangs; it matters only to an end that is given in UTC.</param>
    public IEnumerable<LocalDateTime> From(LocalDateTime start, DateTimeZone zone) =>
        RuleDates.From(this, start.Date)
            .Select(date => date + start.TimeOfDay)
            .Take(Count ?? int.MaxValue)
            .TakeWhile(local => Until?.Reaches(local, zone) ?? true);

    /// <summary>The same rule with <paramref name="last"/> as its last possible day, in place of the end it had.</summary>
    public RecurrenceRule EndingOn(LocalDate last) => this with { Count = null, Until = new RecurrenceUntil.Day(last) };

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => RuleParser.Write(this);

    public bool Equals(RecurrenceRule? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
