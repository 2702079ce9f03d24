using Community.Summaries.Extractive.Sentences;

namespace Community.Summaries.Extractive.Salience;

/// <summary>
/// Takes the sentences that tell most and repeat each other least, until the room is used up (maximal marginal relevance, Carbonell and Goldstein 1998,
/// <see href="https://doi.org/10.1145/290941.291025"/>).
/// </summary>
internal static class Selection
{
    private const double Repetition = 0.7;

    /// <param name="candidates">Of one topic.</param>
    /// <param name="most">How many sentences.</param>
    /// <param name="words">How many words in all; the first sentence may be longer.</param>
    /// <returns>In the order of the talk.</returns>
    public static IReadOnlyList<Saying> Of(IReadOnlyList<(Saying Saying, double Score)> candidates, int most, int words, Vocabulary vocabulary)
    {
        var chosen = new List<Saying>();
        // The best are enough to choose few from.
        var left = candidates.OrderByDescending(one => one.Score).Take(most * 12).ToList();
        while (chosen.Count < most && left.Count > 0)
        {
            var best = left.MaxBy(one => one.Score - (Repetition * chosen.Select(other => Likeness(one.Saying, other, vocabulary)).DefaultIfEmpty(0).Max()));
            left.Remove(best);
            if (chosen.Count > 0 && best.Saying.Words > words)
                continue;
            chosen.Add(best.Saying);
            words -= best.Saying.Words;
        }

        return [.. chosen.OrderBy(saying => saying.Message).ThenBy(saying => saying.Place)];
    }

    private static double Likeness(Saying one, Saying other, Vocabulary vocabulary)
    {
        var shared = one.Terms.Where(term => Array.BinarySearch(other.Terms, term) >= 0).Sum(term => vocabulary.Weight(term) * vocabulary.Weight(term));
        return shared == 0 ? 0 : shared / (vocabulary.Norm(one.Terms) * vocabulary.Norm(other.Terms));
    }
}
