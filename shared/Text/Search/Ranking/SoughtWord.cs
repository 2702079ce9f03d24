namespace Community.Text.Search.Ranking;

/// <summary>A telling word of the query with all the words of the entries it is looked for by.</summary>
/// <param name="First">Where those begin among the search's <see cref="Indexing.Scratch.Sought"/>.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Rarity">What it says: its inverse document frequency, all of them taken together.</param>
internal readonly record struct SoughtWord(int First, int Count, double Rarity);
