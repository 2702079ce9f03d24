namespace Community.Text.Search.Indexing;

/// <summary>How many passages of a kind there are, and how long they are together.</summary>
internal struct PartLengths
{
    public int Count { get; private set; }

    /// <summary>Of their telling words.</summary>
    public long Words { get; private set; }

    public long Groups { get; private set; }

    public readonly double MeanWords => Math.Max((double)Words / Math.Max(Count, 1), 1e-9);

    public readonly double MeanGroups => Math.Max((double)Groups / Math.Max(Count, 1), 1e-9);

    public void Add(Passage passage, int times)
    {
        Count += times;
        Words += times * passage.Length;
        Groups += times * passage.GroupLength;
    }

    public void Add(PartLengths other)
    {
        Count += other.Count;
        Words += other.Words;
        Groups += other.Groups;
    }
}
