namespace Community.Text.Search.Ranking;

/// <summary>A telling word of the query.</summary>
/// <param name="Text">As it was asked, in lower case.</param>
/// <param name="Groups">How many letter groups it has.</param>
/// <param name="Rarity">What it says: its inverse document frequency.</param>
/// <param name="Related">
/// Words of the entries that it is another form, a part or a compound of, with their likeness, by their numbers; whatever is spelt alike
/// besides is found by letters.
/// </param>
internal sealed record AskedWord(string Text, int Groups, double Rarity, Dictionary<int, float> Related);
