using System.Globalization;
using Community.Benchmarks.Peers;
using Community.Text.Search;

namespace Community.Benchmarks;

/// <summary>
/// What would be suggested unasked. The confidence was fitted on the German entries whose id has an even SHA-256 (first byte) and as much of the small talk;
/// the line "held out" is the other half.
/// </summary>
internal static class Suggestions
{
    public static void Run(TextWriter output, IReadOnlyList<SearchSet> sets)
    {
        output.WriteLine("\n| set | from confidence | small talk answered | right among suggestions | questions rightly answered |\n|---|---|---|---|---|");
        foreach (var set in sets.Where(set => !set.Name.StartsWith("xquad", StringComparison.Ordinal)))
        {
            var parts = set.Name == "roboai-de" ? (IReadOnlyList<(string, Predicate<string>)>)[(" fitted", IsEven), (" held out", id => !IsEven(id))] : [("", _ => true)];
            using var index = OwnSearch.Index(set, WordLists.None);
            foreach (var (part, isIn) in parts)
                foreach (var from in (double[])[0.6, SearchHit.Sure, 0.85])
                    Line(output, set.Name + part, Answers(set, index, isIn), from);
        }
    }

    private static List<(bool IsTalk, bool IsRight, double Confidence)> Answers(SearchSet set, SearchIndex index, Predicate<string> isIn)
    {
        var asked = set.Questions.Where(one => isIn(one.Right[0])).Select(one => (one.Text, one.Right));
        var talk = set.SmallTalk.Where(text => isIn(text)).Select(text => (Text: text, Right: (IReadOnlyList<string>)[]));
        return [.. asked.Concat(talk).Select(one =>
        {
            return index.Search(one.Text, _ => true, 1) is [var best]
                ? (one.Right.Count == 0, one.Right.Contains(set.Entries[(int)best.Id].Id), best.Confidence)
                : (one.Right.Count == 0, false, 0);
        })];
    }

    private static void Line(TextWriter output, string name, List<(bool IsTalk, bool IsRight, double Confidence)> answers, double from)
    {
        var said = answers.Where(one => one.Confidence >= from).ToList();
        double Share(int part, int whole) => (double)part / Math.Max(whole, 1);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {from} | {Share(said.Count(one => one.IsTalk), answers.Count(one => one.IsTalk)):p1} | {Share(said.Count(one => one.IsRight), said.Count):p1} | {Share(said.Count(one => one.IsRight), answers.Count(one => !one.IsTalk)):p1} |"));
    }

    private static bool IsEven(string id) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id))[0] % 2 == 0;
}
