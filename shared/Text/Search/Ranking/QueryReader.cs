using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>Finds out which words of the entries a query means, by what is known of words.</summary>
internal sealed class QueryReader(Analyzer analyzer, WordKnowledge knowledge, Visible visible, RankingWeights weights)
{
    /// <summary>A question has few words; a pasted page must not hold up the others.</summary>
    private const int MaxWords = 24, MaxCharacters = 8192;

    private Vocabulary Vocabulary => knowledge.Vocabulary;

    public Query Read(string text)
    {
        var read = text.Length > MaxCharacters ? text[..MaxCharacters] : text;
        var words = Analyzer.AllWords(read).Select(word => word.Text).Distinct(StringComparer.Ordinal).ToList();
        var telling = words.Where(Analyzer.IsTelling).Take(MaxWords).ToList();
        var small = words.Where(word => !Analyzer.IsTelling(word)).Take(MaxWords).ToList();
        return new Query([.. telling, .. small], [.. telling.Select(Ask)], Synonyms([.. telling.Concat(small).Select(analyzer.Term)]));
    }

    private AskedWord Ask(string word)
    {
        var related = new Dictionary<int, float>();
        var stem = analyzer.Term(word);
        var family = Vocabulary.WordsOfStem(stem);
        foreach (var part in knowledge.Compounds.PartsOf(word))
        {
            Raise(related, Vocabulary.WordsOfStem(part), weights.Part);
            Raise(related, knowledge.Compounds.WordsWith(part), weights.Part * weights.Part);
        }

        Raise(related, knowledge.Compounds.WordsWith(stem), weights.Part);
        Raise(related, family, 1);
        return new AskedWord(word, LetterGroups.Of(word).Count(), visible.Rarity(family.Sum(visible.EntriesWith)), related);
    }

    private static void Raise(Dictionary<int, float> related, IReadOnlyList<int> words, double to)
    {
        foreach (var word in words)
            related[word] = Math.Max(related.GetValueOrDefault(word), (float)to);
    }

    private Dictionary<int, float> Synonyms(HashSet<string> stems)
    {
        var found = new Dictionary<int, float>();
        foreach (var stem in stems)
        {
            Mean(found, EverydayWords.SynonymsOf(stem), stems, 1);
            Mean(found, knowledge.Lists.SynonymsOf(stem), stems, weights.Thesaurus);
        }

        return found;
    }

    private void Mean(Dictionary<int, float> found, IReadOnlyList<string> synonyms, HashSet<string> asked, double share)
    {
        foreach (var synonym in synonyms)
        {
            var family = asked.Contains(synonym) ? [] : Vocabulary.WordsOfStem(synonym);
            var says = family.Count == 0 ? 0 : (float)(share * visible.Rarity(family.Sum(visible.EntriesWith)));
            foreach (var word in family)
                found[word] = Math.Max(found.GetValueOrDefault(word), says);
        }
    }
}
