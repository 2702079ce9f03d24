using System.Globalization;
using System.Text;

namespace Community.Summaries.Extractive.Sentences;

/// <summary>What a person wrote, as lines fit to be shown anew: no control or direction marks, no code, no quotes of others, of bounded length.</summary>
internal static class CleanText
{
    /// <summary>Characters (UTF-16) of a message that are read. Who writes more than two pages pastes a document.</summary>
    internal const int MostRead = 6_000;

    private const string Fence = "```";

    /// <returns>Lines without space at their ends, none empty. Never throws, whatever the text holds.</returns>
    public static IEnumerable<string> Lines(string text)
    {
        var read = text.Length > MostRead ? text[..MostRead] : text;
        var inCode = false;
        foreach (var raw in read.Split('\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'))
        {
            var line = Visible(raw);
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                // A fence that opens and closes in one line is no block.
                inCode ^= line.IndexOf(Fence, Fence.Length, StringComparison.Ordinal) < 0;
                continue;
            }

            if (!inCode && line.Length > 0 && line[0] != '>')
                yield return line;
        }
    }

    /// <summary>One line of it: no control characters, nothing that turns the direction or is not seen, single spaces.</summary>
    public static string Visible(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (IsSeen(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd();
    }

    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
