using System.Globalization;
using Community.Text.Dates;
using NodaTime;
using NodaTime.Text;

namespace Community.Text.Tests.Dates;

internal static class Moments
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>Friday, 20 November 2026, 10:00 in Berlin.</summary>
    public static readonly ZonedDateTime Now = At("2026-11-20T10:00");

    public static ZonedDateTime At(string local, DateTimeZone? zone = null) =>
        (zone ?? Berlin).AtStrictly(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value);

    /// <summary>A reading in one line: "2026-12-03 16:00 90min ~ | rest", where "~" marks a guessed hour; a rule stands in brackets.</summary>
    public static string Line(WhenReading reading) => reading switch
    {
        WhenReading.Understood understood => Line(understood),
        WhenReading.Ambiguous several => string.Join(" or ", several.Candidates.Select(Line)),
        WhenReading.WrongWeekday wrong => $"{wrong.Said}, but {Line(wrong.Date, null)} is {wrong.Date.DayOfWeek}",
        WhenReading.InThePast { Instead: { } instead } past => $"past {Line(past.Date, past.Time)}, perhaps {Line(instead)}",
        WhenReading.InThePast past => "past " + Line(past.Date, past.Time),
        WhenReading.NotUnderstood trouble => $"{trouble.Trouble} {trouble.Typed}".TrimEnd(),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    private static string Line(WhenReading.Understood reading)
    {
        var length = reading.Length is { } known ? $" {known.TotalMinutes.ToString(CultureInfo.InvariantCulture)}min" : "";
        var rest = reading.Rest.Length > 0 ? $" | {reading.Rest}" : "";
        var rule = reading.Repeats is { } repeats ? $" [{repeats}]" : "";
        return $"{Line(reading.Date, reading.Time)}{length}{(reading.HourGuessed ? " ~" : "")}{rule}{rest}";
    }

    private static string Line(LocalDate date, LocalTime? time) =>
        date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) + time?.ToString(" HH:mm", CultureInfo.InvariantCulture);
}
