namespace Community.Text.Search.Ranking;

/// <summary>What was asked. Of which words of the entries more is known than their letters lies in the search's scratch.</summary>
/// <param name="Letters">The letter groups of all its words, each word once, the telling ones first: the small ones tell a question from another about the same thing.</param>
/// <param name="Telling">Those that say something about a topic.</param>
internal sealed record Query(IReadOnlyList<AskedGroup[]> Letters, IReadOnlyList<AskedWord> Telling);
