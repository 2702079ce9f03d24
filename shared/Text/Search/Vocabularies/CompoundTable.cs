namespace Community.Text.Search.Vocabularies;

/// <summary>Which words of a vocabulary contain a part, by the part's stem: one version of the splits, extended by new words, replaced as a whole.</summary>
internal sealed class CompoundTable(CompoundSplitter splitter, Func<string, string> stem)
{
    private readonly Dictionary<string, List<int>> _wordsWith = new(StringComparer.Ordinal);

    public IReadOnlyList<int> WordsWith(string part) => _wordsWith.GetValueOrDefault(part) ?? (IReadOnlyList<int>)[];

    /// <summary>The stems of a word's parts; none if it is no compound.</summary>
    public IReadOnlyList<string> PartsOf(string word) =>
        [.. splitter.Parts(word).Where(part => !StopWords.Contains(Analyzer.BaseVowels(part))).Select(stem).Distinct(StringComparer.Ordinal)];

    public void Add(int id, string word)
    {
        foreach (var part in PartsOf(word))
        {
            if (!_wordsWith.TryGetValue(part, out var words))
                _wordsWith[part] = words = [];
            words.Add(id);
        }
    }
}
