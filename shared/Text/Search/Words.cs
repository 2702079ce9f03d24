namespace Community.Text.Search;

/// <summary>Cuts text into words: runs of letters and digits, in lower case.</summary>
internal static class Words
{
    /// <summary>Longer ones are keys, hashes or nonsense; their beginning is enough to find them.</summary>
    private const int MaxLength = 64;

    private const string GenderEnding = "innen";

    /// <summary>
    /// The words in order. Parts of a hyphenated word come one by one and then joined, so that "E-Rechnung" meets "eRechnung";
    /// "Kolleg:innen", "Kolleg*innen", "Kolleg_innen", "Kolleg/innen", "Kolleg/-innen" and "KollegInnen" all yield "kolleg".
    /// </summary>
    public static IEnumerable<TextWord> In(string text)
    {
        var joined = new List<string>();
        var first = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var end = EndOfWord(text, at);
            if (end == at)
                continue;

            var word = text[at..Math.Min(end, at + MaxLength)].ToLowerInvariant();
            yield return new TextWord(word, at, end);
            if (joined.Count == 0)
                first = at;
            joined.Add(word);

            at = end + GenderEndingAt(text, end);
            if (IsHyphen(text, at) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
                continue;

            if (joined.Count > 1 && joined.Sum(part => part.Length) <= MaxLength)
                yield return new TextWord(string.Concat(joined), first, end);
            joined.Clear();
            // The loop steps over one more character; a word can go on right behind a gender ending ("Mitarbeiter:innenvertretung").
            at--;
        }
    }

    private static int EndOfWord(string text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
            if (char.IsLower(text[at - 1]) && text.AsSpan(at).StartsWith("Innen", StringComparison.Ordinal))
                break;
        }

        return at;
    }

    private static int GenderEndingAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("Innen", StringComparison.Ordinal))
            return GenderEnding.Length;
        if (rest is not [':' or '*' or '_' or '/', ..])
            return 0;

        var ending = rest[1..];
        if (ending.StartsWith(GenderEnding, StringComparison.OrdinalIgnoreCase))
            return 1 + GenderEnding.Length;

        // "Dispatcher/-innen", "Dispatcher/-in"
        if (rest[0] == '/' && ending is ['-' or '\u2010', ..])
            return ending[1..].StartsWith(GenderEnding, StringComparison.OrdinalIgnoreCase) ? 2 + GenderEnding.Length
                : IsIn(ending[1..]) ? 4 : 0;

        return rest[0] != '/' && IsIn(ending) ? 3 : 0;
    }

    /// <summary>The singular, "in", and nothing behind it.</summary>
    private static bool IsIn(ReadOnlySpan<char> ending)
    {
        var isEnd = ending.Length == 2 || (ending.Length > 2 && !char.IsLetterOrDigit(ending[2]));
        return isEnd && ending.StartsWith("in", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHyphen(string text, int at) => at < text.Length && text[at] is '-' or '\u2010';
}
