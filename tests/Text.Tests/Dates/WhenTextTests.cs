using System.Globalization;
using Community.Text.Dates;
using NodaTime;

namespace Community.Text.Tests.Dates;

public class WhenTextTests
{
    [Theory]
    [InlineData("2026-12-03T16:00", 0, "Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", "Thursday, 3 December 2026, 16:00 (CET)")]
    [InlineData(
        "2026-12-03T16:00", 90,
        "Donnerstag, 3. Dezember 2026, 16:00–17:30 Uhr (MEZ)",
        "Thursday, 3 December 2026, 16:00–17:30 (CET)")]
    [InlineData("2026-07-05T09:05", 60, "Sonntag, 5. Juli 2026, 9:05–10:05 Uhr (MESZ)", "Sunday, 5 July 2026, 9:05–10:05 (CEST)")]
    [InlineData(
        "2026-12-03T22:00", 180,
        "Donnerstag, 3. Dezember 2026, 22:00 Uhr bis Freitag, 4. Dezember 2026, 1:00 Uhr (MEZ)",
        "Thursday, 3 December 2026, 22:00 to Friday, 4 December 2026, 1:00 (CET)")]
    [InlineData(
        "2026-12-31T22:00", 120,
        "Donnerstag, 31. Dezember 2026, 22:00 Uhr bis Freitag, 1. Januar 2027, 0:00 Uhr (MEZ)",
        "Thursday, 31 December 2026, 22:00 to Friday, 1 January 2027, 0:00 (CET)")]
    [InlineData(
        "2026-03-29T01:00", 120,
        "Sonntag, 29. März 2026, 1:00 Uhr (MEZ) bis Sonntag, 29. März 2026, 4:00 Uhr (MESZ)",
        "Sunday, 29 March 2026, 1:00 (CET) to Sunday, 29 March 2026, 4:00 (CEST)")]
    public void A_meetup_is_written_with_weekday_date_and_zone(string start, int minutes, string german, string english)
    {
        Duration? length = minutes == 0 ? null : Duration.FromMinutes(minutes);

        Assert.Equal(german, WhenText.German.Full(Moments.At(start), length));
        Assert.Equal(english, WhenText.English.Full(Moments.At(start), length));
    }

    [Fact]
    public void There_is_a_short_form_for_lists()
    {
        var start = Moments.At("2026-12-03T16:00");

        Assert.Equal("Do., 3.12.2026, 16:00 Uhr (MEZ)", WhenText.German.Brief(start));
        Assert.Equal("Do., 3.12.2026, 16:00–17:30 Uhr (MEZ)", WhenText.German.Brief(start, Duration.FromMinutes(90)));
        Assert.Equal("Thu, 3 Dec 2026, 16:00 (CET)", WhenText.English.Brief(start));
    }

    [Theory]
    [InlineData("Europe/Vienna", "MEZ")]
    [InlineData("Europe/London", "Europe/London")]
    [InlineData("UTC", "UTC")]
    public void Another_zone_is_named_by_its_id(string zone, string name)
    {
        var start = Moments.At("2026-12-03T16:00", DateTimeZoneProviders.Tzdb[zone]);

        Assert.Equal($"Do., 3.12.2026, 16:00 Uhr ({name})", WhenText.German.Brief(start));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    public void The_culture_of_the_process_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal("Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", WhenText.German.Full(Moments.At("2026-12-03T16:00")));
            Assert.Equal("2026-12-08 16:00", Moments.Line(WhenPhrase.Read("DIENSTAG, 8. DEZ 16 UHR", Moments.Now)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        for (var hours = 1; hours < 2 * 365 * 24; hours += 37)
        {
            var start = Moments.Now.Plus(Duration.FromHours(hours));
            var length = Duration.FromMinutes(45);
            if ((start + length).Date != start.Date || (start + length).Offset != start.Offset)
                continue;

            var expected = new WhenReading.Understood(start.Date, start.TimeOfDay, length, HourGuessed: false, Rest: "");
            foreach (var language in (WhenText[])[WhenText.German, WhenText.English])
            {
                Assert.Equal(expected, WhenPhrase.Read(language.Full(start, length), Moments.Now));
                Assert.Equal(expected, WhenPhrase.Read(language.Brief(start, length), Moments.Now));
            }
        }
    }

    [Theory]
    [InlineData("Mo 3.12.", "Montag passt nicht: Donnerstag, 3. Dezember 2026. Stimmt der Wochentag oder das Datum?")]
    [InlineData("nächsten Samstag", "Welcher Tag ist gemeint: Samstag, 21. November 2026 oder Samstag, 28. November 2026?")]
    [InlineData("heute 9 Uhr", "Freitag, 20. November 2026, 9:00 Uhr, ist schon vorbei. Meinst du Samstag, 21. November 2026, 9:00 Uhr?")]
    [InlineData("19.11.2026", "Donnerstag, 19. November 2026 ist schon vorbei. Meinst du Freitag, 19. November 2027?")]
    [InlineData("3.12. um sieben", "Welche Uhrzeit ist gemeint: 7:00 Uhr oder 19:00 Uhr?")]
    [InlineData("31.2. 16 Uhr", "„31.2.“: Diesen Tag gibt es nicht.")]
    [InlineData("demnächst mal", "„demnächst“ verstehe ich nicht als Datum. Zum Beispiel: „3.12. 16 Uhr“ oder „Donnerstag 16–17:30 Uhr“.")]
    [InlineData("", "Es fehlt das Datum, zum Beispiel „3.12. 16 Uhr“.")]
    [InlineData("3.12. 16 Uhr", "")]
    public void A_refusal_says_what_and_why(string text, string sentence) =>
        Assert.Equal(sentence, WhenText.German.Explain(WhenPhrase.Read(text, Moments.Now)));

    [Theory]
    [InlineData("Mon 3 Dec", "Monday does not fit: Thursday, 3 December 2026. Is the weekday right or the date?")]
    [InlineData("Dec 3 25:00", "“25:00”: there is no such time.")]
    public void It_does_so_in_English_too(string text, string sentence) =>
        Assert.Equal(sentence, WhenText.English.Explain(WhenPhrase.Read(text, Moments.Now)));
}
