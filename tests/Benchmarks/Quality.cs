using System.Globalization;
using Community.Benchmarks.Peers;
using Community.Text.Search;
using Community.Text.Search.Ranking;

namespace Community.Benchmarks;

/// <summary>How good the searches are: MRR@10 and success at 1 and 10, per phrasing and macro (the mean of the entries' means), with 95 % bootstrap intervals over entries.</summary>
internal static class Quality
{
    private const int Resamples = 1000;

    public static void Run(TextWriter output, IReadOnlyList<SearchSet> sets)
    {
        using var postgres = PostgresPeer.Start();
        if (postgres is null)
            output.WriteLine("PostgreSQL 15 is not installed: left out.\n");
        var none = WordLists.None;
        List<IPeer> peers =
        [
            new FtsPeer(stems: false), new FtsPeer(stems: true), .. postgres is null ? (IPeer[])[] : [postgres],
            new OwnSearch("ours", none),
            new OwnSearch("ours, wngerman", WordLists.Installed.WithoutSynonyms),
            new OwnSearch("ours, wngerman and OpenThesaurus", WordLists.Installed),
            new OwnSearch("- without the cosine", none, new RankingWeights { Cosine = 0 }),
            new OwnSearch("- without the words", none, new RankingWeights { QuestionWords = 0, AnswerWords = 0 }),
            new OwnSearch("- without everyday synonyms", none, new RankingWeights { QuestionSynonyms = 0, AnswerSynonyms = 0 }),
            new OwnSearch("- only the best 60 by words looked at, as among many entries", none, new RankingWeights { Few = 0 }),
            new OwnSearch("- without parts of compounds", none, new RankingWeights { Part = 0 }),
        ];
        foreach (var set in sets)
        {
            output.WriteLine($"\n{set.Name}: {set.Entries.Count} entries, {set.Questions.Count} questions\n");
            output.WriteLine("| search | MRR@10 macro (95 %) | MRR@10 per phrasing | 10 an entry | S@1 macro | S@1 per phrasing | S@10 macro | S@10 per phrasing |\n|---|---|---|---|---|---|---|---|");
            foreach (var peer in peers)
                Line(output, peer.Name, Ranks(set, peer.Answer(set)));
        }
    }

    private static List<(string Entry, int Rank)> Ranks(SearchSet set, IReadOnlyList<IReadOnlyList<int>> answers) =>
        [.. set.Questions.Select((one, place) => (one.Right[0], 1 + answers[place].ToList().FindIndex(entry => one.Right.Contains(set.Entries[entry].Id))))];

    private static void Line(TextWriter output, string name, List<(string Entry, int Rank)> ranks)
    {
        var entries = ranks.GroupBy(rank => rank.Entry).Select(group => group.Select(one => one.Rank).ToList()).ToList();
        var means = entries.Select(group => group.Average(Reciprocal)).ToList();
        var random = new Random(1);
        var resampled = Enumerable.Range(0, Resamples)
            .Select(_ => Enumerable.Range(0, means.Count).Average(_ => means[random.Next(means.Count)])).Order().ToList();
        var ten = entries.SelectMany(group => group.Take(10)).Average(Reciprocal);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {means.Average():f3} ({resampled[Resamples / 40]:f3} to {resampled[Resamples - (Resamples / 40)]:f3}) | {ranks.Average(one => Reciprocal(one.Rank)):f3} | {ten:f3} | {Successes(1)} | {Successes(10)} |"));

        // Found among the best so many: the mean of the entries' means, then of all questions.
        string Successes(int best)
        {
            double Found(int rank) => rank > 0 && rank <= best ? 1 : 0;
            return string.Create(CultureInfo.InvariantCulture, $"{entries.Average(group => group.Average(Found)):f3} | {ranks.Average(one => Found(one.Rank)):f3}");
        }
    }

    private static double Reciprocal(int rank) => rank == 0 ? 0 : 1.0 / rank;
}
