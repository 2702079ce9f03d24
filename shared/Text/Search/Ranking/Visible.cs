using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>
/// What the person who asks may see, and its statistics. Entries of other scopes have no share in them: neither how rare a word is nor how
/// long an entry usually is tells anything about a room one is not in.
/// </summary>
internal sealed class Visible
{
    private readonly IReadOnlyList<Shard> _shards;
    private readonly PartLengths[] _parts = new PartLengths[2];
    private readonly IndexedEntries _entries;

    /// <summary>-1 for each shard that is seen, by its number, as vectors are masked.</summary>
    private readonly int[] _sees;

    public Visible(IndexedEntries entries, Predicate<string> inScope)
    {
        _shards = entries.Shards(inScope);
        _entries = entries;
        _sees = new int[entries.Groups.Width];
        Count = _shards.Sum(shard => shard.Slots.Count);
        MeanLength = Math.Max(_shards.Sum(shard => shard.Length) / Math.Max(Count, 1), 1e-9);
        foreach (var shard in _shards)
        {
            _sees[shard.Number] = -1;
            foreach (var part in Enum.GetValues<SearchPart>())
                _parts[(int)part].Add(shard.LengthsOf(part));
        }
    }

    public int Count { get; }

    public double MeanLength { get; }

    public IEnumerable<int> Slots => _shards.SelectMany(shard => shard.Slots);

    public PartLengths LengthsOf(SearchPart part) => _parts[(int)part];

    /// <summary>What a term says that stands in so many entries (the inverse document frequency of BM25).</summary>
    public double Rarity(double entries)
    {
        var among = Math.Min(entries, Count);
        return Math.Log(1 + ((Count - among + 0.5) / (among + 0.5)));
    }

    public int EntriesWithGroup(int group) => _entries.Groups.Of(group, _sees);

    public int EntriesWith(int word)
    {
        var entries = 0;
        foreach (var postings in _entries.Postings.Of(word))
            entries += Sees(postings) ? postings.Count : 0;
        return entries;
    }

    /// <summary>The postings of a word in all shards: see <see cref="Sees"/>.</summary>
    public ReadOnlySpan<Postings> PostingsOf(int word) => _entries.Postings.Of(word);

    /// <summary>Whether the person who asks may see these.</summary>
    public bool Sees(Postings postings) => _sees[postings.Shard.Number] != 0;
}
