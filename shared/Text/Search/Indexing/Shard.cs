using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Indexing;

/// <summary>The entries of one scope, by their words. Whatever is counted here is counted from these entries alone.</summary>
internal sealed class Shard(Vocabulary vocabulary)
{
    private readonly Dictionary<int, Postings> _postings = [];
    private readonly HashSet<int> _slots = [];
    private readonly PartLengths[] _parts = new PartLengths[2];
    private int[] _entriesWithGroup = [];

    /// <summary>Of its entries.</summary>
    public IReadOnlyCollection<int> Slots => _slots;

    public double Length { get; private set; }

    public PartLengths LengthsOf(SearchPart part) => _parts[(int)part];

    public Postings? PostingsOf(int word) => _postings.GetValueOrDefault(word);

    public int EntriesWithGroup(int group) => group < _entriesWithGroup.Length ? _entriesWithGroup[group] : 0;

    public void Add(int slot, IndexedEntry entry, IReadOnlyList<int> groups)
    {
        _slots.Add(slot);
        Count(entry, groups, 1);
        foreach (var word in TellingWords(entry))
        {
            if (!_postings.TryGetValue(word, out var postings))
                _postings[word] = postings = new Postings();
            postings.Add(slot, entry.WeightOf(word));
        }
    }

    public void Remove(int slot, IndexedEntry entry, IReadOnlyList<int> groups)
    {
        _slots.Remove(slot);
        Count(entry, groups, -1);
        foreach (var word in TellingWords(entry))
        {
            _postings[word].Remove(slot);
            if (_postings[word].Count == 0)
                _postings.Remove(word);
        }
    }

    private IEnumerable<int> TellingWords(IndexedEntry entry) => entry.Passages.SelectMany(passage => passage.Words)
        .Distinct().Where(word => vocabulary[word].IsTelling);

    private void Count(IndexedEntry entry, IReadOnlyList<int> groups, int times)
    {
        Length += times * entry.Length;
        foreach (var passage in entry.Passages)
            _parts[(int)passage.Part].Add(passage, times);
        if (_entriesWithGroup.Length < vocabulary.Groups)
            Array.Resize(ref _entriesWithGroup, vocabulary.Groups + (vocabulary.Groups / 4));
        foreach (var group in groups)
            _entriesWithGroup[group] += times;
    }
}
