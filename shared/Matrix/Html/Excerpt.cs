using System.Globalization;
using System.Text;

namespace Community.Matrix.Html;

/// <summary>Somebody's words, made fit to stand within a message of ours.</summary>
public static class Excerpt
{
    /// <summary>A text of nothing but letters with piles of marks would be many times as large as it is long.</summary>
    private const int FreeUnits = 64, UnitsPerLetter = 4;

    private static readonly Rune Joiner = new(0x200D), BlackFlag = new(0x1F3F4);

    /// <summary>Letters by their category that show nothing: the combining grapheme joiner, Hangul fillers, the empty Braille cell.</summary>
    private static readonly int[] Blanks = [0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0];

    /// <summary>
    /// The text on one line, at most <paramref name="length"/> characters as people count them, with "…" where it was cut, and never more
    /// than four times as many UTF-16 code units and 64. What could
    /// turn our own words around or hide (control, direction and zero-width characters) is left out; joiners within emoji stay.
    /// </summary>
    public static string Of(string text, int length)
    {
        var result = new StringBuilder();
        var (count, space) = (0, false);
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (string.IsNullOrWhiteSpace(letter))
            {
                space = result.Length > 0;
                continue;
            }
            if (Harmless(letter) is not { Length: > 0 } clean)
                continue;
            if (++count > length || result.Length + clean.Length > FreeUnits + (length * UnitsPerLetter))
                return result.Append('…').ToString();
            if (space)
                result.Append(' ');
            space = false;
            result.Append(clean);
        }
        return result.ToString();
    }

    private static string Harmless(string letter)
    {
        // One letter with thousands of marks upon it is no letter; the longest emoji, families and flags, have fewer.
        const int longest = 16;
        var runes = letter.EnumerateRunes().ToList();
        var isFlag = runes[0] == BlackFlag;
        var clean = string.Concat(runes.Where(rune => rune == Joiner || !IsHidden(rune) || (isFlag && IsTag(rune))).Take(longest));
        return clean.All(c => c == Joiner.Value) ? string.Empty : clean;
    }

    private static bool IsHidden(Rune rune) =>
        rune == Rune.ReplacementChar || Blanks.Contains(rune.Value) ||
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    /// <summary>The letters within the flags of England, Scotland and Wales; anywhere else they are a way to hide text.</summary>
    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;
}
