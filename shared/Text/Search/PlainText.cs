using System.Globalization;
using System.Text;

namespace Community.Text.Search;

/// <summary>Brings text to the letters a reader sees: one form for each, no invisible characters, no accents but the German ones.</summary>
internal static class PlainText
{
    private const char Diaeresis = '\u0308';

    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text;

        var plain = new StringBuilder(text.Length);
        foreach (var letter in Visible(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter);
            else if (letter == Diaeresis && plain.Length > 0)
                plain[^1] = WithDiaeresis(plain[^1]);
        }

        return plain.ToString();
    }

    /// <summary>Drops zero-width and direction marks. What is no character at all goes too, since normalizing throws on it.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune != Rune.ReplacementChar && category is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
                visible.Append(rune.ToString());
        }

        return visible.ToString();
    }

    private static char WithDiaeresis(char letter) => letter switch
    {
        'a' => 'ä',
        'o' => 'ö',
        'u' => 'ü',
        'A' => 'Ä',
        'O' => 'Ö',
        'U' => 'Ü',
        _ => letter,
    };
}
