using Community.Text.Dates.Reading;
using NodaTime;

namespace Community.Text.Dates;

/// <summary>Reads a length as people type it, in German or English: "90 Minuten", "1½ Stunden", "eine halbe Stunde", "2h", "1 Tag", "eine Woche".</summary>
public static class LengthPhrase
{
    /// <param name="text">The length and nothing else.</param>
    /// <param name="length">Between one minute and seven days, in full minutes.</param>
    /// <returns>False if the text is anything else. Never throws.</returns>
    public static bool TryRead(string text, out Duration length)
    {
        var words = new PhraseCursor(text);
        var said = LengthReader.ReadWithDays(words);
        length = said?.Length ?? Duration.Zero;
        return said is not null && words.Current.Kind == TokenKind.End;
    }
}
