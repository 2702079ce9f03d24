using System.Globalization;
using NodaTime;

namespace Community.Text.Dates;

/// <summary>
/// Writes dates and times for people, always with weekday and zone. Independent of the culture of the process.
/// What <see cref="Full"/> and <see cref="Brief"/> write within one day, <see cref="WhenPhrase"/> reads back.
/// </summary>
public abstract class WhenText
{
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

    private protected abstract string ShortDay(LocalDate date);

    private protected abstract string Zone(ZonedDateTime moment);

    /// <summary>"{0} Uhr" or "{0}".</summary>
    private protected abstract string Clock(string time);

    private protected abstract string Until { get; }

    private protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private protected static string Time(LocalTime time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour}:{time.Minute:00}");

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
