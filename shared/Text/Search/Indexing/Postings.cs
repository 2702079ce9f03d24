namespace Community.Text.Search.Indexing;

/// <summary>The entries of one shard that a word stands in, in no order.</summary>
internal sealed class Postings(Shard shard)
{
    private Posting[] _all = new Posting[1];

    public Shard Shard => shard;

    public int Count { get; private set; }

    public ReadOnlySpan<Posting> All => _all.AsSpan(0, Count);

    /// <summary>The word weighs no more than this in any of them.</summary>
    public float MostWeight { get; private set; }

    /// <summary>None of them is shorter than this.</summary>
    public float LeastLength { get; private set; } = float.MaxValue;

    public void Add(int slot, float weight, float length)
    {
        // Most words are rare and half as much again wastes less than the usual doubling.
        if (Count == _all.Length)
            Array.Resize(ref _all, Count + (Count / 2) + 1);
        _all[Count++] = new Posting(slot, weight);
        MostWeight = Math.Max(MostWeight, weight);
        LeastLength = Math.Min(LeastLength, length);
    }

    /// <summary>The bounds stay: they hold for what is left as well.</summary>
    public void Remove(int slot)
    {
        var at = 0;
        while (_all[at].Slot != slot)
            at++;
        _all[at] = _all[--Count];
    }
}

/// <summary>An entry that a word stands in.</summary>
/// <param name="Slot">Where the entry is.</param>
/// <param name="Weight">What the word weighs in it.</param>
internal readonly record struct Posting(int Slot, float Weight);
