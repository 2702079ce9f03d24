using System.Diagnostics;
using System.Globalization;
using Community.Benchmarks.Peers;
using Community.Text.Search;
using Microsoft.Data.Sqlite;

namespace Community.Benchmarks;

/// <summary>How long a search takes among entries made of the sets' own words, as often as they stand there.</summary>
internal static class Speed
{
    private const int Queries = 300;

    /// <summary>How often each is asked, all of them in turn.</summary>
    private const int Rounds = 15;

    public static void Run(TextWriter output, IReadOnlyList<SearchSet> sets, IReadOnlyList<int> sizes)
    {
        var random = new Random(7);
        var questions = Words(sets.SelectMany(set => set.Entries).Select(entry => entry.Question));
        var answers = Words(sets.SelectMany(set => set.Entries).SelectMany(entry => entry.Answers.DefaultIfEmpty(entry.Question)));
        output.WriteLine("\n| entries | search p50 ms | p95 ms | FTS5 p50 ms | FTS5 p95 ms | search p95, all rounds | FTS5 p95, all rounds | computing, ms a search | computing, ms by FTS5 | built in s | memory MB | edit found after ms |\n|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            var entries = Enumerable.Range(0, size).Select(_ => (Text(random, questions, 8), Text(random, answers, 45))).ToList();
            var queries = Enumerable.Range(0, Queries).Select(_ => Text(random, questions, 6)).ToList();
            Line(output, size, entries, queries);
        }
    }

    private static void Line(TextWriter output, int size, List<(string Question, string Answer)> entries, List<string> queries)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        using var index = new SearchIndex(new Analyzer());
        for (var id = 0; id < entries.Count; id++)
            index.Put(id, $"!{id % 6}:example.org", SearchField.Question(entries[id].Question), SearchField.Answer(entries[id].Answer));
        index.Learn();
        var built = clock.Elapsed.TotalSeconds;
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var ours = Times(queries, query => index.Search(query, _ => true, 10));

        clock.Restart();
        index.Put(1, "!1:example.org", SearchField.Question("Klangschalenverleih"));
        var found = index.Search("Klangschalenverleih", _ => true, 1) is [{ Id: 1 }];
        var edit = found ? clock.Elapsed.TotalMilliseconds : double.NaN;

        var fts = new FtsPeer(stems: true);
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        fts.Fill(connection, entries);
        var theirs = Times(queries, query => fts.Find(connection, query));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} | {Share(ours.Best, 50):f2} | {Share(ours.Best, 95):f2} | {Share(theirs.Best, 50):f2} | {Share(theirs.Best, 95):f2} | {Share(ours.All, 95):f2} | {Share(theirs.All, 95):f2} | {ours.Computing:f2} | {theirs.Computing:f2} | {built:f1} | {memory:f0} | {edit:f1} |"));
    }

    /// <summary>
    /// By the clock, in order: the best of each query's rounds, since on a busy machine a search waits for others now and then, and all of them;
    /// and what the process computes for a query on average.
    /// </summary>
    private static (List<double> Best, List<double> All, double Computing) Times(List<string> queries, Action<string> search)
    {
        queries.ForEach(search);
        var computed = Environment.CpuUsage.TotalTime;
        var rounds = Enumerable.Range(0, Rounds).Select(_ => queries.ConvertAll(query =>
        {
            var clock = Stopwatch.StartNew();
            search(query);
            return clock.Elapsed.TotalMilliseconds;
        })).ToList();
        var computing = (Environment.CpuUsage.TotalTime - computed).TotalMilliseconds / Rounds / queries.Count;
        return ([.. queries.Select((_, at) => rounds.Min(round => round[at])).Order()], [.. rounds.SelectMany(round => round).Order()], computing);
    }

    private static double Share(List<double> times, int percent) => times[times.Count * percent / 100];

    private static List<string> Words(IEnumerable<string> texts) => [.. texts.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Words by their frequency; one in fifty gets an ending of its own, as names and numbers do.</summary>
    private static string Text(Random random, List<string> words, int length) => string.Join(' ', Enumerable.Range(0, random.Next(length / 2, length * 3 / 2))
        .Select(_ => words[random.Next(words.Count)] + (random.Next(50) == 0 ? words[random.Next(words.Count)] : "")));
}
