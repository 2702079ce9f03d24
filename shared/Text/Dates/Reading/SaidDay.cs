using NodaTime;
using NodaTime.Calendars;

namespace Community.Text.Dates.Reading;

/// <summary>A day as it was said; which date that is can depend on the time said with it.</summary>
internal abstract record SaidDay
{
    /// <summary>No rule needs more: the fifth Tuesday of a February comes every 28 years, or every 40 around 2100.</summary>
    private const int YearsAhead = 41;

    /// <summary>Several days that a weekday has to tell apart ("nächste Woche"), or none at all ("im Dezember").</summary>
    public virtual bool IsVague => false;

    /// <summary>"morgen", "in zwei Wochen".</summary>
    public sealed record Exact(LocalDate Date) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => [Date];

        public override SaidDay? Later(LocalDateTime now) => Date == now.Date ? new Exact(Date.PlusDays(1)) : null;
    }

    /// <summary>"3.12.2026".</summary>
    public sealed record Dated(LocalDate Date) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => [Date];

        public override SaidDay Later(LocalDateTime now) => new Yearly(Date.Day, Date.Month);
    }

    /// <summary>"3.12.": the next such day.</summary>
    public sealed record Yearly(int Day, int Month) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) =>
            Search(now.Date, date => date.Day == Day && date.Month == Month);
    }

    /// <summary>"am 3.": the next such day.</summary>
    public sealed record Monthly(int Day) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => Search(now.Date, date => date.Day == Day);
    }

    /// <summary>"Ostermontag", "2. Advent 2027": found year by year.</summary>
    public sealed record Named(Func<int, LocalDate> InYear, int? Year) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => Year is { } year
            ? [InYear(year)]
            : [InYear(now.Year) >= now.Date ? InYear(now.Year) : InYear(now.Year + 1)];
    }

    /// <summary>"erster Dienstag im Februar", "letzter Tag dieses Monats", "zweiter Donnerstag im Monat".</summary>
    /// <param name="Days">The weekdays that are counted, or none for all days.</param>
    /// <param name="Month">Null for any.</param>
    /// <param name="MonthsAhead">"im nächsten Monat" is 1; null where no such thing was said.</param>
    public sealed record Nth(int Ordinal, IReadOnlyList<IsoDayOfWeek> Days, int? Month, int? Year, int? MonthsAhead) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time)
        {
            if (Month is null && MonthsAhead is { } ahead)
            {
                var month = now.Date.PlusMonths(ahead).ToYearMonth();
                return Search(month.OnDayOfMonth(1), Fits).Where(date => date.ToYearMonth() == month);
            }

            return Year is { } year
                ? Search(new LocalDate(year, 1, 1), Fits).Where(date => date.Year == year)
                : Search(now.Date, date => Fits(date) && IsAhead(date, now, time));
        }

        public NthDays AsDays => new([Ordinal], Days);

        private bool Fits(LocalDate date)
        {
            if ((Month is { } month && date.Month != month) || !Counts(date))
                return false;

            var days = CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);
            var others = Ordinal > 0 ? Enumerable.Range(1, date.Day - 1) : Enumerable.Range(date.Day + 1, days - date.Day);
            return others.Count(day => Counts(new LocalDate(date.Year, date.Month, day))) == Math.Abs(Ordinal) - 1;
        }

        private bool Counts(LocalDate date) => Days.Count == 0 || Days.Contains(date.DayOfWeek);
    }

    /// <summary>"3/12": Germans put the day first, Americans the month. Also "am Wochenende".</summary>
    public sealed record OneOf(params IReadOnlyList<SaidDay> Days) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => Days.SelectMany(day => day.Dates(now, time));
    }

    /// <summary>"Donnerstag": the next one, which is today if that time of today is still to come.</summary>
    public sealed record Weekday(IsoDayOfWeek Day) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) =>
            Search(now.Date, date => date.DayOfWeek == Day && IsAhead(date, now, time));
    }

    /// <summary>
    /// "kommenden Donnerstag": the next one, but not today. "Donnerstag in zwei Wochen" may be that one and two weeks more.
    /// </summary>
    public sealed record WeekdayAfterToday(IsoDayOfWeek Day, int WeeksMore) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => [now.Date.Next(Day).PlusWeeks(WeeksMore)];
    }

    /// <summary>"letzten Donnerstag"; it is over, and the coming one is offered.</summary>
    public sealed record LastWeekday(IsoDayOfWeek Day) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => [now.Date.Previous(Day)];

        public override SaidDay Later(LocalDateTime now) => new Weekday(Day);
    }

    /// <summary>"Donnerstag nächster Woche": weeks start on Monday.</summary>
    public sealed record WeekdayOfWeek(IsoDayOfWeek Day, int WeeksAhead) : SaidDay
    {
        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) =>
            [InWeekOf(now.Date.PlusWeeks(WeeksAhead), Day)];

        public static LocalDate InWeekOf(LocalDate date, IsoDayOfWeek day)
        {
            var rule = WeekYearRules.Iso;
            return rule.GetLocalDate(rule.GetWeekYear(date), rule.GetWeekOfWeekYear(date), day);
        }
    }

    /// <summary>"nächste Woche", "KW 49": the days of a week.</summary>
    public sealed record Week(Func<LocalDate, LocalDate> Monday) : SaidDay
    {
        public override bool IsVague => true;

        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) =>
            Enumerable.Range(0, 7).Select(Monday(now.Date).PlusDays);
    }

    /// <summary>"im Dezember", "Ende des Monats": too long to be told apart by a weekday.</summary>
    public sealed record SomeDay : SaidDay
    {
        public override bool IsVague => true;

        public override IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time) => [];
    }

    /// <summary>The dates this can be, in any order, perhaps the same one twice; none if there is no such day.</summary>
    public abstract IEnumerable<LocalDate> Dates(LocalDateTime now, LocalTime? time);

    /// <summary>What may have been meant when the day turns out to be over; null if there is nothing near.</summary>
    public virtual SaidDay? Later(LocalDateTime now) => null;

    protected static bool IsAhead(LocalDate date, LocalDateTime now, LocalTime? time) =>
        date > now.Date || time is null || date + time.Value > now;

    /// <summary>The first day from <paramref name="from"/> on that fits.</summary>
    protected static IEnumerable<LocalDate> Search(LocalDate from, Func<LocalDate, bool> fits) =>
        Enumerable.Range(0, YearsAhead * 366).Select(from.PlusDays).Where(fits).Take(1);
}
