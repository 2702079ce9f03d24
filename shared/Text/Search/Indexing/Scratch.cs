using System.Collections.Concurrent;
using Community.Text.Search.Ranking;

namespace Community.Text.Search.Indexing;

/// <summary>Room to calculate in, one for each search that runs at the same time, used again by the next.</summary>
internal sealed class Scratch
{
    private static readonly ConcurrentBag<Scratch> s_unused = [];

    /// <summary>How many letter groups words of the vocabulary share with a word, by their numbers.</summary>
    public Tally<byte> Shared { get; } = new();

    /// <summary>How often an asked word stands in an entry, by its slot.</summary>
    public Tally<float> Frequencies { get; } = new();

    /// <summary>What entries score, by their slots.</summary>
    public Tally<float> Scores { get; } = new();

    /// <summary>How often letter groups stand in a passage, by their numbers.</summary>
    public Tally<int> GroupFrequencies { get; } = new();

    /// <summary>What letter groups weigh, by their numbers.</summary>
    public Tally<float> GroupWeights { get; } = new();

    public WeightTable CosineWeights { get; } = new();

    public AskedLetters Letters { get; } = new();

    /// <summary>What words of the entries say as synonyms, by their numbers.</summary>
    public Tally<float> Synonyms { get; } = new();

    /// <summary>What words of the entries are to the telling ones of the query.</summary>
    public WordRelations Related { get; } = new();

    /// <summary>What words of the entries are to those they are looked for by.</summary>
    public WordRelations Sought { get; } = new();

    /// <summary>The places of words in <see cref="Matches"/>, and one more, by their numbers.</summary>
    public Tally<int> MatchPlaces { get; } = new();

    public List<WordMatch> Matches { get; } = [];

    public List<int> MatchedGroups { get; } = [];

    public List<Likeness> Likenesses { get; } = [];

    public static Scratch Take() => s_unused.TryTake(out var scratch) ? scratch : new Scratch();

    public void GiveBack() => s_unused.Add(this);
}
