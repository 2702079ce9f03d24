using NodaTime;

namespace Community.Text.Dates.Reading;

internal static class CalendarDays
{
    public const int FirstYear = 1970;
    public const int LastYear = 2200;

    /// <summary>The date, or null if the month has no such day.</summary>
    public static LocalDate? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>Whether some year has this day.</summary>
    public static bool IsDayOfYear(int month, int day) => Date(2000, month, day) is not null;
}
