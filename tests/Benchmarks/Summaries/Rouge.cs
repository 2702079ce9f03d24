using System.Text.RegularExpressions;
using Community.Text.Search.Stemming;

namespace Community.Benchmarks.Summaries;

/// <summary>
/// ROUGE-1, -2 and -L (Lin 2004, <see href="https://aclanthology.org/W04-1013/"/>) as F1: shared words, shared pairs of words, longest common
/// subsequence of the whole texts. Words are runs of letters and digits in lower case, stemmed; none is left out.
/// </summary>
public sealed partial class Rouge
{
    private readonly Func<string, string> _stem;

    private Rouge(Func<string, string> stem) => _stem = stem;

    public static Rouge German { get; } = new(GermanStemmer.Stem);

    public static Rouge English { get; } = new(EnglishStemmer.Stem);

    /// <returns>The mean over the references.</returns>
    public RougeScore Score(string summary, IReadOnlyList<string> references)
    {
        var said = Words(summary);
        var scores = references.Select(reference => Score(said, Words(reference))).ToList();
        return new RougeScore(scores.Average(score => score.One), scores.Average(score => score.Two), scores.Average(score => score.Longest));
    }

    public int Length(string text) => Words(text).Count;

    private static RougeScore Score(List<string> said, List<string> meant) =>
        new(Shared(said, meant), Shared(Pairs(said), Pairs(meant)), F1(Longest(said, meant), said.Count, meant.Count));

    private List<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(word => _stem(word.Value))];

    private static List<string> Pairs(List<string> words) => [.. words.Zip(words.Skip(1), (one, next) => one + " " + next)];

    private static double Shared(List<string> said, List<string> meant)
    {
        var left = meant.CountBy(word => word).ToDictionary();
        var shared = 0;
        foreach (var word in said)
            if (left.GetValueOrDefault(word) > 0)
            {
                left[word]--;
                shared++;
            }

        return F1(shared, said.Count, meant.Count);
    }

    private static int Longest(List<string> one, List<string> other)
    {
        var row = new int[other.Count + 1];
        foreach (var word in one)
        {
            var diagonal = 0;
            for (var at = 1; at <= other.Count; at++)
            {
                var above = row[at];
                row[at] = word == other[at - 1] ? diagonal + 1 : Math.Max(above, row[at - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static double F1(int shared, int said, int meant) => shared == 0 ? 0 : 2.0 * shared / (said + meant);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}

/// <summary>Each from 0 to 1.</summary>
public readonly record struct RougeScore(double One, double Two, double Longest);
