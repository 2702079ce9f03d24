using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>
/// How well an entry suits a query. Letter groups forgive endings, spelling and compounds, and see the small words as well, which tell a
/// question from another about the same thing: BM25 asks how much of the query is in a passage, the cosine also how much of the question
/// is in the query. To that comes how many of the telling words are there, and synonyms.
/// </summary>
internal sealed class EntryRanking
{
    private readonly Query _query;
    private readonly Vocabulary _vocabulary;
    private readonly Visible _visible;
    private readonly RankingWeights _weights;
    private readonly Scratch _scratch;
    private readonly AskedLetters _letters;
    private readonly PartLengths[] _lengths;
    private readonly double[] _frequencies;
    private readonly float[] _likeness;
    private readonly float[] _best;
    private readonly double _said;

    public EntryRanking(Query query, Vocabulary vocabulary, Visible visible, RankingWeights weights, Scratch scratch)
    {
        (_query, _vocabulary, _visible, _weights, _scratch) = (query, vocabulary, visible, weights, scratch);
        scratch.GroupWeights.Reset(vocabulary.Groups);
        scratch.CosineWeights.Reset(visible.Count, weights.GroupRarity);
        _letters = scratch.Letters;
        _letters.Read(query, vocabulary.Groups, visible, weights, scratch.CosineWeights);
        Matches = new WordMatches(query, vocabulary, _letters, weights, scratch);
        _lengths = [visible.LengthsOf(SearchPart.Question), visible.LengthsOf(SearchPart.Answer)];
        _frequencies = new double[_letters.Scores.Length];
        (_likeness, _best) = (new float[query.Telling.Count], new float[query.Telling.Count]);
        _said = Math.Max(query.Telling.Sum(word => word.Rarity), 1e-9);
    }

    public WordMatches Matches { get; }

    /// <summary>How much the query says: the rarity of all its telling words.</summary>
    public double Said => _said;

    public EntryScore Score(IndexedEntry entry)
    {
        Array.Clear(_best);
        var question = Best(entry, SearchPart.Question);
        var answer = Best(entry, SearchPart.Answer);
        var total = question.Total + answer.Total + (_weights.QuestionWords * question.Words) + (_weights.AnswerWords * answer.Words);
        var found = 0.0;
        for (var asked = 0; asked < _best.Length; asked++)
            found += _best[asked] * _query.Telling[asked].Rarity;
        return new EntryScore(total, question.Letters, answer.Letters, question.Cosine, found / _said, question.Synonyms + answer.Synonyms);
    }

    private PassageScore Best(IndexedEntry entry, SearchPart part)
    {
        Array.Clear(_likeness);
        var best = default(PassageScore);
        foreach (var passage in entry.Passages)
            if (passage.Part == part && Score(passage) is var score && score.Total > best.Total)
                best = score;

        var words = 0.0;
        for (var asked = 0; asked < _likeness.Length; asked++)
        {
            words += _likeness[asked] * _query.Telling[asked].Rarity;
            _best[asked] = Math.Max(_best[asked], _likeness[asked]);
        }

        return best with { Words = words / _said };
    }

    private PassageScore Score(Passage passage)
    {
        var lengths = _lengths[(int)passage.Part];
        var (synonyms, most) = (0.0, _said * (_weights.K1 + 1));
        var hold = Hold(passage.Length, lengths.MeanWords);
        Array.Clear(_frequencies);
        for (var at = 0; at < passage.Words.Length; at++)
        {
            var (match, times) = (Matches.Of(passage.Words[at]), passage.Times[at]);
            foreach (var group in Matches.GroupsOf(match))
                _frequencies[group] += times;
            foreach (var likeness in Matches.LikenessesOf(match))
                _likeness[likeness.Asked] = Math.Max(_likeness[likeness.Asked], likeness.Value);
            if (match.Synonym > 0)
                synonyms += match.Synonym * times * (_weights.K1 + 1) / (times + hold) / most;
        }

        var (letters, dot) = Letters(Hold(passage.GroupLength, lengths.MeanGroups));
        if (passage.Part == SearchPart.Answer)
            return new PassageScore((_weights.AnswerLetters * letters) + (_weights.AnswerSynonyms * synonyms), letters, 0, synonyms);

        var cosine = dot == 0 ? 0 : dot / Math.Sqrt(_letters.Norm * Norm(passage));
        return new PassageScore(
            (_weights.QuestionLetters * letters) + (_weights.Cosine * cosine) + (_weights.QuestionSynonyms * synonyms), letters, cosine, synonyms);
    }

    private (double Score, double Dot) Letters(double hold)
    {
        var (score, dot) = (0.0, 0.0);
        var scores = _letters.Scores;
        var dots = _letters.Dots;
        for (var at = 0; at < _frequencies.Length; at++)
        {
            if (_frequencies[at] is not (> 0 and var frequency))
                continue;
            score += scores[at] * frequency / (frequency + hold);
            dot += dots[at] * frequency;
        }

        return (score / _letters.Most, dot);
    }

    private double Hold(int length, double mean) => _weights.K1 * (1 - _weights.B + (_weights.B * length / mean));

    private double Norm(Passage passage)
    {
        var frequencies = _scratch.GroupFrequencies;
        frequencies.Reset(_vocabulary.Groups);
        for (var at = 0; at < passage.Words.Length; at++)
            foreach (var group in _vocabulary.GroupsOf(passage.Words[at]))
                frequencies.Add(group, passage.Times[at]);

        var norm = 0.0;
        foreach (var group in frequencies.Touched)
        {
            var part = (double)frequencies[group] * CosineWeightOf(group);
            norm += part * part;
        }

        return norm;
    }

    private float CosineWeightOf(int group)
    {
        var known = _scratch.GroupWeights[group];
        if (known > 0)
            return known;

        var weight = _scratch.CosineWeights.Of(_visible.EntriesWithGroup(group));
        _scratch.GroupWeights.Add(group, weight);
        return weight;
    }

    private readonly record struct PassageScore(double Total, double Letters, double Cosine, double Synonyms)
    {
        public double Words { get; init; }
    }
}

/// <summary>How well an entry suits a query.</summary>
/// <param name="Total">All of it.</param>
/// <param name="Question">How much of the query is in its question, in letter groups, 0 to 1.</param>
/// <param name="Answer">How much of the query is in its answer, in letter groups, 0 to 1.</param>
/// <param name="Cosine">How alike the query and its question are, in letter groups, 0 to 1.</param>
/// <param name="Found">How much of the query stands in it, by the rarity of its words, 0 to 1.</param>
/// <param name="Synonyms">What synonyms add.</param>
internal readonly record struct EntryScore(double Total, double Question, double Answer, double Cosine, double Found, double Synonyms);
