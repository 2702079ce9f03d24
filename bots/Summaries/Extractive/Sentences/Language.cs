using System.Collections.Frozen;

namespace Community.Summaries.Extractive.Sentences;

/// <summary>Tells English from German by the small words only one of them has.</summary>
internal static class Language
{
    private const int EnoughWords = 2_000;

    private static readonly FrozenSet<string> s_english = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "the", "and", "is", "are", "of", "to", "you", "it", "that", "have", "with", "for", "this", "what", "do", "i", "we", "my", "your", "not", "be", "can");

    private static readonly FrozenSet<string> s_german = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "der", "die", "das", "und", "ist", "sind", "zu", "ihr", "es", "dass", "haben", "mit", "für", "was", "ich", "wir", "mein", "nicht", "ein", "eine", "den", "im");

    /// <returns>False, German, if neither prevails.</returns>
    public static bool IsEnglish(IEnumerable<string> lines)
    {
        int english = 0, german = 0;
        foreach (var word in lines.SelectMany(line => line.Split(' ')).Take(EnoughWords))
        {
            var bare = word.Trim('.', ',', '!', '?', ':', ';');
            english += s_english.Contains(bare) ? 1 : 0;
            german += s_german.Contains(bare) ? 1 : 0;
        }

        return english > german;
    }
}
