using System.Globalization;
using Community.Benchmarks.Peers;
using Community.Text.Search;
using Community.Text.Search.Ranking;

namespace Community.Benchmarks;

/// <summary>
/// What would be suggested unasked. The confidence is fitted on the German set; its line "cross-fitted" shows each half (by entry) judged by
/// a regression that saw only the other half, which is what to expect of entries it doesn't know.
/// </summary>
internal static class Suggestions
{
    public static void Run(TextWriter output, IReadOnlyList<SearchSet> sets)
    {
        output.WriteLine("\n| set | from confidence | small talk answered | right among suggestions | questions rightly answered |\n|---|---|---|---|---|");
        foreach (var set in sets.Where(set => !set.Name.StartsWith("xquad", StringComparison.Ordinal)))
        {
            using var index = OwnSearch.Index(set, WordLists.None);
            var answers = Answers(set, index);
            if (set.Name == Fitting.SetName)
                Lines(output, set.Name + ", cross-fitted", Fitting.Crossed(answers));
            Lines(output, set.Name, answers.ConvertAll(one => (one, one.Inputs is { } inputs ? Confidence.Of(inputs, Confidence.Weights) : 0)));
        }
    }

    /// <summary>What the best hit of each question and each piece of small talk is like.</summary>
    public static List<SuggestedAnswer> Answers(SearchSet set, SearchIndex index)
    {
        var asked = set.Questions.Select(one => (one.Text, Key: one.Right[0], one.Right));
        var talk = set.SmallTalk.Select(one => (one.Text, Key: one.Right[0], Right: (IReadOnlyList<string>)[]));
        return [.. asked.Concat(talk).Select(one => index.BestSigns(one.Text, _ => true) is var (id, signs)
            ? new SuggestedAnswer(one.Key, one.Right.Count == 0, one.Right.Contains(set.Entries[(int)id].Id), Confidence.Inputs(signs))
            : new SuggestedAnswer(one.Key, one.Right.Count == 0, IsRight: false, Inputs: null))];
    }

    private static void Lines(TextWriter output, string name, List<(SuggestedAnswer Answer, double Confidence)> answers)
    {
        foreach (var from in (double[])[0.7, SearchHit.Sure, 0.9])
        {
            var said = answers.Where(one => one.Confidence >= from).Select(one => one.Answer).ToList();
            double Share(int part, int whole) => (double)part / Math.Max(whole, 1);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {from} | {Share(said.Count(one => one.IsTalk), answers.Count(one => one.Answer.IsTalk)):p1} | {Share(said.Count(one => one.IsRight), said.Count):p1} | {Share(said.Count(one => one.IsRight), answers.Count(one => !one.Answer.IsTalk)):p1} |"));
        }
    }
}

/// <summary>What might be suggested.</summary>
/// <param name="Key">The entry that would be right, or the topic of the small talk.</param>
/// <param name="IsTalk">No entry is right.</param>
/// <param name="IsRight">The best hit is.</param>
/// <param name="Inputs">What the confidence is made of; null without a hit.</param>
internal sealed record SuggestedAnswer(string Key, bool IsTalk, bool IsRight, IReadOnlyList<double>? Inputs);
