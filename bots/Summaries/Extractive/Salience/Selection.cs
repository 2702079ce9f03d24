using Community.Summaries.Extractive.Sentences;

namespace Community.Summaries.Extractive.Salience;

/// <summary>
/// Takes the sentences that tell most and repeat each other least, until the room is used up (maximal marginal relevance, Carbonell and Goldstein 1998,
/// <see href="https://doi.org/10.1145/290941.291025"/>).
/// </summary>
internal static class Selection
{
    private const double Repetition = 0.5;

    /// <summary>What scores less is better left out than told to fill the room.</summary>
    private const double LeastScore = 0.3;

    /// <param name="candidates">Of one topic.</param>
    /// <param name="most">Of how many messages. A second sentence of one costs no place, only words.</param>
    /// <param name="words">How many words in all; the first sentence may be longer.</param>
    /// <returns>In the order of the talk.</returns>
    public static IReadOnlyList<Saying> Of(IReadOnlyList<(Saying Saying, double Score)> candidates, int most, int words, Vocabulary vocabulary)
    {
        var chosen = new List<Saying>();
        var messages = new HashSet<int>();
        // The best are enough to choose few from.
        var left = candidates.OrderByDescending(one => one.Score).Take(most * 12).ToList();
        while (Fitting().ToList() is { Count: > 0 } fitting)
        {
            var best = fitting.MaxBy(one => one.Score - (Repetition * chosen.Select(other => Likeness(one.Saying, other, vocabulary)).DefaultIfEmpty(0).Max()));
            left.Remove(best);
            chosen.Add(best.Saying);
            messages.Add(best.Saying.Message);
            words -= best.Saying.Words;
        }

        return [.. chosen.OrderBy(saying => saying.Message).ThenBy(saying => saying.Place)];

        IEnumerable<(Saying Saying, double Score)> Fitting() => left.Where(one => chosen.Count == 0
            || (one.Score >= LeastScore && one.Saying.Words <= words && (messages.Count < most || messages.Contains(one.Saying.Message))));
    }

    private static double Likeness(Saying one, Saying other, Vocabulary vocabulary)
    {
        var shared = one.Terms.Where(term => Array.BinarySearch(other.Terms, term) >= 0).Sum(term => vocabulary.Weight(term) * vocabulary.Weight(term));
        return shared == 0 ? 0 : shared / (vocabulary.Norm(one.Terms) * vocabulary.Norm(other.Terms));
    }
}
