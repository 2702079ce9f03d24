using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>A telling word of the query with all the words of the entries it is looked for by.</summary>
/// <param name="Relatives">By their numbers, with their likeness.</param>
/// <param name="Rarity">What it says: its inverse document frequency, all relatives taken together.</param>
internal sealed record SoughtWord(IReadOnlyList<(int Word, float Likeness)> Relatives, double Rarity)
{
    /// <summary>How often it stands in an entry, words like it counted by their likeness.</summary>
    public double FrequencyIn(IndexedEntry entry)
    {
        var frequency = 0.0;
        foreach (var (word, likeness) in Relatives)
            frequency += (double)likeness * entry.WeightOf(word);
        return frequency;
    }
}
