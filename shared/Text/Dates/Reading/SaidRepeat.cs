using Community.Text.Calendar;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>
/// What was said about repeating, in parts that may stand apart: "alle zwei Wochen" … "mittwochs", "monatlich" … "am zweiten Donnerstag".
/// </summary>
internal sealed record SaidRepeat
{
    public RecurrenceFrequency? Frequency { get; init; }

    public int Interval { get; init; } = 1;

    /// <summary>"dienstags und donnerstags".</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>"am zweiten Donnerstag im Monat".</summary>
    public NthDays? Nth { get; init; }

    /// <summary>"jeden Abend".</summary>
    public DayPart? Part { get; init; }

    /// <summary>Without "jeden" or "immer": "am letzten Freitag im Monat" may also be meant once.</summary>
    public bool MayBeOnce { get; init; }

    /// <summary>"jeden zweiten Donnerstag" is every other one, or the second of each month: the other meaning.</summary>
    public SaidRepeat? Otherwise { get; init; }

    /// <returns>Null if they contradict each other.</returns>
    public SaidRepeat? With(SaidRepeat more)
    {
        if ((Frequency is not null && more.Frequency is not null) || (HasPattern && more.HasPattern) || Otherwise is not null)
            return null;

        return new SaidRepeat
        {
            Frequency = Frequency ?? more.Frequency,
            Interval = Math.Max(Interval, more.Interval),
            Days = HasPattern ? Days : more.Days,
            Nth = Nth ?? more.Nth,
            Part = Part ?? more.Part,
        };
    }

    /// <param name="day">The day said beside it; <paramref name="start"/> is one of its dates.</param>
    /// <returns>Null if the words don't tell on which days: "alle 14 Tage" alone.</returns>
    public RecurrenceRule? Rule(SaidDay? day, IsoDayOfWeek? weekday, LocalDate start) => (Frequency, Nth) switch
    {
        (RecurrenceFrequency.Yearly, { } nth) when day is not null => nth.Rule(RecurrenceFrequency.Yearly, Interval) with { Months = [start.Month] },
        (RecurrenceFrequency.Yearly, null) when day is SaidDay.Nth { Month: { } month } nth =>
            nth.AsDays.Rule(RecurrenceFrequency.Yearly, Interval) with { Months = [month] },
        (RecurrenceFrequency.Yearly, null) when day is not null => Base() with { Months = [start.Month], DaysOfMonth = [start.Day] },
        (RecurrenceFrequency.Yearly, _) => null,
        (_, { } nth) => nth.Rule(RecurrenceFrequency.Monthly, Frequency is RecurrenceFrequency.Monthly ? Interval : 1),
        (RecurrenceFrequency.Monthly, null) when day is SaidDay.Nth nth => nth.AsDays.Rule(RecurrenceFrequency.Monthly, Interval),
        (RecurrenceFrequency.Monthly, null) => day is null || Days.Count > 0 ? null : Base() with { DaysOfMonth = [start.Day] },
        (RecurrenceFrequency.Daily, null) when Days.Count == 0 => Base(),
        _ => Weekly(day, weekday, start),
    };

    private RecurrenceRule? Weekly(SaidDay? day, IsoDayOfWeek? weekday, LocalDate start)
    {
        var days = Days.Count > 0 ? Days : weekday is { } one ? [one] : day is not null ? [start.DayOfWeek] : [];
        return days.Count == 0
            ? null
            : new RecurrenceRule
            {
                Frequency = RecurrenceFrequency.Weekly,
                Interval = Frequency is RecurrenceFrequency.Daily ? 1 : Interval,
                Days = [.. days.Order().Select(each => new RecurrenceDay(each))],
            };
    }

    private RecurrenceRule Base() => new() { Frequency = Frequency ?? RecurrenceFrequency.Weekly, Interval = Interval };

    private bool HasPattern => Days.Count > 0 || Nth is not null;
}
