namespace Community.Text.Search.Ranking;

/// <summary>A telling word of the query.</summary>
/// <param name="Text">As it was asked, in lower case.</param>
/// <param name="Groups">Its letter groups.</param>
/// <param name="Rarity">What it says: its inverse document frequency.</param>
internal sealed record AskedWord(string Text, AskedGroup[] Groups, double Rarity);

/// <summary>A letter group of the query.</summary>
/// <param name="Letters">Its letters, packed.</param>
/// <param name="Number">Its number; -1 if no word of the entries has it.</param>
internal readonly record struct AskedGroup(ulong Letters, int Number);
