using Community.Text.Search.Indexing;
using Community.Text.Search.Vocabularies;

namespace Community.Text.Search.Ranking;

/// <summary>Finds out which words of the entries a query means, by what is known of words; they come to lie in the search's scratch.</summary>
internal sealed class QueryReader(Analyzer analyzer, WordKnowledge knowledge, Visible visible, RankingWeights weights, Scratch scratch)
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
        scratch.Related.Reset(Vocabulary.Count);
        scratch.Synonyms.Reset(Vocabulary.Count);
        FindSynonyms([.. telling.Concat(small).Select(analyzer.Term)]);
        List<AskedWord> asked = [.. telling.Select(Ask)];
        return new Query([.. asked.Select(word => word.Groups), .. small.Select(GroupsOf)], asked);
    }

    /// <param name="word">The word.</param>
    /// <param name="place">Its place among the telling ones.</param>
    private AskedWord Ask(string word, int place)
    {
        var stem = analyzer.Term(word);
        var family = Vocabulary.WordsOfStem(stem);
        foreach (var part in knowledge.Compounds.PartsOf(word))
        {
            Relate(place, Vocabulary.WordsOfStem(part), weights.Part);
            Relate(place, knowledge.Compounds.WordsWith(part), weights.Part * weights.Part);
        }

        Relate(place, knowledge.Compounds.WordsWith(stem), weights.Part);
        Relate(place, family, 1);
        return new AskedWord(word, GroupsOf(word), visible.Rarity(family.Sum(visible.EntriesWith)));
    }

    private AskedGroup[] GroupsOf(string word) => Array.ConvertAll(LetterGroups.Of(word), group => new AskedGroup(group, Vocabulary.GroupId(group) ?? -1));

    private void Relate(int place, IReadOnlyList<int> words, double likeness)
    {
        if (likeness == 0)
            return;
        foreach (var word in words)
            scratch.Related.Raise(place, word, (float)likeness);
    }

    private void FindSynonyms(HashSet<string> stems)
    {
        foreach (var stem in stems)
        {
            Mean(EverydayWords.SynonymsOf(stem), stems, 1);
            Mean(knowledge.Lists.SynonymsOf(stem), stems, weights.Thesaurus);
        }
    }

    private void Mean(IReadOnlyList<string> synonyms, HashSet<string> asked, double share)
    {
        foreach (var synonym in synonyms)
        {
            var family = asked.Contains(synonym) ? [] : Vocabulary.WordsOfStem(synonym);
            var says = family.Count == 0 ? 0 : (float)(share * visible.Rarity(family.Sum(visible.EntriesWith)));
            foreach (var word in family)
                scratch.Synonyms.Raise(word, says);
        }
    }
}
