using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>
/// The entries that suit the asked words best, by BM25. The rare words go first; once no entry without them can come among the best, the
/// common ones are only looked up in those that can (Turtle and Flood, "Query Evaluation: Strategies and Optimizations", 1995).
/// </summary>
/// <param name="entries">All.</param>
/// <param name="visible">What the person who asks may see.</param>
/// <param name="weights">What the ranking is made of.</param>
/// <param name="scratch">Where what is sought lies.</param>
/// <param name="top">How many to find.</param>
internal sealed class CandidateSearch(IndexedEntries entries, Visible visible, RankingWeights weights, Scratch scratch, int top)
{
    /// <summary>Sums are kept in single precision until the best are near: what is this close to them is looked at, not left out.</summary>
    private const float Tolerance = 1e-3f;

    /// <summary>To look an entry up by all words takes about as long as so many postings of one.</summary>
    private const int PostingsForEntry = 500;

    private readonly Tally<float> _scores = scratch.Scores;
    private readonly BestScores _best = new(top);

    /// <returns>The best, in no order; of equal ones those with the lower ids.</returns>
    public IReadOnlyList<IndexedEntry> Best(IReadOnlyList<SoughtWord> words)
    {
        var order = words.OrderByDescending(word => word.Rarity).Select(word => (Word: word, Most: MostOf(word), Postings: PostingsOf(word))).ToList();
        var (rest, left) = (order.Sum(one => one.Most), order.Sum(one => (long)one.Postings));
        var (seen, least) = (0.0, 0f);
        _scores.Reset(entries.BySlot.Count);
        foreach (var (word, most, postings) in order)
        {
            if (weights.StopsEarly && seen > rest && _best.LeastOf(_scores) is var reached && reached > rest + Tolerance)
            {
                least = (float)(reached - rest) - Tolerance;
                if (Reaching(least) * PostingsForEntry < left)
                    return Finish(words, least);
            }

            Collect(word, least);
            (seen, rest, left) = (seen + most, rest - most, left - postings);
        }

        return Finish(words, _best.LeastOf(_scores) - Tolerance);
    }

    /// <summary>What a word scores at most.</summary>
    private double MostOf(SoughtWord word)
    {
        var (most, shortest) = (0.0, double.PositiveInfinity);
        foreach (var relative in RelativesOf(word))
        {
            var weight = 0f;
            foreach (var postings in visible.PostingsOf(relative.Word))
                if (visible.Sees(postings))
                    (weight, shortest) = (Math.Max(weight, postings.MostWeight), Math.Min(shortest, postings.LeastLength));
            most += (double)relative.Likeness * weight;
        }

        return Score(word, most, shortest);
    }

    private int PostingsOf(SoughtWord word)
    {
        var count = 0;
        foreach (var relative in RelativesOf(word))
            count += visible.EntriesWith(relative.Word);
        return count;
    }

    private ReadOnlySpan<WordRelation> RelativesOf(SoughtWord word) => scratch.Sought.All.Slice(word.First, word.Count);

    private double Score(SoughtWord word, double frequency, double length)
    {
        var hold = weights.K1 * (1 - weights.B + (weights.B * length / visible.MeanLength));
        return word.Rarity * frequency * (weights.K1 + 1) / (frequency + hold);
    }

    /// <summary>Adds what a word scores to the entries that reach <paramref name="least"/> without it; to all if that is 0.</summary>
    private void Collect(SoughtWord word, float least)
    {
        var frequencies = scratch.Frequencies;
        frequencies.Reset(entries.BySlot.Count);
        foreach (var relative in RelativesOf(word))
            foreach (var postings in visible.PostingsOf(relative.Word))
            {
                if (!visible.Sees(postings))
                    continue;
                foreach (var (slot, weight) in postings.All)
                    if (least == 0 || _scores[slot] >= least)
                        frequencies.Add(slot, relative.Likeness * weight);
            }

        var lengths = entries.Lengths;
        var (most, fixedHold, hold) = ((float)(word.Rarity * (weights.K1 + 1)), (float)(weights.K1 * (1 - weights.B)), (float)(weights.K1 * weights.B / visible.MeanLength));
        foreach (var slot in frequencies.Touched)
        {
            var frequency = frequencies[slot];
            _scores.Add(slot, most * frequency / (frequency + fixedHold + (hold * lengths[slot])));
        }
    }

    private long Reaching(float least)
    {
        var count = 0;
        foreach (var slot in _scores.Touched)
            count += _scores[slot] >= least ? 1 : 0;
        return count;
    }

    private IReadOnlyList<IndexedEntry> Finish(IReadOnlyList<SoughtWord> words, float least)
    {
        var candidates = new List<(IndexedEntry Entry, double Score)>();
        var frequencies = new double[words.Count];
        foreach (var slot in _scores.Touched)
            if (_scores[slot] >= least)
                candidates.Add((entries.BySlot[slot]!, Score(entries.BySlot[slot]!, words, frequencies)));
        return [.. candidates.OrderByDescending(one => one.Score).ThenBy(one => one.Entry.Id).Take(top).Select(one => one.Entry)];
    }

    /// <summary>By all the words, in double precision and always in the same order: entries that are equal get equal scores.</summary>
    private double Score(IndexedEntry entry, IReadOnlyList<SoughtWord> words, double[] frequencies)
    {
        Array.Clear(frequencies);
        var relations = scratch.Sought.All;
        foreach (var passage in entry.Passages)
            for (var at = 0; at < passage.Words.Length; at++)
                for (var place = scratch.Sought.LastOf(passage.Words[at]); place >= 0; place = relations[place].Before)
                    frequencies[relations[place].Asked] += (double)relations[place].Likeness * IndexedEntry.WeightOf(passage.Part) * passage.Times[at];

        var score = 0.0;
        for (var at = 0; at < frequencies.Length; at++)
            score += Score(words[at], frequencies[at], entry.Length);
        return score;
    }
}
