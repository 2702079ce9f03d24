using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>
/// The entries that suit the asked words best, by BM25. The rare words go first; once no entry without them can come among the best, the
/// common ones are only looked up in those that can (Turtle and Flood, "Query Evaluation: Strategies and Optimizations", 1995).
/// </summary>
internal sealed class CandidateSearch(IReadOnlyList<IndexedEntry?> entries, Visible visible, RankingWeights weights, Scratch scratch)
{
    /// <summary>Sums of the same numbers differ in their last digits by the order of adding: what is that close is looked at, not left out.</summary>
    private const double Tolerance = 1e-9;

    private readonly Tally _scores = scratch.Scores;

    /// <returns>The best first; equal ones by their id.</returns>
    public IReadOnlyList<Candidate> Best(IReadOnlyList<AskedWord> words, int top)
    {
        var order = words.Where(word => word.Relatives.Count > 0).OrderByDescending(word => word.Rarity).ToList();
        var rest = order.Sum(MostOf);
        var seen = 0.0;
        _scores.Reset(entries.Count);
        for (var at = 0; at < order.Count; at++)
        {
            if (weights.StopsEarly && seen > rest && _scores.LeastOfBest(top) is { } reached && reached > rest + Tolerance)
                return Finish(order[at..], reached - rest - Tolerance, top);

            Collect(order[at]);
            seen += MostOf(order[at]);
            rest -= MostOf(order[at]);
        }

        return Finish([], (_scores.LeastOfBest(top) ?? 0) - Tolerance, top);
    }

    /// <summary>What a word scores at most.</summary>
    public double MostOf(AskedWord word) => word.Rarity * (weights.K1 + 1);

    public double Score(AskedWord word, IndexedEntry entry, double frequency)
    {
        var hold = weights.K1 * (1 - weights.B + (weights.B * entry.Length / visible.MeanLength));
        return word.Rarity * frequency * (weights.K1 + 1) / (frequency + hold);
    }

    private void Collect(AskedWord word)
    {
        var frequencies = scratch.Frequencies;
        frequencies.Reset(entries.Count);
        foreach (var (relative, likeness) in word.Relatives)
            foreach (var postings in visible.PostingsOf(relative))
            {
                var slots = postings.Slots;
                var found = postings.Weights;
                for (var at = 0; at < slots.Length; at++)
                    frequencies.Add(slots[at], (double)likeness * found[at]);
            }

        foreach (var slot in frequencies.Touched)
            _scores.Add(slot, Score(word, entries[slot]!, frequencies[slot]));
    }

    /// <summary>The words that are left are looked up only in entries that can still come among the best.</summary>
    private List<Candidate> Finish(IReadOnlyList<AskedWord> left, double least, int top)
    {
        var candidates = new List<Candidate>();
        foreach (var slot in _scores.Touched)
        {
            if (_scores[slot] < least)
                continue;
            var entry = entries[slot]!;
            var score = _scores[slot];
            foreach (var word in left)
                if (word.FrequencyIn(entry) is > 0 and var frequency)
                    score += Score(word, entry, frequency);
            candidates.Add(new Candidate(entry, score));
        }

        return [.. candidates.OrderByDescending(one => one.Score).ThenBy(one => one.Entry.Id).Take(top)];
    }
}
