using System.Collections.Concurrent;
using Community.Text.Search.Ranking;

namespace Community.Text.Search.Indexing;

/// <summary>Room to calculate in, one for each search that runs at the same time, used again by the next.</summary>
internal sealed class Scratch
{
    private static readonly ConcurrentBag<Scratch> s_unused = [];

    /// <summary>How many letter groups words of the vocabulary share with a word, by their numbers.</summary>
    public Tally Shared { get; } = new();

    /// <summary>How often an asked word stands in an entry, by its slot.</summary>
    public Tally Frequencies { get; } = new();

    /// <summary>What entries score, by their slots.</summary>
    public Tally Scores { get; } = new();

    /// <summary>How often letter groups stand in a passage, by their numbers.</summary>
    public Tally GroupFrequencies { get; } = new();

    /// <summary>What letter groups weigh, by their numbers.</summary>
    public Tally GroupWeights { get; } = new();

    public WeightTable CosineWeights { get; } = new();

    /// <summary>The places of the asked letter groups, and one more, by their numbers.</summary>
    public Tally AskedGroups { get; } = new();

    /// <summary>The places of words in <see cref="Matches"/>, and one more, by their numbers.</summary>
    public Tally MatchPlaces { get; } = new();

    public List<WordMatch> Matches { get; } = [];

    public List<int> MatchedGroups { get; } = [];

    public List<Likeness> Likenesses { get; } = [];

    public static Scratch Take() => s_unused.TryTake(out var scratch) ? scratch : new Scratch();

    public void GiveBack() => s_unused.Add(this);
}
