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

    public Visible(IReadOnlyList<Shard> shards)
    {
        _shards = shards;
        Count = shards.Sum(shard => shard.Slots.Count);
        MeanLength = Math.Max(shards.Sum(shard => shard.Length) / Math.Max(Count, 1), 1e-9);
        foreach (var part in Enum.GetValues<SearchPart>())
            foreach (var shard in shards)
                _parts[(int)part].Add(shard.LengthsOf(part));
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

    public int EntriesWithGroup(int group)
    {
        var entries = 0;
        foreach (var shard in _shards)
            entries += shard.EntriesWithGroup(group);
        return entries;
    }

    public int EntriesWith(int word)
    {
        var entries = 0;
        foreach (var shard in _shards)
            entries += shard.PostingsOf(word)?.Count ?? 0;
        return entries;
    }

    public IEnumerable<Postings> PostingsOf(int word)
    {
        foreach (var shard in _shards)
            if (shard.PostingsOf(word) is { } postings)
                yield return postings;
    }
}
