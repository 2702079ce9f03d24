using Community.Text.Calendar;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>"ersten und dritten Mittwoch", "letzter Tag", "first working day": days by their number within a month.</summary>
/// <param name="Ordinals">From 1, or from -1 counted from the end.</param>
/// <param name="Days">Empty for all days, or the weekdays that are counted.</param>
internal sealed record NthDays(IReadOnlyList<int> Ordinals, IReadOnlyList<IsoDayOfWeek> Days)
{
    public static readonly IsoDayOfWeek[] Working =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public RecurrenceRule Rule(RecurrenceFrequency frequency, int interval) => Days.Count switch
    {
        0 => new() { Frequency = frequency, Interval = interval, DaysOfMonth = Ordinals },
        1 => new() { Frequency = frequency, Interval = interval, Days = [.. Ordinals.Select(ordinal => new RecurrenceDay(Days[0], ordinal))] },
        _ => new()
        {
            Frequency = frequency,
            Interval = interval,
            Days = [.. Days.Select(day => new RecurrenceDay(day))],
            Positions = Ordinals,
        },
    };
}
