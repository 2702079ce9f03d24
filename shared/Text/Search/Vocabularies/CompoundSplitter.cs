using System.Collections.Frozen;

namespace Community.Text.Search.Vocabularies;

/// <summary>
/// Takes German compounds apart, by the words that stand by themselves: the split whose parts are the most frequent wins, by their
/// geometric mean, unless the whole word is more frequent than that (Koehn and Knight, "Empirical Methods for Compound Splitting", 2003,
/// section 3.2). "Rechnungsworkflow" falls into "rechnung" and "workflow" where entries have these words. Never changes once made.
/// </summary>
internal sealed class CompoundSplitter
{
    private const int ShortestPart = 4;
    private const int LongestWord = 40;
    private const int MaxParts = 4;

    /// <summary>What a word of a dictionary weighs that no entry has: less than any that was seen.</summary>
    private const double InDictionary = 0.5;

    private static readonly string[] s_joints = ["s", "n", "es", "en", "er", "e"];

    private readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> _frequencies;
    private readonly WordLists _lists;

    /// <param name="frequencies">How often each word stands in the entries.</param>
    /// <param name="lists">Words that exist besides.</param>
    public CompoundSplitter(IReadOnlyDictionary<string, double> frequencies, WordLists lists)
    {
        _frequencies = frequencies.Where(word => word.Key.Length >= ShortestPart && word.Value > 0).ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _lists = lists;
    }

    /// <returns>The parts in their order, joints removed; empty for a word that is no compound.</returns>
    public IReadOnlyList<string> Parts(string word)
    {
        if (word.Length is < 2 * ShortestPart or > LongestWord || !word.All(char.IsLetter))
            return [];

        var best = new Split([], Math.Log(Math.Max(Weight(word), 1e-9)));
        Try(word, 0, [], 0, ref best);
        return [.. best.Parts.Select(part => word[part])];
    }

    private void Try(string word, int from, List<Range> parts, double logs, ref Split best)
    {
        if (from == word.Length)
        {
            if (parts.Count > 1 && logs / parts.Count > best.Mean)
                best = new Split([.. parts], logs / parts.Count);
            return;
        }

        if (parts.Count == MaxParts)
            return;
        for (var to = from + ShortestPart; to <= word.Length; to++)
        {
            if ((to < word.Length && to > word.Length - ShortestPart) || (from == 0 && to == word.Length))
                continue;

            var (length, weight) = Heaviest(word.AsSpan(from..to), isLast: to == word.Length);
            if (weight == 0)
                continue;

            parts.Add(from..(from + length));
            Try(word, to, parts, logs + Math.Log(weight), ref best);
            parts.RemoveAt(parts.Count - 1);
        }
    }

    /// <summary>How much of a segment is the part, the rest being a joint, and what it weighs.</summary>
    private (int Length, double Weight) Heaviest(ReadOnlySpan<char> segment, bool isLast)
    {
        var best = (segment.Length, Weight: Weight(segment));
        foreach (var joint in isLast ? [] : s_joints.AsSpan())
        {
            var length = segment.Length - joint.Length;
            if (length >= ShortestPart && segment.EndsWith(joint, StringComparison.Ordinal) && Weight(segment[..length]) is var weight && weight > best.Weight)
                best = (length, weight);
        }

        return best;
    }

    private double Weight(ReadOnlySpan<char> word) =>
        _frequencies.TryGetValue(word, out var frequency) ? frequency : _lists.Contains(word) ? InDictionary : 0;

    private readonly record struct Split(IReadOnlyList<Range> Parts, double Mean);
}
