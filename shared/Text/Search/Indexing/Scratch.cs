using System.Collections.Concurrent;

namespace Community.Text.Search.Indexing;

/// <summary>Room to calculate in, one for each search that runs at the same time, used again by the next.</summary>
internal sealed class Scratch
{
    private static readonly ConcurrentBag<Scratch> s_unused = [];

    /// <summary>What words of the vocabulary share with a word, by their numbers.</summary>
    public Tally Shared { get; } = new();

    /// <summary>How often an asked word stands in an entry, by its slot.</summary>
    public Tally Frequencies { get; } = new();

    /// <summary>What entries score, by their slots.</summary>
    public Tally Scores { get; } = new();

    /// <summary>How often letter groups stand in an entry, by their numbers.</summary>
    public Tally GroupFrequencies { get; } = new();

    /// <summary>What letter groups weigh, by their numbers.</summary>
    public Tally GroupWeights { get; } = new();

    /// <summary>In how many visible entries letter groups stand, and one more, by their numbers.</summary>
    public Tally GroupEntries { get; } = new();

    public static Scratch Take() => s_unused.TryTake(out var scratch) ? scratch : new Scratch();

    public void GiveBack() => s_unused.Add(this);
}
