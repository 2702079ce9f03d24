using Community.Text.Search.Indexing;

namespace Community.Text.Search.Ranking;

/// <summary>A word of the query, ready to be looked for in what may be seen.</summary>
/// <param name="Text">As it was asked, in lower case.</param>
/// <param name="Relatives">The words it is found by, the most alike first; none if nothing like it stands in any visible entry.</param>
/// <param name="Rarity">What it says: its inverse document frequency; 0 for a stop word.</param>
internal sealed record AskedWord(string Text, IReadOnlyList<Relative> Relatives, double Rarity)
{
    public static AskedWord Stop(string word) => new(word, [], 0);

    private readonly Dictionary<int, float> _likeness = Relatives.ToDictionary(relative => relative.Word, relative => relative.Likeness);

    /// <returns>0 for a stranger.</returns>
    public float LikenessOf(int word) => _likeness.GetValueOrDefault(word);

    /// <summary>How often it stands in an entry, words like it counted by their likeness.</summary>
    public double FrequencyIn(IndexedEntry entry)
    {
        var frequency = 0.0;
        foreach (var (word, likeness) in Relatives)
            if (entry.PlaceOf(word) is { } place)
                frequency += (double)likeness * entry.Weights[place];

        return frequency;
    }

    /// <summary>The word of the entry that is most like it.</summary>
    public Relative? BestIn(IndexedEntry entry)
    {
        foreach (var relative in Relatives)
            if (entry.PlaceOf(relative.Word) is not null)
                return relative;

        return null;
    }
}
