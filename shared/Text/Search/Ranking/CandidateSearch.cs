using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>
/// The entries that suit the asked words best, by BM25. The rare words go first; once no entry without them can come among the best, the
/// common ones are only looked up in those that can (Turtle and Flood, "Query Evaluation: Strategies and Optimizations", 1995).
/// </summary>
internal sealed class CandidateSearch(IndexedEntries entries, Visible visible, RankingWeights weights, Scratch scratch)
{
    /// <summary>Sums of the same numbers differ in their last digits by the order of adding: what is that close is looked at, not left out.</summary>
    private const double Tolerance = 1e-9;

    private readonly Tally _scores = scratch.Scores;

    /// <returns>The best, in no order; of equal ones those with the lower ids.</returns>
    public IReadOnlyList<IndexedEntry> Best(IReadOnlyList<SoughtWord> words, int top)
    {
        var order = words.OrderByDescending(word => word.Rarity).ToList();
        var rest = order.Sum(MostOf);
        var seen = 0.0;
        _scores.Reset(entries.BySlot.Count);
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
    private double MostOf(SoughtWord word) => word.Rarity * (weights.K1 + 1);

    private double Score(SoughtWord word, double frequency, float length)
    {
        var hold = weights.K1 * (1 - weights.B + (weights.B * length / visible.MeanLength));
        return word.Rarity * frequency * (weights.K1 + 1) / (frequency + hold);
    }

    private void Collect(SoughtWord word)
    {
        var lengths = entries.Lengths;
        var frequencies = scratch.Frequencies;
        frequencies.Reset(lengths.Length);
        foreach (var (relative, likeness) in word.Relatives)
            foreach (var postings in visible.PostingsOf(relative))
            {
                var slots = postings.Slots;
                var found = postings.Weights;
                for (var at = 0; at < slots.Length; at++)
                    frequencies.Add(slots[at], (double)likeness * found[at]);
            }

        foreach (var slot in frequencies.Touched)
            _scores.Add(slot, Score(word, frequencies[slot], lengths[slot]));
    }

    /// <summary>The words that are left are looked up only in entries that can still come among the best.</summary>
    private IReadOnlyList<IndexedEntry> Finish(IReadOnlyList<SoughtWord> left, double least, int top)
    {
        var candidates = new List<(IndexedEntry Entry, double Score)>();
        foreach (var slot in _scores.Touched)
        {
            if (_scores[slot] < least)
                continue;
            var entry = entries.BySlot[slot]!;
            var score = _scores[slot];
            foreach (var word in left)
                if (word.FrequencyIn(entry) is > 0 and var frequency)
                    score += Score(word, frequency, entry.Length);
            candidates.Add((entry, score));
        }

        return [.. candidates.OrderByDescending(one => one.Score).ThenBy(one => one.Entry.Id).Take(top).Select(one => one.Entry)];
    }
}
