using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Community.Summaries.Extractive.Sentences;

/// <summary>
/// Cuts a line of chat into sentences, German or English. An abbreviation, an initial, an ordinal ("am 3. Dezember") or the dot in an address
/// ends none; an emoji between two sentences belongs to the first.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>A longer sentence is shown with its beginning only.</summary>
    internal const int Longest = 320;

    private static readonly FrozenSet<string> s_abbreviations = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "abs", "allg", "aug", "bspw", "bzgl", "bzw", "ca", "dez", "dr", "eigtl", "einschl", "evtl", "exkl", "feb", "frz", "geb", "gem", "ggf", "hr",
        "inkl", "jan", "jun", "jul", "lfd", "lt", "max", "min", "mo", "mr", "mrs", "ms", "nr", "nov", "okt", "prof", "sep", "sept", "sog", "st",
        "std", "str", "tel", "u.a", "vgl", "vs", "z.b", "zzgl", "zz", "d.h", "e.g", "i.e", "approx", "dept", "dec", "oct", "z.t", "o.ä", "u.u", "s.o", "s.u");

    /// <param name="line">Without line breaks.</param>
    public static IEnumerable<string> Split(string line)
    {
        var text = WithoutBullet(line);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var end = EndAt(text, at);
            if (end < 0)
                continue;

            if (Clip(text[start..end]) is { Length: > 0 } sentence)
                yield return sentence;
            start = end;
            at = end - 1;
        }

        if (Clip(text[start..]) is { Length: > 0 } rest)
            yield return rest;
    }

    /// <summary>Where a sentence ends that has its mark here; -1 if none does.</summary>
    private static int EndAt(string text, int at)
    {
        if (text[at] is '.' or '!' or '?' or '…')
        {
            var end = at + 1;
            while (end < text.Length && (text[end] is '.' or '!' or '?' or '…' or ')' or '"' or '”' or '“' or '«' or '»' or '\'' or '*' or '_'))
                end++;
            var next = end;
            if (next < text.Length && text[next] != ' ')
                return -1;
            next = BehindSymbols(text, next);
            return next >= text.Length || StartsAnother(text, at, next) ? next : -1;
        }

        // "Gute Idee 👍 Wann fangen wir an?"
        if (at > 0 && text[at - 1] == ' ' && BehindSymbols(text, at) is var behind && behind > at && behind < text.Length && char.IsUpper(text[behind]))
            return behind;
        return -1;
    }

    private static int BehindSymbols(string text, int at)
    {
        while (at < text.Length)
        {
            var found = Rune.TryGetRuneAt(text, at, out var rune);
            var isSymbol = found && (text[at] == ' ' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.NonSpacingMark);
            if (!isSymbol)
                return at;
            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    private static bool StartsAnother(string text, int mark, int next)
    {
        if (text[mark] != '.')
            return true;
        if (char.IsLower(text[next]))
            return false;

        var from = mark;
        while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || (text[from - 1] == '.' && from < mark)))
            from--;
        var word = text.AsSpan(from, mark - from);
        if (word.Length == 0)
            return true;
        if (word.Length == 1 && char.IsLetter(word[0]) && (from == 0 || text[from - 1] is ' ' or '('))
            return false;
        // "3. Dezember", "2. Stock": a number of up to two places is read as an ordinal.
        if (word.Length <= 2 && !word.ContainsAnyExceptInRange('0', '9'))
            return false;
        return !s_abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static string WithoutBullet(string line)
    {
        if (line is ['-' or '*' or '•' or '–' or '·' or '+', ' ', .. var item])
            return item.TrimStart();
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && line.Length > digits + 2 && line[digits] is ')' && line[digits + 1] == ' ' ? line[(digits + 2)..].TrimStart() : line;
    }

    private static string Clip(string sentence)
    {
        var trimmed = sentence.Trim();
        if (trimmed.Length <= Longest)
            return trimmed;
        var space = trimmed.LastIndexOf(' ', Longest - 1);
        var cut = space > Longest / 2 ? space : Longest - 1;
        // Not between the halves of a character outside of the basic plane.
        return (char.IsHighSurrogate(trimmed[cut - 1]) ? trimmed[..(cut - 1)] : trimmed[..cut]) + "…";
    }
}
