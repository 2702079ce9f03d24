namespace Community.Text.Search.Ranking;

/// <summary>What tells whether an entry fits a query.</summary>
/// <param name="Score">How well it suits.</param>
/// <param name="Asked">How much of the entry's question is asked for, by the rarity of its words, 0 to 1.</param>
/// <param name="Lead">By how much it is better than the next, as a share of its score; below 0 if another is better.</param>
/// <param name="Said">How much the query says: the rarity of all its words.</param>
internal readonly record struct Signs(EntryScore Score, double Asked, double Lead, double Said);
