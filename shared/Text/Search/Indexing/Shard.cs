using System.Runtime.InteropServices;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Indexing;

/// <summary>The entries of one scope, by their words. Whatever is counted here is counted from these entries alone.</summary>
internal sealed class Shard(Vocabulary vocabulary)
{
    private readonly Dictionary<int, Postings> _postings = [];
    private readonly Dictionary<int, int> _entriesWithGroup = [];

    public int Count { get; private set; }

    public double Length { get; private set; }

    public double GroupLength { get; private set; }

    public Postings? PostingsOf(int word) => _postings.GetValueOrDefault(word);

    public int EntriesWithGroup(int group) => _entriesWithGroup.GetValueOrDefault(group);

    public void Add(int slot, IndexedEntry entry)
    {
        Grow(1, entry);
        for (var at = 0; at < entry.Words.Length; at++)
        {
            if (!vocabulary[entry.Words[at]].IsTelling)
                continue;
            if (!_postings.TryGetValue(entry.Words[at], out var postings))
                _postings[entry.Words[at]] = postings = new Postings();
            postings.Add(slot, entry.Weights[at]);
        }
    }

    public void Remove(int slot, IndexedEntry entry)
    {
        Grow(-1, entry);
        foreach (var word in entry.Words)
        {
            if (!vocabulary[word].IsTelling)
                continue;
            _postings[word].Remove(slot);
            if (_postings[word].Count == 0)
                _postings.Remove(word);
        }
    }

    private void Grow(int by, IndexedEntry entry)
    {
        Count += by;
        Length += by * entry.Length;
        GroupLength += by * entry.GroupLength;
        foreach (var group in entry.Words.SelectMany(word => vocabulary[word].Groups).ToHashSet())
        {
            ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(_entriesWithGroup, group, out _);
            entries += by;
        }
    }
}
