using System.Buffers;

namespace Community.Text.Search.Stemming;

/// <summary>
/// The German Snowball stemmer, version 2.2, written from its description at
/// https://snowballstem.org/algorithms/german/stemmer.html.
/// </summary>
internal static class GermanStemmer
{
    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouyäöü");
    private const string BeforeS = "bdfghklmnrt";
    private const string BeforeSt = "bdfghklmnt";

    /// <param name="word">One word in lower case.</param>
    /// <returns>The stem: without umlauts and ß, never longer than the word with "ss" for its "ß".</returns>
    public static string Stem(string word)
    {
        var plain = word.Replace("ß", "ss", StringComparison.Ordinal);
        var stem = new StemBuffer(plain, plain.Length <= 64 ? stackalloc char[64] : new char[plain.Length]);
        MarkConsonants(stem.Letters);

        var (r1, r2) = Regions(stem);
        CutInflection(ref stem, r1);
        CutComparison(ref stem, r1);
        CutDerivation(ref stem, r1, r2);

        Fold(stem.Letters);
        return stem.Letters.ToString();
    }

    /// <summary>"u" and "y" between vowels count as consonants; a capital letter marks them.</summary>
    private static void MarkConsonants(Span<char> word)
    {
        for (var i = 0; i + 2 < word.Length; i++)
        {
            if (word[i + 1] is not ('u' or 'y') || !IsVowel(word[i]) || !IsVowel(word[i + 2]))
                continue;

            word[i + 1] = word[i + 1] == 'u' ? 'U' : 'Y';
            i += 2;
        }
    }

    private static (int R1, int R2) Regions(in StemBuffer word)
    {
        if (word.Length < 3)
            return (word.Length, word.Length);

        var r1 = word.RegionAfter(0, s_vowels);
        return (Math.Max(r1, 3), word.RegionAfter(r1, s_vowels));
    }

    private static void CutInflection(ref StemBuffer word, int r1)
    {
        var ending = word.EndingAmong(["ern", "em", "er", "en", "es", "e", "s"]);
        if (ending is null || word.Length - ending.Length < r1)
            return;

        if (ending == "s")
        {
            if (word.Length > 1 && BeforeS.Contains(word[word.Length - 2]))
                word.Cut(1);
            return;
        }

        word.Cut(ending.Length);
        if (ending is "e" or "en" or "es" && word.EndsWith("niss"))
            word.Cut(1);
    }

    private static void CutComparison(ref StemBuffer word, int r1)
    {
        var ending = word.EndingAmong(["est", "en", "er", "st"]);
        if (ending is null || word.Length - ending.Length < r1)
            return;

        if (ending != "st" || (word.Length >= 6 && BeforeSt.Contains(word[word.Length - 3])))
            word.Cut(ending.Length);
    }

    private static void CutDerivation(ref StemBuffer word, int r1, int r2)
    {
        var ending = word.EndingAmong(["isch", "lich", "heit", "keit", "end", "ung", "ig", "ik"]);
        if (ending is null || word.Length - ending.Length < r2)
            return;

        var afterE = word.Length > ending.Length && word[word.Length - ending.Length - 1] == 'e';
        if (ending is "ig" or "ik" or "isch" && afterE)
            return;

        word.Cut(ending.Length);
        var before = ending switch
        {
            "end" or "ung" when word.EndsWith("ig") && !word.EndsWith("eig") && word.Length - 2 >= r2 => "ig",
            "lich" or "heit" => word.EndingAmong(["er", "en"]) is { } found && word.Length - 2 >= r1 ? found : null,
            "keit" => word.EndingAmong(["lich", "ig"]) is { } found && word.Length - found.Length >= r2 ? found : null,
            _ => null,
        };
        word.Cut(before?.Length ?? 0);
    }

    private static void Fold(Span<char> word)
    {
        word.Replace('U', 'u');
        word.Replace('Y', 'y');
        word.Replace('ä', 'a');
        word.Replace('ö', 'o');
        word.Replace('ü', 'u');
    }

    private static bool IsVowel(char letter) => s_vowels.Contains(letter);
}
