using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>
/// How well entries suit a query by letter groups instead of words. It forgives endings, spelling and compounds, and sees the small words as
/// well, which tell a question from another about the same thing. Half of it is BM25, which asks how much of the query is in the entry;
/// the other half the cosine of both, which also asks how much of the entry is in the query.
/// </summary>
internal sealed class LetterRanking
{
    private readonly Vocabulary _vocabulary;
    private readonly Visible _visible;
    private readonly RankingWeights _weights;
    private readonly Scratch _scratch;
    private readonly List<AskedGroup> _asked = [];
    private readonly double _most;
    private readonly double _norm;

    public LetterRanking(Vocabulary vocabulary, Visible visible, RankingWeights weights, Scratch scratch, IReadOnlyList<AskedWord> words)
    {
        (_vocabulary, _visible, _weights, _scratch) = (vocabulary, visible, weights, scratch);
        scratch.GroupWeights.Reset(vocabulary.Groups);
        foreach (var (word, times) in words.SelectMany(word => LetterGroups.Of(word.Text)).CountBy(group => group))
        {
            var group = vocabulary.GroupId(word);
            var entries = group is null ? 0 : visible.EntriesWithGroup(group.Value);
            var asked = new AskedGroup(group ?? -1, times * BmWeight(entries), times * CosineWeight(entries));
            _most += asked.Bm * (weights.K1 + 1);
            _norm += asked.Cosine * asked.Cosine;
            if (entries > 0)
                _asked.Add(asked);
        }
    }

    /// <returns>0 to 1.</returns>
    public double Score(IndexedEntry entry)
    {
        var frequencies = _scratch.GroupFrequencies;
        frequencies.Reset(_vocabulary.Groups);
        for (var at = 0; at < entry.Words.Length; at++)
            foreach (var group in _vocabulary[entry.Words[at]].Groups)
                frequencies.Add(group, entry.Weights[at]);

        var hold = _weights.K1 * (1 - _weights.B + (_weights.B * entry.GroupLength / _visible.MeanGroupLength));
        var (bm, dot) = (0.0, 0.0);
        foreach (var (group, rarity, cosine) in _asked)
        {
            if (frequencies[group] is not (> 0 and var frequency))
                continue;
            bm += rarity * frequency * (_weights.K1 + 1) / (frequency + hold);
            dot += cosine * frequency * CosineWeightOf(group);
        }

        return dot == 0 ? 0 : ((1 - _weights.Cosine) * bm / _most) + (_weights.Cosine * dot / Math.Sqrt(_norm * Norm(frequencies)));
    }

    private double Norm(Tally frequencies)
    {
        var norm = 0.0;
        foreach (var group in frequencies.Touched)
        {
            var part = frequencies[group] * CosineWeightOf(group);
            norm += part * part;
        }

        return norm;
    }

    private double BmWeight(int entries) => Math.Pow(_visible.Rarity(entries), _weights.GroupRarity);

    private double CosineWeight(int entries) => Math.Pow(1 + Math.Log((1.0 + _visible.Count) / (1 + entries)), _weights.GroupRarity);

    private double CosineWeightOf(int group)
    {
        var known = _scratch.GroupWeights[group];
        if (known > 0)
            return known;

        var weight = CosineWeight(_visible.EntriesWithGroup(group));
        _scratch.GroupWeights.Add(group, weight);
        return weight;
    }

    private readonly record struct AskedGroup(int Group, double Bm, double Cosine);
}
