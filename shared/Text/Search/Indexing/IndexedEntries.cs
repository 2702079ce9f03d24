using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Indexing;

/// <summary>The entries and the shards they lie in. Not safe by itself for several threads.</summary>
internal sealed class IndexedEntries(Vocabulary vocabulary)
{
    private readonly Dictionary<string, Shard> _shards = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _slots = [];
    private readonly List<IndexedEntry?> _entries = [];
    private readonly Stack<int> _free = [];

    /// <summary>By slot; null where none is.</summary>
    public IReadOnlyList<IndexedEntry?> BySlot => _entries;

    public IndexedEntry? Find(long id) => _slots.TryGetValue(id, out var slot) ? _entries[slot] : null;

    public IReadOnlyList<Shard> Shards(Predicate<string> inScope) =>
        [.. _shards.Where(shard => inScope(shard.Key)).OrderBy(shard => shard.Key, StringComparer.Ordinal).Select(shard => shard.Value)];

    /// <summary>In how many entries a word stands, in all scopes.</summary>
    public int EntriesWith(int word) => _shards.Values.Sum(shard => shard.PostingsOf(word)?.Count ?? 0);

    public void Put(long id, string scope, IReadOnlyList<SearchField> fields, IReadOnlyList<IReadOnlyList<int>> words)
    {
        Remove(id);
        var entry = Entry(id, scope, fields, words);
        if (!_free.TryPop(out var slot))
        {
            slot = _entries.Count;
            _entries.Add(null);
        }

        _entries[slot] = entry;
        _slots[id] = slot;
        if (!_shards.TryGetValue(scope, out var shard))
            _shards[scope] = shard = new Shard(vocabulary);
        shard.Add(slot, entry);
    }

    public bool Remove(long id)
    {
        if (!_slots.Remove(id, out var slot))
            return false;

        var entry = _entries[slot]!;
        var shard = _shards[entry.Scope];
        shard.Remove(slot, entry);
        if (shard.Count == 0)
            _shards.Remove(entry.Scope);
        _entries[slot] = null;
        _free.Push(slot);
        return true;
    }

    private IndexedEntry Entry(long id, string scope, IReadOnlyList<SearchField> fields, IReadOnlyList<IReadOnlyList<int>> words)
    {
        var found = new SortedDictionary<int, (float Weight, byte Fields)>();
        for (var field = 0; field < fields.Count; field++)
            foreach (var word in words[field])
            {
                var (weight, places) = found.GetValueOrDefault(word);
                found[word] = (weight + (float)fields[field].Weight, (byte)(places | (1 << Math.Min(field, IndexedEntry.LastField))));
            }

        return new IndexedEntry(id, scope, [.. found.Keys], [.. found.Values.Select(one => one.Weight)], [.. found.Values.Select(one => one.Fields)])
        {
            Length = found.Where(one => vocabulary[one.Key].IsTelling).Sum(one => one.Value.Weight),
            GroupLength = found.Sum(one => one.Value.Weight * vocabulary[one.Key].Groups.Length),
        };
    }
}
