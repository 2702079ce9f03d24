using System.Numerics;

namespace Community.Text.Search.Indexing;

/// <summary>In how many entries of each shard a letter group stands: the shards of a group side by side, since a search adds them up.</summary>
internal sealed class GroupCounts
{
    private int[] _counts = [];

    /// <summary>For how many shards there is room; a multiple of what a vector holds.</summary>
    public int Width { get; private set; } = Vector<int>.Count;

    /// <param name="groups">The groups of an entry, each once.</param>
    /// <param name="shard">The number of the shard it lies in.</param>
    /// <param name="times">1, or -1 if it is taken out.</param>
    /// <param name="known">Groups have numbers below this.</param>
    public void Add(ReadOnlySpan<int> groups, int shard, int times, int known)
    {
        if (shard >= Width)
            Widen();
        if (_counts.Length < known * Width)
            Array.Resize(ref _counts, (known + (known / 4)) * Width);
        foreach (var group in groups)
            _counts[(group * Width) + shard] += times;
    }

    /// <param name="group">Which group.</param>
    /// <param name="shards">-1 for each shard that counts, 0 for each other; as many as <see cref="Width"/>.</param>
    public int Of(int group, ReadOnlySpan<int> shards)
    {
        if ((group + 1) * Width > _counts.Length)
            return 0;

        var counts = _counts.AsSpan(group * Width, Width);
        var sums = Vector<int>.Zero;
        for (var at = 0; at < counts.Length; at += Vector<int>.Count)
            sums += new Vector<int>(counts[at..]) & new Vector<int>(shards[at..]);
        return Vector.Sum(sums);
    }

    private void Widen()
    {
        var wider = new int[2 * _counts.Length];
        for (var from = 0; from < _counts.Length; from += Width)
            _counts.AsSpan(from, Width).CopyTo(wider.AsSpan(2 * from));
        (_counts, Width) = (wider, 2 * Width);
    }
}
