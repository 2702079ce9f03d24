namespace Community.Text.Search.Indexing;

/// <summary>The postings of each word, one for each shard it stands in: most words stand in one or two, however many shards there are.</summary>
internal sealed class WordPostings
{
    private Postings[][] _byWord = [];

    public ReadOnlySpan<Postings> Of(int word) => word < _byWord.Length ? _byWord[word] : default(ReadOnlySpan<Postings>);

    /// <summary>In how many entries a word stands, in all shards.</summary>
    public int EntriesWith(int word)
    {
        var entries = 0;
        foreach (var postings in Of(word))
            entries += postings.Count;
        return entries;
    }

    /// <param name="shard">Where the entry lies.</param>
    /// <param name="slot">Where it is.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="word">Which word of it.</param>
    /// <param name="weight">What the word weighs in it.</param>
    public void Add(Shard shard, int slot, float length, int word, float weight)
    {
        if (word >= _byWord.Length)
        {
            var known = _byWord.Length;
            Array.Resize(ref _byWord, Math.Max(2 * known, word + 1));
            Array.Fill(_byWord, [], known, _byWord.Length - known);
        }

        var postings = Find(shard, word);
        if (postings is null)
            _byWord[word] = [.. _byWord[word], postings = new Postings(shard)];
        postings.Add(slot, weight, length);
    }

    public void Remove(Shard shard, int slot, int word)
    {
        var postings = Find(shard, word)!;
        postings.Remove(slot);
        if (postings.Count == 0)
            _byWord[word] = [.. _byWord[word].Where(one => one != postings)];
    }

    private Postings? Find(Shard shard, int word)
    {
        foreach (var postings in _byWord[word])
            if (postings.Shard == shard)
                return postings;
        return null;
    }
}
