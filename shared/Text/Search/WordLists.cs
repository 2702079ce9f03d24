using System.Collections.Frozen;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search;

/// <summary>
/// German words and synonyms that a machine may have installed: Debian's packages wngerman and mythes-de (OpenThesaurus). The search does
/// without; they are read where they lie and never become part of this.
/// </summary>
public sealed class WordLists
{
    private const string Dictionary = "/usr/share/dict/ngerman";
    private const string Thesaurus = "/usr/share/mythes/th_de_DE_v2.dat";

    /// <summary>Shorter words are no parts of compounds; longer ones are compounds themselves.</summary>
    private const int ShortestWord = 4, LongestWord = 16;

    private static readonly Lazy<WordLists> s_installed = new(() => new WordLists(ReadWords(Dictionary), ReadSynonyms(Thesaurus)));

    private readonly FrozenSet<string> _words;
    private readonly FrozenDictionary<string, string[]> _synonyms;

    internal WordLists(FrozenSet<string> words, FrozenDictionary<string, string[]> synonyms) => (_words, _synonyms) = (words, synonyms);

    /// <summary>No lists.</summary>
    public static WordLists None { get; } = new(FrozenSet<string>.Empty, FrozenDictionary<string, string[]>.Empty);

    /// <summary>What is installed here; read once. A list that is not there or can't be read is empty.</summary>
    public static WordLists Installed => s_installed.Value;

    internal FrozenSet<string> Words => _words;

    /// <summary>These lists without their synonyms.</summary>
    internal WordLists WithoutSynonyms => new(_words, None._synonyms);

    internal bool Contains(ReadOnlySpan<char> word) => _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The stems of words that mean the same.</summary>
    internal IReadOnlyList<string> SynonymsOf(string stem) => _synonyms.GetValueOrDefault(stem) ?? [];

    /// <param name="lines">As MyThes has them: synonyms in a line, parted by bars, behind the kind of word, which is in brackets or a dash.</param>
    internal static FrozenDictionary<string, string[]> Synonyms(IEnumerable<string> lines) => SynonymGroups.Of(
        // "(gehoben)" and the like are remarks, not part of the word.
        lines.Where(line => line is ['(' or '-', ..]).Select(line => line.Split('|').Skip(1)
            .Select(word => word.Split('(')[0].Trim().ToLowerInvariant()).Where(word => word.Length > 2 && word.All(char.IsLetter))));

    private static FrozenSet<string> ReadWords(string path) => Lines(path)
        .Where(word => word.Length is >= ShortestWord and <= LongestWord).Select(word => word.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string[]> ReadSynonyms(string path) => Synonyms(Lines(path));

    private static string[] Lines(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
