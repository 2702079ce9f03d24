namespace Community.Text.Search.Ranking;

/// <summary>What the ranking is made of. The defaults were measured: see docs/decisions and tests/Benchmarks.</summary>
internal sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    /// <summary>BM25: how soon a repeated word stops to count.</summary>
    public double K1 { get; init; } = 1.2;

    /// <summary>BM25: how much a long entry is held back, 0 to 1.</summary>
    public double B { get; init; } = 0.75;

    /// <summary>The power of a letter group's rarity: groups stand for words only in part, so common ones say less than common words.</summary>
    public double GroupRarity { get; init; } = 1.4;

    /// <summary>The cosine's share in what the letter groups say; the rest is BM25.</summary>
    public double Cosine { get; init; } = 0.5;

    /// <summary>Words whose letters are less alike than this are strangers, 0 to 1.</summary>
    public double LeastLikeness { get; init; } = 0.15;

    /// <summary>What a word with the same part counts, beside 1 for the word itself.</summary>
    public double Part { get; init; } = 0.6;

    /// <summary>What a synonym counts.</summary>
    public double Synonym { get; init; } = 0.3;

    /// <summary>How much the words say, beside 1 for the letter groups.</summary>
    public double Words { get; init; } = 0.3;

    /// <summary>How many entries are looked at closely.</summary>
    public int Candidates { get; init; } = 200;

    /// <summary>Whether to stop looking where nothing better can come, which gives the same answer sooner.</summary>
    public bool StopsEarly { get; init; } = true;
}
