using System.Collections.Frozen;

namespace Community.Text.Dates.Reading;

/// <summary>What makes a number an amount and no date or time: "16.30 Euro", "16-18 Personen", "3/4 Stunde".</summary>
internal static class Amounts
{
    private static readonly FrozenSet<string> s_words = DateWords.Set(
        "euro euros eur cent ct usd dollar dollars chf prozent percent km kg cm mm ml liter l gramm g qm mb gb tb kb mal x "
        + "personen person leute teilnehmer teilnehmende teilnehmerinnen gaeste plaetze platz jahre jahren years tickets karten kinder people "
        + "seats guests participants seiten pages punkte points stimmen votes mio mrd millionen termine treffen times dates");

    private static readonly FrozenSet<string> s_lengths = DateWords.Set("stunde stunden std minute minuten min hour hours minutes tag tage day days");

    public static bool Follow(PhraseCursor words) =>
        words.Current.Kind == TokenKind.Word
            ? s_words.Contains(words.Current.Key) || s_lengths.Contains(words.Current.Key)
            : words.Current is { Kind: TokenKind.Symbol, Key: "€" or "$" or "£" or "%" or "°" or "‰" };
}
