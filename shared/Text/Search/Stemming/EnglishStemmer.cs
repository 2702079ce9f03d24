using System.Buffers;

namespace Community.Text.Search.Stemming;

/// <summary>
/// The English Snowball stemmer ("Porter2"), version 2.2, written from its description at
/// https://snowballstem.org/algorithms/english/stemmer.html.
/// </summary>
internal static class EnglishStemmer
{
    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouy");

    /// <param name="word">One word in lower case; apostrophes may be inside.</param>
    /// <returns>The stem; words of one or two letters stay as they are.</returns>
    public static string Stem(string word)
    {
        if (word.Length < 3)
            return word;
        if (EnglishEndings.Irregular.TryGetValue(word, out var irregular))
            return irregular;

        var bare = word[0] == '\'' ? word[1..] : word;
        var stem = new StemBuffer(bare, bare.Length < 64 ? stackalloc char[64] : new char[bare.Length + 1]);
        MarkConsonants(stem.Letters);

        var r1 = EnglishEndings.FixedR1(bare) ?? stem.RegionAfter(0, s_vowels);
        var r2 = stem.RegionAfter(r1, s_vowels);
        CutPlural(ref stem);
        if (!EnglishEndings.KeptAfterPlural.Contains(stem.Letters.ToString()))
        {
            CutPast(ref stem, r1);
            TurnFinalY(ref stem);
            ReplaceIn(ref stem, r1, EnglishEndings.Derived);
            ReplaceIn(ref stem, r1, EnglishEndings.DerivedAgain);
            if (stem.EndsWith("ative") && stem.Length - 5 >= r2)
                stem.Cut(5);
            CutDerivation(ref stem, r2);
            CutFinalEOrL(ref stem, r1, r2);
        }

        stem.Letters.Replace('Y', 'y');
        return stem.Letters.ToString();
    }

    /// <summary>"y" at the start or after a vowel counts as a consonant; a capital letter marks it.</summary>
    private static void MarkConsonants(Span<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
                word[i] = 'Y';
    }

    private static void CutPlural(ref StemBuffer word)
    {
        word.Cut(word.EndingAmong(["'s'", "'s", "'"])?.Length ?? 0);
        switch (word.EndingAmong(["sses", "ied", "ies", "us", "ss", "s"]))
        {
            case "sses":
                word.Cut(2);
                break;
            case "ied" or "ies":
                word.Cut(word.Length > 4 ? 2 : 1);
                break;
            case "s" when word.Length > 2 && HasVowel(word.Letters[..^2]):
                word.Cut(1);
                break;
            default:
                break;
        }
    }

    private static void CutPast(ref StemBuffer word, int r1)
    {
        var ending = word.EndingAmong(["eedly", "ingly", "edly", "eed", "ing", "ed"]);
        if (ending is null)
            return;

        if (ending is "eed" or "eedly")
        {
            if (word.Length - ending.Length >= r1)
                word.Replace(ending.Length, "ee");
            return;
        }

        if (!HasVowel(word.Letters[..^ending.Length]))
            return;

        word.Cut(ending.Length);
        if (word.EndingAmong(["at", "bl", "iz"]) is not null)
            word.Replace(0, "e");
        else if (word.EndingAmong(["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]) is not null)
            word.Cut(1);
        else if (word.Length <= r1 && EndsInShortSyllable(word))
            word.Replace(0, "e");
    }

    private static void TurnFinalY(ref StemBuffer word)
    {
        if (word.Length > 2 && word[word.Length - 1] is 'y' or 'Y' && !IsVowel(word[word.Length - 2]))
            word.Replace(1, "i");
    }

    private static void ReplaceIn(ref StemBuffer word, int region, ReadOnlySpan<(string Ending, string Replacement)> table)
    {
        foreach (var (ending, replacement) in table)
        {
            if (!word.EndsWith(ending))
                continue;

            if (word.Length - ending.Length >= region && EnglishEndings.LetterBeforeFits(ending, word.Letters[..^ending.Length]))
                word.Replace(ending.Length, replacement);
            return;
        }
    }

    private static void CutDerivation(ref StemBuffer word, int r2)
    {
        var ending = word.EndingAmong(EnglishEndings.Derivation);
        if (ending is null || word.Length - ending.Length < r2)
            return;

        if (ending != "ion" || word.Letters[..^3] is [.., 's' or 't'])
            word.Cut(ending.Length);
    }

    private static void CutFinalEOrL(ref StemBuffer word, int r1, int r2)
    {
        var last = word.Length - 1;
        if (word.EndsWith("ll") && last >= r2)
        {
            word.Cut(1);
        }
        else if (word.EndsWith("e"))
        {
            var withoutE = word;
            withoutE.Cut(1);
            if (last >= r2 || (last >= r1 && !EndsInShortSyllable(withoutE)))
                word.Cut(1);
        }
    }

    private static bool EndsInShortSyllable(in StemBuffer word) => word.Letters switch
    {
        [var first, var last] => IsVowel(first) && !IsVowel(last),
        [.., var before, var vowel, var last] => !IsVowel(before) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'Y'),
        _ => false,
    };

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny(s_vowels);

    private static bool IsVowel(char letter) => s_vowels.Contains(letter);
}
