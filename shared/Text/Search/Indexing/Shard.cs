namespace Community.Text.Search.Indexing;

/// <summary>The entries of one scope. Whatever is counted here is counted from these entries alone.</summary>
/// <param name="number">Its place among the shards.</param>
internal sealed class Shard(int number)
{
    private readonly HashSet<int> _slots = [];
    private readonly PartLengths[] _parts = new PartLengths[2];

    public int Number => number;

    /// <summary>Of its entries.</summary>
    public IReadOnlyCollection<int> Slots => _slots;

    public double Length { get; private set; }

    public PartLengths LengthsOf(SearchPart part) => _parts[(int)part];

    public void Add(int slot, IndexedEntry entry)
    {
        _slots.Add(slot);
        Count(entry, 1);
    }

    public void Remove(int slot, IndexedEntry entry)
    {
        _slots.Remove(slot);
        Count(entry, -1);
    }

    private void Count(IndexedEntry entry, int times)
    {
        Length += times * entry.Length;
        foreach (var passage in entry.Passages)
            _parts[(int)passage.Part].Add(passage, times);
    }
}
