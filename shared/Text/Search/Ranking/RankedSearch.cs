using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>One search: finds by words, then looks at the letters of the best.</summary>
internal sealed class RankedSearch
{
    private readonly IReadOnlyList<AskedWord> _words;
    private readonly CandidateSearch _candidates;
    private readonly LetterRanking _letters;
    private readonly WordKnowledge _knowledge;
    private readonly Visible _visible;
    private readonly RankingWeights _weights;
    private readonly double _most;

    public RankedSearch(
        string query, Analyzer analyzer, WordKnowledge knowledge, IndexedEntries entries, Predicate<string> inScope, RankingWeights weights, Scratch scratch)
    {
        (_knowledge, _weights) = (knowledge, weights);
        scratch.GroupEntries.Reset(knowledge.Vocabulary.Groups);
        _visible = new Visible(entries.Shards(inScope), scratch.GroupEntries);
        _words = new QueryReader(analyzer, knowledge, _visible, weights, scratch.Shared).Read(query);
        _candidates = new CandidateSearch(entries.BySlot, _visible, weights, scratch);
        _letters = new LetterRanking(knowledge.Vocabulary, _visible, weights, scratch, _words);
        _most = Math.Max(_words.Sum(_candidates.MostOf), 1e-9);
    }

    /// <summary>The asked words, stop words last.</summary>
    public IReadOnlyList<AskedWord> Words => _words;

    public IReadOnlyList<SearchHit> Best(int top)
    {
        if (top <= 0)
            return [];

        var ranked = _candidates.Best(_words, Math.Max(top, _weights.Candidates)).Select(one => (one.Entry, Score: Score(one)))
            .OrderByDescending(one => one.Score).ThenBy(one => one.Entry.Id).Take(Math.Max(top, 2)).ToList();
        var hits = ranked.Take(top).Select((one, at) =>
            new SearchHit(one.Entry.Id, one.Score, Confidence.Of(Signs(one.Entry, one.Score, at == 0 ? ranked.ElementAtOrDefault(1).Score : ranked[0].Score))));
        return [.. hits];
    }

    /// <summary>What tells whether an entry fits.</summary>
    public Signs Signs(IndexedEntry entry, double score, double next)
    {
        var asked = _words.Where(word => word.Rarity > 0).ToList();
        var all = Math.Max(asked.Sum(word => word.Rarity), 1e-9);
        var found = asked.Sum(word => word.Rarity * (word.BestIn(entry)?.Likeness ?? 0));
        return new Signs(_letters.Score(entry), found / all, Answered(entry), (score - next) / Math.Max(score, 1e-9), all);
    }

    /// <summary>Whether a reader would see at once why this word is marked.</summary>
    public bool Means(int word) => _words.Any(asked => asked.LikenessOf(word) >= 0.3);

    public SearchReason? Reason(AskedWord word, IndexedEntry entry)
    {
        if (word.BestIn(entry) is not { } best)
            return null;

        var place = entry.PlaceOf(best.Word)!.Value;
        var fields = Enumerable.Range(0, IndexedEntry.LastField + 1).Where(field => (entry.Fields[place] & (1 << field)) != 0);
        var weight = _candidates.Score(word, entry, word.FrequencyIn(entry)) / _most;
        return new SearchReason(word.Text, _knowledge.Vocabulary[best.Word].Text, best.Likeness, [.. fields], weight);
    }

    private double Score(Candidate one) => _letters.Score(one.Entry) + (_weights.Words * one.Score / _most);

    /// <summary>How much of the entry's first field, its question, is asked for, by the rarity of its words.</summary>
    private double Answered(IndexedEntry entry)
    {
        var (all, found) = (0.0, 0.0);
        for (var at = 0; at < entry.Words.Length; at++)
        {
            if ((entry.Fields[at] & 1) == 0 || !_knowledge.Vocabulary[entry.Words[at]].IsTelling)
                continue;
            var rarity = _visible.Rarity(_visible.EntriesWith(entry.Words[at]));
            all += rarity;
            found += rarity * _words.Max(word => word.LikenessOf(entry.Words[at]));
        }

        return all == 0 ? 0 : found / all;
    }
}
