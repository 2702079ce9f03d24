using System.Globalization;
using System.Text;

namespace Community.Matrix.Html;

/// <summary>Somebody's words, made fit to stand within a message of ours.</summary>
public static class Excerpt
{
    /// <summary>
    /// The text on one line, at most <paramref name="length"/> characters as people count them, with "…" where it was cut. What could
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
            if (++count > length)
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
        const char joiner = '\u200D';
        if (letter.All(c => c == joiner))
            return string.Empty;
        // One letter with thousands of marks upon it is no letter.
        const int longest = 32;
        return string.Concat(letter.Where(c => c == joiner ||
            char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
            .Take(longest));
    }
}
