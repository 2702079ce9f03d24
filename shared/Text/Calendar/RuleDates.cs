using NodaTime;

namespace Community.Text.Calendar;

/// <summary>The dates of a rule, period by period: what RFC 5545 calls expanding and limiting.</summary>
internal static class RuleDates
{
    public const int LastYear = 2200;

    public static IEnumerable<LocalDate> From(RecurrenceRule rule, LocalDate start)
    {
        foreach (var period in Periods(rule, start))
            foreach (var date in Chosen(rule, InPeriod(rule, period, start)))
                if (date >= start)
                    yield return date;
    }

    /// <summary>The first day of every period that counts.</summary>
    private static IEnumerable<LocalDate> Periods(RecurrenceRule rule, LocalDate start)
    {
        var first = rule.Frequency switch
        {
            RecurrenceFrequency.Weekly => start.DayOfWeek == rule.WeekStart ? start : start.Previous(rule.WeekStart),
            RecurrenceFrequency.Monthly => new LocalDate(start.Year, start.Month, 1),
            RecurrenceFrequency.Yearly => new LocalDate(start.Year, 1, 1),
            _ => start,
        };
        for (var period = first; period.Year <= LastYear; period = Next(rule, period))
            yield return period;
    }

    private static LocalDate Next(RecurrenceRule rule, LocalDate period) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily => period.PlusDays(rule.Interval),
        RecurrenceFrequency.Weekly => period.PlusWeeks(rule.Interval),
        RecurrenceFrequency.Monthly => period.PlusMonths(rule.Interval),
        _ => period.PlusYears(Math.Min(rule.Interval, LastYear)),
    };

    private static IEnumerable<LocalDate> InPeriod(RecurrenceRule rule, LocalDate period, LocalDate start) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily => Limited(rule, [period]),
        RecurrenceFrequency.Weekly => Limited(rule, Enumerable.Range(0, 7).Select(period.PlusDays)
            .Where(date => rule.Days.Count > 0 || date.DayOfWeek == start.DayOfWeek)),
        RecurrenceFrequency.Monthly when rule.Months.Count > 0 && !rule.Months.Contains(period.Month) => [],
        RecurrenceFrequency.Monthly => InMonth(rule, period, start),
        _ when rule.Months.Count > 0 => rule.Months.Order().Distinct()
            .SelectMany(month => InMonth(rule, new LocalDate(period.Year, month, 1), start)),
        _ => InYear(rule, period, start),
    };

    private static IEnumerable<LocalDate> Limited(RecurrenceRule rule, IEnumerable<LocalDate> dates) => dates.Where(date =>
        (rule.Months.Count == 0 || rule.Months.Contains(date.Month))
        && (rule.Days.Count == 0 || rule.Days.Any(day => day.Day == date.DayOfWeek))
        && IsDayOfMonth(rule, date));

    private static IEnumerable<LocalDate> InMonth(RecurrenceRule rule, LocalDate first, LocalDate start)
    {
        var days = CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month);
        var isPlain = rule.Days.Count == 0 && rule.DaysOfMonth.Count == 0;
        return Enumerable.Range(0, days).Select(first.PlusDays)
            .Where(date => isPlain ? date.Day == start.Day : IsDayOfMonth(rule, date) && IsDay(rule, date, date.Day, days));
    }

    private static IEnumerable<LocalDate> InYear(RecurrenceRule rule, LocalDate first, LocalDate start)
    {
        if (rule.Days.Count == 0 && rule.DaysOfMonth.Count == 0)
        {
            var exists = start.Day <= CalendarSystem.Iso.GetDaysInMonth(first.Year, start.Month);
            return exists ? [new LocalDate(first.Year, start.Month, start.Day)] : [];
        }

        var days = CalendarSystem.Iso.GetDaysInYear(first.Year);
        return Enumerable.Range(0, days).Select(first.PlusDays)
            .Where(date => IsDayOfMonth(rule, date) && IsDay(rule, date, date.DayOfYear, days));
    }

    private static bool IsDayOfMonth(RecurrenceRule rule, LocalDate date) =>
        rule.DaysOfMonth.Count == 0
        || rule.DaysOfMonth.Contains(date.Day)
        || rule.DaysOfMonth.Contains(date.Day - CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month) - 1);

    /// <param name="number">Which day of the month or year the date is.</param>
    /// <param name="days">How many days that month or year has.</param>
    private static bool IsDay(RecurrenceRule rule, LocalDate date, int number, int days)
    {
        var (fromStart, fromEnd) = (((number - 1) / 7) + 1, -(((days - number) / 7) + 1));
        return rule.Days.Count == 0 || rule.Days.Any(day =>
            day.Day == date.DayOfWeek && (day.Ordinal == 0 || day.Ordinal == fromStart || day.Ordinal == fromEnd));
    }

    private static IEnumerable<LocalDate> Chosen(RecurrenceRule rule, IEnumerable<LocalDate> dates)
    {
        if (rule.Positions.Count == 0)
            return dates;

        var all = dates.ToList();
        return all.Where((_, at) => rule.Positions.Contains(at + 1) || rule.Positions.Contains(at - all.Count));
    }
}
