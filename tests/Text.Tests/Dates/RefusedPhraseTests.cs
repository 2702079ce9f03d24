using Community.Text.Dates;

namespace Community.Text.Tests.Dates;

public class RefusedPhraseTests
{
    [Theory]
    [InlineData("", "NoDate")]
    [InlineData("   ", "NoDate")]
    [InlineData("demnächst", "NoDate demnächst")]
    [InlineData("16 Uhr", "DayMissing 16 Uhr")]
    [InlineData("16 Uhr Foyer", "DayMissing 16 Uhr")]
    [InlineData("90 Minuten", "NoDate")]
    [InlineData("Einladung: 3.12., Beginn 16 Uhr", "NoDate Einladung:")]
    [InlineData("3.13 16 Uhr", "NoDate 3.13")]
    [InlineData("20261203 16 Uhr", "NoDate 20261203")]
    [InlineData("31.2. 16 Uhr", "NoSuchDay 31.2.")]
    [InlineData("31. Februar 16 Uhr", "NoSuchDay 31. Februar")]
    [InlineData("29.2.2027 16 Uhr", "NoSuchDay 29.2.2027")]
    [InlineData("0.12. 16 Uhr", "NoSuchDay 0.12.")]
    [InlineData("3.13. 16 Uhr", "NoSuchDay 3.13.")]
    [InlineData("2026-13-01 16:00", "NoSuchDay 2026-13-01")]
    [InlineData("31/31/2026", "NoSuchDay 31/31/2026")]
    [InlineData("3.12. 25 Uhr", "NoSuchTime 25 Uhr")]
    [InlineData("3.12. 12:60", "NoSuchTime 12:60")]
    [InlineData("3.12. 12:5", "NoSuchTime 12:5")]
    [InlineData("3.12. 24:30 Uhr", "NoSuchTime 24:30 Uhr")]
    [InlineData("3.12.9999 16 Uhr", "YearOutOfRange 3.12.9999")]
    [InlineData("0001-01-01 16:00", "YearOutOfRange 0001-01-01")]
    [InlineData("3.12.123456789012 16 Uhr", "YearOutOfRange 3.12.123456789012")]
    [InlineData("3.12. 17–9 Uhr", "EndBeforeStart 17–9 Uhr")]
    [InlineData("3.12. 16 Uhr bis 16 Uhr", "EndBeforeStart 16 Uhr bis 16 Uhr")]
    [InlineData("3.12. 16 Uhr 200 Stunden", "LengthOutOfRange 200 Stunden")]
    [InlineData("3.12. 16 Uhr 0 Minuten", "LengthOutOfRange 0 Minuten")]
    [InlineData("3.12. 16 Uhr 99999999999999999999 Minuten", "LengthOutOfRange 99999999999999999999 Minuten")]
    [InlineData("3.12.-5.12. 10 Uhr", "SecondDate 5.12.")]
    [InlineData("3.-5.12. 10 Uhr", "SecondDate 3.-")]
    [InlineData("3. Dezember bis 5. Dezember", "SecondDate 5. Dezember")]
    [InlineData("3.12. 16 Uhr oder 4.12. 10 Uhr", "SecondDate 4.12.")]
    [InlineData("jeden Donnerstag 16 Uhr", "Repeats jeden Donnerstag")]
    [InlineData("alle 14 Tage", "Repeats alle 14 Tage")]
    [InlineData("donnerstags 16 Uhr", "Repeats donnerstags")]
    [InlineData("Donnerstag 16 Uhr, wöchentlich", "Repeats wöchentlich")]
    [InlineData("nächste Woche 16 Uhr", "DayMissing nächste Woche")]
    [InlineData("2026-12-03T16:00Z", "ForeignZone Z")]
    [InlineData("2026-12-03T16:00+01:00", "ForeignZone +")]
    [InlineData("3.12. 16:00 UTC", "ForeignZone UTC")]
    public void What_is_no_date_is_refused_with_the_words_it_is_about(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Mo 3.12. 16 Uhr", "Monday, but 2026-12-03 is Thursday")]
    [InlineData("Freitag, 3. Dezember 2026", "Friday, but 2026-12-03 is Thursday")]
    [InlineData("heute, Donnerstag, 16 Uhr", "Thursday, but 2026-11-20 is Friday")]
    [InlineData("Tue 2026-12-03", "Tuesday, but 2026-12-03 is Thursday")]
    public void A_weekday_that_does_not_fit_is_named_with_the_right_one(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("heute 9 Uhr", "past 2026-11-20 09:00, perhaps 2026-11-21 09:00")]
    [InlineData("heute 10 Uhr", "past 2026-11-20 10:00, perhaps 2026-11-21 10:00")]
    [InlineData("20.11. 9 Uhr", "past 2026-11-20 09:00")]
    [InlineData("3.12.2025 16 Uhr", "past 2025-12-03 16:00, perhaps 2026-12-03 16:00")]
    [InlineData("2026-11-19", "past 2026-11-19, perhaps 2027-11-19")]
    [InlineData("11/10/2025 16:00", "past 2025-10-11 16:00")]
    [InlineData("Di, 3.11. 16 Uhr", "past 2026-11-03 16:00")]
    public void What_is_over_is_told_apart(string text, string expected) => Assert.Equal(expected, Read(text));

    private static string Read(string text) => Moments.Line(WhenPhrase.Read(text, Moments.Now));
}
