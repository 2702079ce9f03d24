namespace Community.Text.Search.Vocabularies;

/// <summary>
/// The groups of two to four letters in a word, its two edges marked. Words that share many of them are forms, parts or misspellings of each
/// other, in any language (McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval", 2004).
/// </summary>
internal static class LetterGroups
{
    private const int Shortest = 2;
    private const int Longest = 4;
    private const char Edge = '_';
    private const int MostOnStack = 256;

    /// <summary>Each group once, packed into one number; the short ones first.</summary>
    public static ulong[] Of(string word)
    {
        var marked = Edge + Analyzer.BaseVowels(word) + Edge;
        var most = (Longest - Shortest + 1) * marked.Length;
        var groups = most <= MostOnStack ? stackalloc ulong[MostOnStack] : new ulong[most];
        var count = 0;
        for (var length = Shortest; length <= Longest; length++)
            for (var at = 0; at + length <= marked.Length; at++)
                if (Pack(marked.AsSpan(at, length)) is var group && !groups[..count].Contains(group))
                    groups[count++] = group;

        return groups[..count].ToArray();
    }

    /// <summary>Whether few enough words have it to tell which words are alike.</summary>
    public static bool IsTelling(ulong group) => group >> 32 != 0;

    private static ulong Pack(ReadOnlySpan<char> letters)
    {
        var packed = 0UL;
        foreach (var letter in letters)
            packed = (packed << 16) | letter;

        return packed;
    }
}
