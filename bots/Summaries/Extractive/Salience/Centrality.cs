using Community.Summaries.Extractive.Sentences;

namespace Community.Summaries.Extractive.Salience;

/// <summary>
/// LexRank: a sentence matters that is like many that matter, by the words they share. Source: Erkan and Radev 2004,
/// <see href="https://doi.org/10.1613/jair.1523"/>; here with the likeness itself as weight ("continuous").
/// </summary>
internal static class Centrality
{
    private const double Damping = 0.85;
    private const int Rounds = 30;

    /// <summary>Sentences in which a word may stand to count; one that stands in more ties all to all. Keeps the work in proportion to the talk.</summary>
    private const int MostSharers = 150;

    /// <summary>Neighbours of a sentence that count: the likest.</summary>
    private const int MostNeighbours = 40;

    private const double LeastLikeness = 0.05;

    /// <returns>One for each sentence, the largest being 1.</returns>
    public static double[] Of(IReadOnlyList<Saying> sayings, Vocabulary vocabulary, CancellationToken cancellation)
    {
        var edges = Edges(sayings, vocabulary, cancellation);
        var rank = Enumerable.Repeat(1.0, sayings.Count).ToArray();
        var totals = edges.Select(neighbours => neighbours.Sum(edge => edge.Likeness)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = Enumerable.Repeat(1 - Damping, sayings.Count).ToArray();
            for (var one = 0; one < edges.Length; one++)
                foreach (var (other, likeness) in edges[one])
                    next[other] += Damping * rank[one] * likeness / totals[one];
            rank = next;
        }

        var largest = rank.DefaultIfEmpty(1).Max();
        return [.. rank.Select(value => value / largest)];
    }

    private static (int Other, double Likeness)[][] Edges(IReadOnlyList<Saying> sayings, Vocabulary vocabulary, CancellationToken cancellation)
    {
        var sharers = Sharers(sayings);
        var norms = sayings.Select(saying => vocabulary.Norm(saying.Terms)).ToArray();
        var edges = new (int, double)[sayings.Count][];
        var shared = new double[sayings.Count];
        var touched = new List<int>();
        for (var one = 0; one < sayings.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var term in sayings[one].Terms)
            {
                if (sharers[term] is not { Count: <= MostSharers } others)
                    continue;
                var weight = vocabulary.Weight(term) * vocabulary.Weight(term);
                foreach (var other in others)
                {
                    if (shared[other] == 0)
                        touched.Add(other);
                    shared[other] += weight;
                }
            }

            edges[one] = [.. touched.Where(other => other != one).Select(other => (other, shared[other] / (norms[one] * norms[other])))
                .Where(edge => edge.Item2 >= LeastLikeness).OrderByDescending(edge => edge.Item2).Take(MostNeighbours)];
            foreach (var other in touched)
                shared[other] = 0;
            touched.Clear();
        }

        return edges;
    }

    private static Dictionary<int, List<int>> Sharers(IReadOnlyList<Saying> sayings)
    {
        var sharers = new Dictionary<int, List<int>>();
        for (var one = 0; one < sayings.Count; one++)
            foreach (var term in sayings[one].Terms)
                (sharers.TryGetValue(term, out var known) ? known : sharers[term] = []).Add(one);
        return sharers;
    }
}
