namespace Community.Text.Search.Ranking;

/// <summary>What the ranking is made of. The defaults were measured: see docs/decisions and tests/Benchmarks.</summary>
internal sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    /// <summary>BM25: how soon a repeated word stops to count.</summary>
    public double K1 { get; init; } = 1.2;

    /// <summary>BM25: how much a long passage is held back, 0 to 1.</summary>
    public double B { get; init; } = 0.75;

    /// <summary>The power of a letter group's rarity: groups stand for words only in part, so common ones say less than common words.</summary>
    public double GroupRarity { get; init; } = 1.4;

    /// <summary>What the query's letter groups in the question say.</summary>
    public double QuestionLetters { get; init; } = 0.6;

    /// <summary>What the query's letter groups in the answer say.</summary>
    public double AnswerLetters { get; init; } = 0.45;

    /// <summary>What the cosine of query and question says, in letter groups.</summary>
    public double Cosine { get; init; } = 0.65;

    /// <summary>What the query's words in the question say.</summary>
    public double QuestionWords { get; init; } = 0.08;

    /// <summary>What the query's words in the answer say.</summary>
    public double AnswerWords { get; init; } = 0.3;

    /// <summary>What synonyms in the question say.</summary>
    public double QuestionSynonyms { get; init; } = 0.4;

    /// <summary>What synonyms in the answer say.</summary>
    public double AnswerSynonyms { get; init; } = 0.1;

    /// <summary>What a synonym of the installed thesaurus says, beside 1 for an everyday one.</summary>
    public double Thesaurus { get; init; } = 0.25;

    /// <summary>Words whose letters are less alike than this are strangers, 0 to 1.</summary>
    public double LeastLikeness { get; init; } = 0.35;

    /// <summary>What a word with the same part counts, beside 1 for the word itself.</summary>
    public double Part { get; init; } = 0.6;

    /// <summary>How many entries are looked at closely, of all that have one of the words.</summary>
    public int Candidates { get; init; } = 60;

    /// <summary>Up to how many entries all are looked at closely.</summary>
    public int Few { get; init; } = 250;

    /// <summary>Whether to stop looking where nothing better can come, which gives the same answer sooner.</summary>
    public bool StopsEarly { get; init; } = true;
}
