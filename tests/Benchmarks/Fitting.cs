using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Community.Benchmarks.Peers;
using Community.Text.Search;
using Community.Text.Search.Ranking;

namespace Community.Benchmarks;

/// <summary>Fits the confidence: a logistic regression of whether the best hit is right, small talk included.</summary>
internal static class Fitting
{
    /// <summary>What it is fitted on.</summary>
    public const string SetName = "roboai-de";

    private const int Steps = 3000;

    /// <summary>Keeps weights small that say little.</summary>
    private const double Decay = 0.0005;

    public static void Run(TextWriter output, IReadOnlyList<SearchSet> sets)
    {
        foreach (var set in sets.Where(set => set.Name == SetName))
        {
            using var index = OwnSearch.Index(set, WordLists.None);
            var weights = Fit(Suggestions.Answers(set, index));
            output.WriteLine(string.Join(", ", weights.Select(weight => weight.ToString("f2", CultureInfo.InvariantCulture))));
        }
    }

    /// <summary>Each answer with the confidence of a regression fitted on the half it is not in.</summary>
    public static List<(SuggestedAnswer Answer, double Confidence)> Crossed(List<SuggestedAnswer> answers)
    {
        var crossed = new List<(SuggestedAnswer, double)>();
        foreach (var half in (bool[])[true, false])
        {
            var weights = Fit(answers.FindAll(one => IsEven(one.Key) != half));
            crossed.AddRange(answers.Where(one => IsEven(one.Key) == half).Select(one => (one, one.Inputs is { } inputs ? Confidence.Of(inputs, weights) : 0)));
        }

        return crossed;
    }

    /// <summary>Gradient descent with steps of its own for each weight (Kingma and Ba, "Adam", 2015).</summary>
    private static double[] Fit(List<SuggestedAnswer> answers)
    {
        var known = answers.FindAll(one => one.Inputs is not null);
        var size = Confidence.Weights.Count;
        var (weights, mean, square) = (new double[size], new double[size], new double[size]);
        for (var step = 1; step <= Steps; step++)
        {
            var slope = new double[size];
            foreach (var one in known)
            {
                var wrong = Confidence.Of(one.Inputs!, weights) - (one.IsRight ? 1 : 0);
                for (var at = 0; at < size; at++)
                    slope[at] += wrong * one.Inputs![at] / known.Count;
            }

            for (var at = 0; at < size; at++)
            {
                slope[at] += at == 0 ? 0 : Decay * weights[at];
                mean[at] = (0.9 * mean[at]) + (0.1 * slope[at]);
                square[at] = (0.99 * square[at]) + (0.01 * slope[at] * slope[at]);
                weights[at] -= 0.05 * (mean[at] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[at] / (1 - Math.Pow(0.99, step))) + 1e-8);
            }
        }

        return weights;
    }

    private static bool IsEven(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key))[0] % 2 == 0;
}
