using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>One search: finds by words where there are many entries, then looks closely at the best.</summary>
internal sealed class RankedSearch
{
    /// <summary>Whether a reader would see at once why a word is marked.</summary>
    private const float Evident = 0.3f;

    private readonly Query _query;
    private readonly EntryRanking _ranking;
    private readonly WordKnowledge _knowledge;
    private readonly IndexedEntries _entries;
    private readonly Visible _visible;
    private readonly RankingWeights _weights;
    private readonly Scratch _scratch;

    public RankedSearch(
        string query, Analyzer analyzer, WordKnowledge knowledge, IndexedEntries entries, Predicate<string> inScope, RankingWeights weights, Scratch scratch)
    {
        (_knowledge, _entries, _weights, _scratch) = (knowledge, entries, weights, scratch);
        _visible = new Visible(entries, inScope);
        _query = new QueryReader(analyzer, knowledge, _visible, weights, scratch).Read(query);
        _ranking = new EntryRanking(_query, knowledge.Vocabulary, _visible, weights, scratch);
    }

    public IReadOnlyList<SearchHit> Best(int top)
    {
        var ranked = Ranked(Math.Max(top, 2));
        return [.. ranked.Take(top).Select((one, at) =>
            new SearchHit(one.Entry.Id, one.Score.Total, Confidence.Of(Signs(one, at == 0 ? ranked.ElementAtOrDefault(1) : ranked[0]))))];
    }

    /// <summary>What tells whether the best hit fits, and its id; null without a hit.</summary>
    public (long Id, Signs Signs)? BestSigns() =>
        Ranked(2) is [var best, ..] ranked ? (best.Entry.Id, Signs(best, ranked.ElementAtOrDefault(1))) : null;

    /// <summary>Whether a word of the entries is meant by one of the query.</summary>
    public bool Means(int word)
    {
        foreach (var likeness in _ranking.Matches.LikenessesOf(_ranking.Matches.Of(word)))
            if (likeness.Value >= Evident)
                return true;
        return false;
    }

    public IEnumerable<SearchReason> Reasons(IndexedEntry entry)
    {
        for (var asked = 0; asked < _query.Telling.Count; asked++)
        {
            var word = _query.Telling[asked];
            var like = entry.Passages.SelectMany(passage => passage.Words).Distinct().Select(found => (Word: found, Likeness: _ranking.Matches.Likeness(asked, found)))
                .Where(found => found.Likeness > 0).ToList();
            if (like.Count == 0)
                continue;
            var best = like.MaxBy(found => found.Likeness);
            var fields = Enumerable.Range(0, entry.Passages.Length).Where(field => entry.Passages[field].TimesOf(best.Word) > 0);
            yield return new SearchReason(
                word.Text, _knowledge.Vocabulary[best.Word].Text, best.Likeness, [.. fields], best.Likeness * word.Rarity / _ranking.Said);
        }
    }

    private List<(IndexedEntry Entry, EntryScore Score)> Ranked(int top) =>
        [.. Candidates(Math.Max(top, _weights.Candidates)).Select(entry => (Entry: entry, Score: _ranking.Score(entry)))
            .Where(one => one.Score.Found > 0)
            .OrderByDescending(one => one.Score.Total).ThenBy(one => one.Entry.Id).Take(top)];

    private IEnumerable<IndexedEntry> Candidates(int count)
    {
        if (_query.Telling.Count == 0)
            return [];
        if (_visible.Count <= _weights.Few)
            return _visible.Slots.Select(slot => _entries.BySlot[slot]!);

        var sought = new RelativeSearch(_knowledge.Vocabulary, _visible, _ranking.Matches, _scratch).Find(_query.Telling);
        return new CandidateSearch(_entries, _visible, _weights, _scratch, count).Best(sought);
    }

    private Signs Signs((IndexedEntry Entry, EntryScore Score) one, (IndexedEntry Entry, EntryScore Score) next) => new(
        one.Score, one.Entry.Passages.Where(passage => passage.Part == SearchPart.Question).Select(Asked).DefaultIfEmpty().Max(),
        (one.Score.Total - next.Score.Total) / Math.Max(one.Score.Total, 1e-9), _ranking.Said);

    /// <summary>How much of a question is asked for, by the rarity of its words.</summary>
    private double Asked(Passage question)
    {
        var (all, asked) = (0.0, 0.0);
        foreach (var word in question.Words.Where(word => _knowledge.Vocabulary.ShapeOf(word).IsTelling))
        {
            var rarity = _visible.Rarity(_visible.EntriesWith(word));
            var likeness = 0f;
            foreach (var one in _ranking.Matches.LikenessesOf(_ranking.Matches.Of(word)))
                likeness = Math.Max(likeness, one.Value);
            all += rarity;
            asked += rarity * likeness;
        }

        return all == 0 ? 0 : asked / all;
    }
}
