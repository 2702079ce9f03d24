namespace Community.Text.Search.Vocabularies;

/// <summary>
/// Every word that ever stood in an entry, by number, with what it takes to find its relatives. Not safe by itself for several threads:
/// the index guards it.
/// </summary>
internal sealed class Vocabulary(Func<string, string> stem)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<VocabularyWord> _words = [];
    private readonly Dictionary<ulong, int> _groupIds = [];
    private readonly List<List<int>> _wordsOfGroup = [];
    private readonly Dictionary<string, List<int>> _wordsOfStem = new(StringComparer.Ordinal);

    public int Count => _words.Count;

    /// <summary>How many letter groups there are; their numbers are below this.</summary>
    public int Groups => _wordsOfGroup.Count;

    public VocabularyWord this[int id] => _words[id];

    public int? GroupId(ulong group) => _groupIds.TryGetValue(group, out var id) ? id : null;

    public int? IdOf(string word) => _ids.TryGetValue(word, out var id) ? id : null;

    /// <summary>The telling words with a group of three letters or more.</summary>
    public IReadOnlyList<int> WordsOfGroup(int group) => _wordsOfGroup[group];

    public IReadOnlyList<int> WordsOfStem(string stem) => _wordsOfStem.GetValueOrDefault(stem) ?? (IReadOnlyList<int>)[];

    public int Add(string word)
    {
        if (_ids.TryGetValue(word, out var id))
            return id;

        id = _words.Count;
        _ids.Add(word, id);
        var groups = LetterGroups.Of(word).ToList();
        var added = new VocabularyWord(word, stem(word), [.. groups.Select(NumberOf)], groups.Count(LetterGroups.IsTelling));
        _words.Add(added);
        if (added.IsTelling)
            MakeFindable(id, added);
        return id;
    }

    private void MakeFindable(int id, VocabularyWord word)
    {
        foreach (var group in word.Tell)
            _wordsOfGroup[group].Add(id);
        if (!_wordsOfStem.TryGetValue(word.Stem, out var family))
            _wordsOfStem[word.Stem] = family = new List<int>(1);
        family.Add(id);
    }

    private int NumberOf(ulong group)
    {
        if (_groupIds.TryGetValue(group, out var id))
            return id;

        _wordsOfGroup.Add([]);
        return _groupIds[group] = _wordsOfGroup.Count - 1;
    }
}
