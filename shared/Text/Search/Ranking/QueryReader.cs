using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>
/// Finds out which words of the entries a query means: the same word, another form, a compound with it, a part of it, a synonym, a misspelling.
/// </summary>
internal sealed class QueryReader(Analyzer analyzer, WordKnowledge knowledge, Visible visible, RankingWeights weights, Tally shared)
{
    /// <summary>A question has few words; a pasted page must not hold up the others.</summary>
    private const int MaxWords = 32;

    private const int MaxCharacters = 8192;

    /// <summary>How many words of the vocabulary stand for one that is asked for.</summary>
    private const int MaxRelatives = 64;

    private Vocabulary Vocabulary => knowledge.Vocabulary;

    /// <summary>Each word once, in the order of the query; stop words among them have no relatives.</summary>
    public IReadOnlyList<AskedWord> Read(string query)
    {
        var text = query.Length > MaxCharacters ? query[..MaxCharacters] : query;
        var words = Analyzer.AllWords(text).Select(word => word.Text).Distinct(StringComparer.Ordinal).ToList();
        var telling = words.Where(Analyzer.IsTelling).Take(MaxWords);
        return [.. telling.Select(Ask), .. words.Where(word => !Analyzer.IsTelling(word)).Take(MaxWords).Select(AskedWord.Stop)];
    }

    private AskedWord Ask(string word)
    {
        var likeness = LikeInLetters(word);
        var stem = analyzer.Term(word);
        foreach (var part in knowledge.Compounds.PartsOf(word))
        {
            Raise(likeness, Vocabulary.WordsOfStem(part), weights.Part);
            Raise(likeness, knowledge.Compounds.WordsWith(part), weights.Part * weights.Part);
        }

        Raise(likeness, knowledge.Compounds.WordsWith(stem), weights.Part);
        foreach (var synonym in knowledge.Lists.SynonymsOf(stem))
            Raise(likeness, Vocabulary.WordsOfStem(synonym), weights.Synonym);
        Raise(likeness, Vocabulary.WordsOfStem(stem), 1);

        // By spelling, not by number: numbers would tell which words other scopes had first.
        var relatives = likeness.Select(one => (Word: one.Key, Likeness: one.Value, Entries: visible.EntriesWith(one.Key)))
            .Where(one => one.Entries > 0)
            .OrderByDescending(one => one.Likeness).ThenBy(one => Vocabulary[one.Word].Text, StringComparer.Ordinal).Take(MaxRelatives).ToList();
        return new AskedWord(
            word,
            [.. relatives.Select(one => new Relative(one.Word, (float)one.Likeness))],
            visible.Rarity(relatives.Sum(one => one.Likeness * one.Entries)));
    }

    private static void Raise(Dictionary<int, double> likeness, IReadOnlyList<int> words, double to)
    {
        foreach (var word in words)
            likeness[word] = Math.Max(likeness.GetValueOrDefault(word), to);
    }

    /// <summary>The cosine of the letter groups of two words, a rare group counting more.</summary>
    private Dictionary<int, double> LikeInLetters(string word)
    {
        var norm = 0.0;
        shared.Reset(Vocabulary.Count);
        foreach (var letters in LetterGroups.Of(word).Where(LetterGroups.IsTelling))
        {
            var group = Vocabulary.GroupId(letters);
            var share = Square(Weight(group is null ? 0 : visible.EntriesWithGroup(group.Value)));
            norm += share;
            foreach (var other in group is null ? [] : Vocabulary.WordsOfGroup(group.Value))
                shared.Add(other, share);
        }

        // The other word's norm is at least the root of what it shares: most are out before it is known.
        var least = Square(weights.LeastLikeness) * norm;
        var alike = new Dictionary<int, double>();
        foreach (var other in shared.Touched)
        {
            if (shared[other] < least)
                continue;
            var cosine = shared[other] / Math.Sqrt(norm * Norm(other));
            if (cosine >= weights.LeastLikeness)
                alike[other] = Math.Pow(cosine, 1.5);
        }

        return alike;
    }

    private double Norm(int word)
    {
        var norm = 0.0;
        foreach (var group in Vocabulary[word].Tell)
            norm += Square(Weight(visible.EntriesWithGroup(group)));
        return norm;
    }

    /// <summary>Never near nothing: what every entry has in common still makes words alike.</summary>
    private double Weight(int entries) => 1 + Math.Log((1.0 + visible.Count) / (1 + entries));

    private static double Square(double value) => value * value;
}
