using NodaTime;

namespace Community.Text.Holidays;

/// <summary>
/// Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876; J. Meeus, "Astronomical Algorithms", chapter 8),
/// which holds for every year of the Gregorian calendar.
/// </summary>
internal static class Easter
{
    public static LocalDate Sunday(int year)
    {
        var (golden, century, inCentury) = (year % 19, year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var march = epact + toSunday - (7 * late) + 114;
        return new LocalDate(year, march / 31, (march % 31) + 1);
    }
}
