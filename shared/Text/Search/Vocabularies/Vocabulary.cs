using System.Runtime.InteropServices;

namespace Community.Text.Search.Vocabularies;

/// <summary>
/// Every word that ever stood in an entry, by number, with what it takes to find its relatives. Not safe by itself for several threads:
/// the index guards it.
/// </summary>
internal sealed class Vocabulary(Func<string, string> stem)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<VocabularyWord> _words = [];
    private readonly List<WordShape> _shapes = [];
    private readonly List<int> _groups = [];
    private readonly List<ushort> _tellingGroups = [];
    private readonly Dictionary<ulong, int> _groupIds = [];
    private readonly List<List<int>> _wordsOfGroup = [];
    private readonly Dictionary<string, List<int>> _wordsOfStem = new(StringComparer.Ordinal);

    public int Count => _words.Count;

    /// <summary>How many letter groups there are; their numbers are below this.</summary>
    public int Groups => _wordsOfGroup.Count;

    public VocabularyWord this[int id] => _words[id];

    public WordShape ShapeOf(int id) => _shapes[id];

    public int? GroupId(ulong group) => _groupIds.TryGetValue(group, out var id) ? id : null;

    public int? IdOf(string word) => _ids.TryGetValue(word, out var id) ? id : null;

    /// <summary>The numbers of a word's letter groups, each once.</summary>
    public ReadOnlySpan<int> GroupsOf(int word) => GroupsOf(_shapes[word]);

    public ReadOnlySpan<int> GroupsOf(WordShape shape) => CollectionsMarshal.AsSpan(_groups).Slice(shape.FirstGroup, shape.GroupCount);

    /// <summary>How many groups that tell which words are alike each word has: side by side, since a search asks for many.</summary>
    public ReadOnlySpan<ushort> TellingGroups => CollectionsMarshal.AsSpan(_tellingGroups);

    /// <summary>The telling words with a group of three letters or more.</summary>
    public ReadOnlySpan<int> WordsOfGroup(int group) => CollectionsMarshal.AsSpan(_wordsOfGroup[group]);

    public IReadOnlyList<int> WordsOfStem(string stem) => _wordsOfStem.GetValueOrDefault(stem) ?? (IReadOnlyList<int>)[];

    public int Add(string word)
    {
        if (_ids.TryGetValue(word, out var id))
            return id;

        id = _words.Count;
        _ids.Add(word, id);
        var (groups, isTelling, written) = (LetterGroups.Of(word), Analyzer.IsTelling(word), new VocabularyWord(word, stem(word)));
        _words.Add(written);
        _shapes.Add(new WordShape(_groups.Count, (ushort)groups.Length, (byte)word.Length, isTelling));
        _tellingGroups.Add((ushort)groups.Count(LetterGroups.IsTelling));
        foreach (var group in groups)
        {
            _groups.Add(NumberOf(group));
            if (isTelling && LetterGroups.IsTelling(group))
                _wordsOfGroup[_groups[^1]].Add(id);
        }

        if (!isTelling)
            return id;
        if (!_wordsOfStem.TryGetValue(written.Stem, out var family))
            _wordsOfStem[written.Stem] = family = new List<int>(1);
        family.Add(id);
        return id;
    }

    private int NumberOf(ulong group)
    {
        if (_groupIds.TryGetValue(group, out var id))
            return id;

        _wordsOfGroup.Add([]);
        return _groupIds[group] = _wordsOfGroup.Count - 1;
    }
}
