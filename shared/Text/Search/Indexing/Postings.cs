namespace Community.Text.Search.Indexing;

/// <summary>The entries a word stands in, in no order.</summary>
internal sealed class Postings
{
    private int[] _slots = new int[1];
    private float[] _weights = new float[1];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    /// <summary>What the word weighs in each of them.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    public void Add(int slot, float weight)
    {
        if (Count == _slots.Length)
        {
            // Most words are rare and half as much again wastes less than the usual doubling.
            var size = Count + (Count / 2) + 1;
            Array.Resize(ref _slots, size);
            Array.Resize(ref _weights, size);
        }

        _slots[Count] = slot;
        _weights[Count++] = weight;
    }

    public void Remove(int slot)
    {
        var at = Slots.IndexOf(slot);
        Count--;
        _slots[at] = _slots[Count];
        _weights[at] = _weights[Count];
    }
}
