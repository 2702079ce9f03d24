using System.Runtime.InteropServices;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Indexing;

/// <summary>The entries, and the shards they lie in. Not safe by itself for several threads.</summary>
internal sealed class IndexedEntries(Vocabulary vocabulary)
{
    private readonly Dictionary<string, Shard> _shards = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _slots = [];
    private readonly List<IndexedEntry?> _entries = [];
    private readonly List<float> _lengths = [];
    private readonly Stack<int> _free = [];
    private readonly Tally<int> _groups = new();
    private readonly Tally<float> _weights = new();
    private readonly Stack<int> _freeShards = [];

    public WordPostings Postings { get; } = new();

    public GroupCounts Groups { get; } = new();

    /// <summary>By slot; null where none is.</summary>
    public IReadOnlyList<IndexedEntry?> BySlot => _entries;

    /// <summary>The weight of all telling words of an entry, by slot: side by side, since a search asks for many.</summary>
    public ReadOnlySpan<float> Lengths => CollectionsMarshal.AsSpan(_lengths);

    public IndexedEntry? Find(long id) => _slots.TryGetValue(id, out var slot) ? _entries[slot] : null;

    public IReadOnlyList<Shard> Shards(Predicate<string> inScope) =>
        [.. _shards.Where(shard => inScope(shard.Key)).OrderBy(shard => shard.Key, StringComparer.Ordinal).Select(shard => shard.Value)];

    public void Put(long id, string scope, IReadOnlyList<SearchField> fields, IReadOnlyList<IReadOnlyList<int>> words)
    {
        Remove(id);
        var entry = new IndexedEntry(id, scope, [.. fields.Select((field, at) => Passage(field.Part, words[at]))]);
        if (!_free.TryPop(out var slot))
        {
            slot = _entries.Count;
            _entries.Add(null);
            _lengths.Add(0);
        }

        _entries[slot] = entry;
        _lengths[slot] = entry.Length;
        _slots[id] = slot;
        if (!_shards.TryGetValue(scope, out var shard))
            _shards[scope] = shard = new Shard(_freeShards.TryPop(out var number) ? number : _shards.Count);
        Count(entry);
        shard.Add(slot, entry);
        Groups.Add(_groups.Touched, shard.Number, 1, vocabulary.Groups);
        foreach (var word in _weights.Touched)
            Postings.Add(shard, slot, entry.Length, word, _weights[word]);
    }

    public bool Remove(long id)
    {
        if (!_slots.Remove(id, out var slot))
            return false;

        var entry = _entries[slot]!;
        var shard = _shards[entry.Scope];
        Count(entry);
        shard.Remove(slot, entry);
        Groups.Add(_groups.Touched, shard.Number, -1, vocabulary.Groups);
        foreach (var word in _weights.Touched)
            Postings.Remove(shard, slot, word);
        if (shard.Slots.Count == 0)
        {
            _shards.Remove(entry.Scope);
            _freeShards.Push(shard.Number);
        }

        _entries[slot] = null;
        _free.Push(slot);
        return true;
    }

    private Passage Passage(SearchPart part, IReadOnlyList<int> words)
    {
        var sorted = words.Order().ToArray();
        var (distinct, times) = (new List<int>(sorted.Length), new List<ushort>(sorted.Length));
        var (length, groups) = (0, 0);
        foreach (var word in sorted)
        {
            var shape = vocabulary.ShapeOf(word);
            length += shape.IsTelling ? 1 : 0;
            groups += shape.GroupCount;
            if (distinct.Count == 0 || distinct[^1] != word)
            {
                distinct.Add(word);
                times.Add(0);
            }

            times[^1] = (ushort)Math.Min(times[^1] + 1, ushort.MaxValue);
        }

        return new Passage(part, [.. distinct], [.. times]) { Length = length, GroupLength = groups };
    }

    /// <summary>Finds out which letter groups an entry has, and what its telling words weigh.</summary>
    private void Count(IndexedEntry entry)
    {
        _groups.Reset(vocabulary.Groups);
        _weights.Reset(vocabulary.Count);
        foreach (var passage in entry.Passages)
            for (var at = 0; at < passage.Words.Length; at++)
            {
                var word = passage.Words[at];
                foreach (var group in vocabulary.GroupsOf(word))
                    _groups.Add(group, 1);
                if (vocabulary.ShapeOf(word).IsTelling)
                    _weights.Add(word, IndexedEntry.WeightOf(passage.Part) * passage.Times[at]);
            }
    }
}
