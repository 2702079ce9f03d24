using Community.Text.Holidays;
using NodaTime;

namespace Community.Text.Tests.Holidays;

public class PublicHolidaysTests
{
    /// <summary>The earliest, the latest and a few between, from the tables of the Physikalisch-Technische Bundesanstalt and the US Naval Observatory.</summary>
    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2285, 3, 22)]
    public void Easter_is_found(int year, int month, int day) => Assert.Equal(new LocalDate(year, month, day), Easter.Sunday(year));

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April_and_moves_as_the_moon_does()
    {
        for (var year = 1970; year <= 2200; year++)
        {
            var sunday = Easter.Sunday(year);
            Assert.Equal(IsoDayOfWeek.Sunday, sunday.DayOfWeek);
            Assert.InRange(sunday, new LocalDate(year, 3, 22), new LocalDate(year, 4, 25));
        }
    }

    [Theory]
    [InlineData(GermanState.Berlin, 2026, "1.1. 8.3. 3.4. 5.4. 6.4. 1.5. 14.5. 24.5. 25.5. 3.10. 25.12. 26.12.")]
    [InlineData(GermanState.Berlin, 2025, "1.1. 8.3. 18.4. 20.4. 21.4. 1.5. 8.5. 29.5. 8.6. 9.6. 3.10. 25.12. 26.12.")]
    [InlineData(GermanState.Berlin, 2028, "1.1. 8.3. 14.4. 16.4. 17.4. 1.5. 25.5. 4.6. 5.6. 17.6. 3.10. 25.12. 26.12.")]
    [InlineData(GermanState.Berlin, 2018, "1.1. 30.3. 1.4. 2.4. 1.5. 10.5. 20.5. 21.5. 3.10. 25.12. 26.12.")]
    [InlineData(GermanState.Sachsen, 2026, "1.1. 3.4. 5.4. 6.4. 1.5. 14.5. 24.5. 25.5. 3.10. 31.10. 18.11. 25.12. 26.12.")]
    [InlineData(GermanState.Bayern, 2026, "1.1. 6.1. 3.4. 5.4. 6.4. 1.5. 14.5. 24.5. 25.5. 4.6. 15.8. 3.10. 1.11. 25.12. 26.12.")]
    [InlineData(GermanState.Thueringen, 2026, "1.1. 3.4. 5.4. 6.4. 1.5. 14.5. 24.5. 25.5. 20.9. 3.10. 31.10. 25.12. 26.12.")]
    [InlineData(GermanState.Hamburg, 2026, "1.1. 3.4. 5.4. 6.4. 1.5. 14.5. 24.5. 25.5. 3.10. 31.10. 25.12. 26.12.")]
    public void A_Land_has_its_own_holidays(GermanState state, int year, string expected)
    {
        var holidays = new PublicHolidays(state);
        var first = new LocalDate(year, 1, 1);

        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, 366).Select(first.PlusDays)
            .Where(date => date.Year == year && holidays.On(date) is not null).Select(date => $"{date.Day}.{date.Month}.")));
    }

    [Fact]
    public void A_holiday_has_a_name_in_both_languages() =>
        Assert.Equal(
            new PublicHoliday("Internationaler Frauentag", "International Women's Day"),
            new PublicHolidays(GermanState.Berlin).On(new LocalDate(2027, 3, 8)));
}
