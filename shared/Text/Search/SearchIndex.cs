namespace Community.Text.Search;

/// <summary>
/// Entries held in memory, found by the words in them and ranked by BM25 (k1 1.2, b 0.75).
/// Each entry lies in one scope, such as its room; a search sees the scopes it is given and nothing of the others, not even in its
/// statistics.
/// Safe for use by several threads: a search that starts after <see cref="Put"/> has returned finds the entry.
/// </summary>
public sealed class SearchIndex(Analyzer analyzer)
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>A question has few words; a pasted page must not hold up the others.</summary>
    private const int MaxQueryTerms = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Entry> _entries = [];
    private readonly Dictionary<string, Dictionary<long, double>> _occurrences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScopeSize> _scopes = new(StringComparer.Ordinal);

    /// <summary>Adds an entry, or replaces the one with this id.</summary>
    public void Put(long id, string scope, params IReadOnlyList<SearchField> fields)
    {
        var frequencies = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var field in fields)
            foreach (var term in analyzer.Terms(field.Text))
                frequencies[term] = frequencies.GetValueOrDefault(term) + field.Weight;

        var entry = new Entry(scope, frequencies.Values.Sum(), [.. frequencies.Keys]);
        lock (_lock)
        {
            Take(id);
            _entries[id] = entry;
            _scopes[scope] = _scopes.GetValueOrDefault(scope).Plus(1, entry.Length);
            foreach (var (term, frequency) in frequencies)
                OccurrencesOf(term)[id] = frequency;
        }
    }

    /// <returns>Whether there was such an entry.</returns>
    public bool Remove(long id)
    {
        lock (_lock)
            return Take(id);
    }

    /// <param name="query">Words, in any form.</param>
    /// <param name="inScope">
    /// Says for a scope whether its entries may be shown; asked once per scope, must not call back into the index.
    /// </param>
    /// <param name="top">How many hits to return at most.</param>
    /// <returns>The best hit first; equal ones by their id. Empty if no word is found.</returns>
    public IReadOnlyList<SearchHit> Search(string query, Predicate<string> inScope, int top)
    {
        var terms = analyzer.QueryTerms(query).Take(MaxQueryTerms);
        lock (_lock)
        {
            var visible = _scopes.Where(scope => inScope(scope.Key)).ToDictionary(StringComparer.Ordinal);
            var size = visible.Values.Aggregate(default(ScopeSize), (sum, scope) => sum.Plus(scope.Count, scope.Length));
            var scores = new Dictionary<long, double>();
            foreach (var term in terms)
                AddScores(Frequencies(term, visible), size, scores);

            var hits = scores.Select(score => new SearchHit(score.Key, score.Value));
            return [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(top)];
        }
    }

    /// <summary>How often the term or one related to it stands in each visible entry, all counted as one term.</summary>
    private Dictionary<long, double> Frequencies(QueryTerm term, Dictionary<string, ScopeSize> visible)
    {
        var frequencies = new Dictionary<long, double>();
        foreach (var (indexed, occurrences) in _occurrences)
        {
            var share = term.ShareOf(indexed);
            if (share == 0)
                continue;

            foreach (var (id, frequency) in occurrences)
                if (visible.ContainsKey(_entries[id].Scope))
                    frequencies[id] = frequencies.GetValueOrDefault(id) + (share * frequency);
        }

        return frequencies;
    }

    private void AddScores(Dictionary<long, double> frequencies, ScopeSize size, Dictionary<long, double> scores)
    {
        var rarity = Math.Log(1 + ((size.Count - frequencies.Count + 0.5) / (frequencies.Count + 0.5)));
        foreach (var (id, frequency) in frequencies)
        {
            var length = _entries[id].Length * size.Count / size.Length;
            var score = rarity * frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length))));
            scores[id] = scores.GetValueOrDefault(id) + score;
        }
    }

    private bool Take(long id)
    {
        if (!_entries.Remove(id, out var entry))
            return false;

        var left = _scopes[entry.Scope].Plus(-1, -entry.Length);
        if (left.Count > 0)
            _scopes[entry.Scope] = left;
        else
            _scopes.Remove(entry.Scope);

        foreach (var term in entry.Terms)
            if (_occurrences[term].Remove(id) && _occurrences[term].Count == 0)
                _occurrences.Remove(term);

        return true;
    }

    private Dictionary<long, double> OccurrencesOf(string term)
    {
        if (!_occurrences.TryGetValue(term, out var occurrences))
            _occurrences[term] = occurrences = [];

        return occurrences;
    }

    private sealed record Entry(string Scope, double Length, string[] Terms);

    private readonly record struct ScopeSize(int Count, double Length)
    {
        public ScopeSize Plus(int count, double length) => new(Count + count, Length + length);
    }
}
