namespace Community.Text.Search.Ranking;

/// <summary>What was asked.</summary>
/// <param name="Words">All its words, each once: the small ones tell a question from another about the same thing.</param>
/// <param name="Telling">Those that say something about a topic.</param>
/// <param name="Synonyms">What other words of the entries say that mean the same as one of these, by their numbers.</param>
internal sealed record Query(IReadOnlyList<string> Words, IReadOnlyList<AskedWord> Telling, Dictionary<int, float> Synonyms);
