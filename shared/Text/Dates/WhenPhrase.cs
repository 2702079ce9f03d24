using Community.Text.Dates.Reading;
using NodaTime;

namespace Community.Text.Dates;

/// <summary>
/// Reads when something takes place as people type it, in German or English: DATE [TIME] [LENGTH] [what follows].
/// <c>3.12. 16 Uhr</c>, <c>Do, 3. Dezember, 16–17:30 Uhr, Foyer</c>, <c>übermorgen um halb vier</c>, <c>2026-12-03T16:00</c>,
/// <c>Dec 3rd at 4:30 pm for 90 minutes</c>; the time may also stand before the date.
/// A date without a year is the next such day.
/// </summary>
public static class WhenPhrase
{
    /// <param name="text">The phrase, and behind it whatever belongs to the place. May be any length and hold anything.</param>
    /// <param name="now">The present moment in the zone that dates and times are meant in.</param>
    /// <param name="mayRepeat">
    /// Whether a series is taken as well: <c>jeden zweiten Donnerstag im Monat 16 Uhr</c>, <c>every other week on Tuesdays until end of March</c>.
    /// If not, it is refused with <see cref="WhenTrouble.Repeats"/>; what may be meant once ("am letzten Freitag im Monat") is the next such day.
    /// </param>
    /// <returns>Never throws, takes time in proportion to the text.</returns>
    public static WhenReading Read(string text, ZonedDateTime now, bool mayRepeat = false) =>
        new PhraseReader(new PhraseCursor(text), now, mayRepeat).Read();
}
