namespace Community.Text.Search.Ranking;

/// <summary>A telling word of the query.</summary>
/// <param name="Text">As it was asked, in lower case.</param>
/// <param name="Groups">Its letter groups.</param>
/// <param name="Rarity">What it says: its inverse document frequency.</param>
internal sealed record AskedWord(string Text, ulong[] Groups, double Rarity);
