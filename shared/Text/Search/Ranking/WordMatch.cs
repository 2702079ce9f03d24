namespace Community.Text.Search.Ranking;

/// <summary>What a word of the entries has in common with a query; the lists lie in the search's scratch.</summary>
/// <param name="Groups">Where the places of the asked letter groups it has begin.</param>
/// <param name="GroupCount">How many.</param>
/// <param name="Likenesses">Where the asked words it is like begin.</param>
/// <param name="LikenessCount">How many.</param>
/// <param name="Synonym">What it says as a synonym of an asked word; 0 if it is none.</param>
internal readonly record struct WordMatch(int Groups, int GroupCount, int Likenesses, int LikenessCount, float Synonym);

/// <summary>How like a word is to an asked one.</summary>
/// <param name="Asked">The place of the asked word.</param>
/// <param name="Value">1 for the same word or another form of it, less for others; greater than 0.</param>
internal readonly record struct Likeness(int Asked, float Value);
