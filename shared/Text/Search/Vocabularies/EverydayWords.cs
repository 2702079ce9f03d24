using System.Collections.Frozen;

namespace Community.Text.Search.Vocabularies;

/// <summary>
/// Words of everyday life and work that stand for each other in questions, German and English, a group in each line: who asks "wo" is
/// answered by an address, and "teuer" by a price. Written for this, not taken from anywhere.
/// </summary>
internal static class EverydayWords
{
    private static readonly FrozenDictionary<string, string[]> s_synonyms = SynonymGroups.Of(Read());

    /// <summary>The stems of words that mean much the same; stop words have some as well.</summary>
    public static IReadOnlyList<string> SynonymsOf(string stem) => s_synonyms.GetValueOrDefault(stem) ?? [];

    private static IEnumerable<string[]> Read()
    {
        using var stream = typeof(EverydayWords).Assembly.GetManifestResourceStream("everyday-words.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line is not ['#', ..])
                yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
