using NodaTime;
using NodaTime.Calendars;

namespace Community.Text.Dates.Reading;

/// <summary>A day as it was said; which date that is can depend on the time said with it.</summary>
internal abstract record SaidDay
{
    /// <summary>"3.12.2026", "morgen".</summary>
    public sealed record Exact(LocalDate Date) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => [Date];
    }

    /// <summary>"3.12.": the next such day.</summary>
    public sealed record Yearly(int Day, int Month) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time)
        {
            var year = now.Year;
            while (Calendar.Date(year, Month, Day) is not { } date || date < now.Date)
                year++;

            return [new LocalDate(year, Month, Day)];
        }
    }

    /// <summary>"am 3.": the next such day.</summary>
    public sealed record Monthly(int Day) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time)
        {
            var month = now.Date.ToYearMonth();
            while (Calendar.Date(month.Year, month.Month, Day) is not { } date || date < now.Date)
                month = month.PlusMonths(1);

            return [month.OnDayOfMonth(Day)];
        }
    }

    /// <summary>"3/12": Germans put the day first, Americans the month.</summary>
    public sealed record EitherOf(SaidDay One, SaidDay Other) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) =>
            One.Dates(now, time).Concat(Other.Dates(now, time));
    }

    /// <summary>"Donnerstag": the next one, which is today if that time of today is still to come.</summary>
    public sealed record Weekday(IsoDayOfWeek Day) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) =>
            now.DayOfWeek == Day && (time is null || now.Date + time.Value > now) ? [now.Date] : [now.Date.Next(Day)];
    }

    /// <summary>
    /// "kommenden Donnerstag": the next one, but not today. "Donnerstag in zwei Wochen" may be that one and two weeks more.
    /// </summary>
    public sealed record WeekdayAfterToday(IsoDayOfWeek Day, int WeeksMore) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => [now.Date.Next(Day).PlusWeeks(WeeksMore)];
    }

    /// <summary>"Donnerstag nächster Woche": weeks start on Monday.</summary>
    public sealed record WeekdayOfWeek(IsoDayOfWeek Day, int WeeksAhead) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time)
        {
            var week = now.Date.PlusWeeks(WeeksAhead);
            var rule = WeekYearRules.Iso;
            return [rule.GetLocalDate(rule.GetWeekYear(week), rule.GetWeekOfWeekYear(week), Day)];
        }
    }

    /// <summary>The dates this can be: one or more, in any order, perhaps the same one twice.</summary>
    public abstract IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time);
}
