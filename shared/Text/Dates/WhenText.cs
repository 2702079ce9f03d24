using System.Globalization;
using Community.Text.Calendar;
using Community.Text.Holidays;
using NodaTime;

namespace Community.Text.Dates;

/// <summary>
/// Writes dates and times for people, always with weekday and zone. Independent of the culture of the process.
/// What <see cref="Full"/> and <see cref="Brief"/> write within one day, <see cref="WhenPhrase"/> reads back.
/// </summary>
public abstract class WhenText
{
    /// <summary>A series on Mondays meets many; more than these are not read to the end.</summary>
    private const int MostHolidays = 3;

    /// <summary>"Donnerstag, 3. Dezember 2026, 16:00–17:30 Uhr (MEZ)".</summary>
    public static WhenText German { get; } = new GermanWhenText();

    /// <summary>"Thursday, 3 December 2026, 16:00–17:30 (CET)".</summary>
    public static WhenText English { get; } = new EnglishWhenText();

    /// <summary>Weekday, date, time and zone in full; with the end if a length is given.</summary>
    public string Full(ZonedDateTime start, Duration? length = null) => Write(start, length, Day);

    /// <summary>The same with short names: "Do., 3.12.2026, 16:00 Uhr (MEZ)".</summary>
    public string Brief(ZonedDateTime start, Duration? length = null) => Write(start, length, ShortDay);

    /// <summary>A day without a time: "Donnerstag, 3. Dezember 2026".</summary>
    public abstract string Day(LocalDate date);

    /// <summary>Why a phrase was not taken, or which of its meanings to choose from: a sentence or two to answer with.</summary>
    /// <returns>The empty string for <see cref="WhenReading.Understood"/>.</returns>
    public abstract string Explain(WhenReading reading);

    /// <summary>Why a time on the wall clock can't be had, or which of two it is taken for.</summary>
    /// <returns>The empty string for <see cref="WallClockMoment.Once"/>.</returns>
    public abstract string Explain(WallClockMoment moment);

    /// <summary>How something repeats: "jeden zweiten Donnerstag im Monat", "alle zwei Wochen am Mittwoch, bis 31. März 2027".</summary>
    public abstract string Rule(RecurrenceRule rule);

    /// <summary>The same with the time: "jeden zweiten Donnerstag im Monat um 16 Uhr, 10-mal".</summary>
    public string Rule(RecurrenceRule rule, LocalTime time)
    {
        var end = Rule(rule)[Rule(rule with { Count = null, Until = null }).Length..];
        return $"{Rule(rule with { Count = null, Until = null })} {AtTime(time)}{end}";
    }

    /// <summary>
    /// How a phrase was understood, in sentences to show before anything comes of it: weekday, date, time and zone; the rule of a series; the hour
    /// that was guessed; a public holiday; a change of the clock.
    /// </summary>
    public string Confirm(WhenReading.Understood reading, DateTimeZone zone, PublicHolidays holidays) =>
        string.Join(' ', Sentences(reading, zone, holidays).Where(sentence => sentence.Length > 0));

    /// <summary>Of <see cref="Confirm"/> what goes beyond the date itself: a guess, a holiday, a change of the clock; empty if there is nothing.</summary>
    public string Hints(WhenReading.Understood reading, DateTimeZone zone, PublicHolidays holidays) =>
        string.Join(' ', Sentences(reading, zone, holidays).Skip(1).Where(sentence => sentence.Length > 0));

    private protected abstract string AtTime(LocalTime time);

    private protected abstract string FirstTime(string rule, string first);

    private protected abstract string Guess(string taken, string other);

    private protected abstract string Holiday(PublicHoliday holiday);

    private protected abstract string Holidays(IEnumerable<(LocalDate Date, PublicHoliday Holiday)> days);

    private protected static bool OnOneDay(WhenReading.Ambiguous several) =>
        several.Candidates.All(one => one.Date == several.Candidates[0].Date);

    /// <summary>The meanings in as many words as it takes to tell them apart.</summary>
    private protected IEnumerable<string> Choices(WhenReading.Ambiguous several)
    {
        var onOneDay = OnOneDay(several);
        var atOneTime = several.Candidates.All(one => one.Time == several.Candidates[0].Time);
        return several.Candidates.Select(one => one.Repeats is { } rule
            ? FirstTime(Rule(rule), Moment(one.Date, atOneTime ? null : one.Time))
            : onOneDay && one.Time is { } time ? Clock(Time(time)) : Moment(one.Date, atOneTime ? null : one.Time));
    }

    private protected string Moment(LocalDate date, LocalTime? time) => time is { } known ? $"{Day(date)}, {Clock(Time(known))}" : Day(date);

    private protected abstract string ShortDay(LocalDate date);

    private protected abstract string Zone(ZonedDateTime moment);

    /// <summary>"{0} Uhr" or "{0}".</summary>
    private protected abstract string Clock(string time);

    private protected abstract string Until { get; }

    private protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private protected static string Time(LocalTime time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour}:{time.Minute:00}");

    private IEnumerable<string> Sentences(WhenReading.Understood reading, DateTimeZone zone, PublicHolidays holidays)
    {
        var wall = reading.Time is { } time ? WallClock.In(zone, reading.Date + time) : null;
        var start = wall switch
        {
            WallClockMoment.Once once => once.At,
            WallClockMoment.Twice twice => twice.At,
            _ => (ZonedDateTime?)null,
        };
        var first = start is { } known ? Full(known, reading.Length) : Moment(reading.Date, reading.Time);
        yield return Sentence(reading.Repeats is { } rule ? FirstTime(Rule(rule), first) : first);
        if (reading is { Time: { } taken, OtherTime: { } other })
            yield return Guess(Clock(Time(taken)), Clock(Time(other)));
        if (wall is not null)
            yield return Explain(wall);
        yield return HolidayHint(reading, zone, holidays);
    }

    private string HolidayHint(WhenReading.Understood reading, DateTimeZone zone, PublicHolidays holidays)
    {
        if (reading.Repeats is null)
            return holidays.On(reading.Date) is { } holiday ? Holiday(holiday) : "";

        var yearAhead = reading.Date.PlusYears(1);
        var days = reading.Repeats.From(reading.Date + (reading.Time ?? LocalTime.Midnight), zone)
            .TakeWhile(local => local.Date < yearAhead)
            .Select(local => (local.Date, Holiday: holidays.On(local.Date)))
            .Where(day => day.Holiday is not null).Select(day => (day.Date, day.Holiday!)).Take(MostHolidays).ToList();
        return days.Count == 0 ? "" : Holidays(days);
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    private string Write(ZonedDateTime start, Duration? length, Func<LocalDate, string> day)
    {
        var from = Time(start.TimeOfDay);
        if (length is null)
            return $"{day(start.Date)}, {Clock(from)} ({Zone(start)})";

        var end = start + length.Value;
        if (end.Date == start.Date && end.Offset == start.Offset)
            return $"{day(start.Date)}, {Clock($"{from}–{Time(end.TimeOfDay)}")} ({Zone(start)})";

        // Over midnight, or over a change of the clock: each end gets what it takes to be read alone.
        var startZone = end.Offset == start.Offset ? "" : $" ({Zone(start)})";
        return $"{day(start.Date)}, {Clock(from)}{startZone} {Until} {day(end.Date)}, {Clock(Time(end.TimeOfDay))} ({Zone(end)})";
    }
}
