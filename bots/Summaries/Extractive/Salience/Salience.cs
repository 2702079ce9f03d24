using Community.Summaries.Extractive.Findings;
using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Extractive.Topics;

namespace Community.Summaries.Extractive.Salience;

/// <summary>
/// How much each sentence of a topic tells somebody who was not there. The weights are round numbers in the midst of wide plateaus, found on half of the
/// talks that docs/summaries.md tells of; none of them matters much alone.
/// </summary>
internal sealed class SalienceOf(Transcript talk, ChatSignals signals)
{
    /// <summary>Sentences with fewer telling words are remarks.</summary>
    private const int TellingWords = 3;

    private const int FewWords = 5;

    public IReadOnlyList<(Saying Saying, double Score)> Sentences(TopicDraft topic, CancellationToken cancellation)
    {
        var sayings = topic.Messages.SelectMany(talk.Of).Where(saying => saying is { IsCourtesy: false, Terms.Length: > 0 }).ToList();
        var centrality = Centrality.Of(sayings, talk.Vocabulary, cancellation);
        var topicNorm = topic.Words.Values.DefaultIfEmpty(1).Max();
        var openers = sayings.Take(2).ToHashSet();
        return [.. sayings.Select((saying, at) => (saying, Score(saying, centrality[at], Focus(saying, topic, topicNorm), openers.Contains(saying))))];
    }

    /// <summary>The share of the topic's main words that stand in a sentence, by how often they are said.</summary>
    private static double Focus(Saying saying, TopicDraft topic, double norm) =>
        saying.Terms.Sum(term => topic.Words.GetValueOrDefault(term)) / (norm * Math.Sqrt(saying.Terms.Length + 2));

    private double Score(Saying saying, double centrality, double focus, bool opens)
    {
        var score = (1.2 * centrality) + (0.5 * focus);
        // What begins a topic says what it is about.
        score += opens ? 0.5 : 0;
        score += Decisions.IsLikely(saying) ? 0.3 : 0;
        score += Math.Min(3, signals.Replies(saying.Message)) * 0.2;
        score += Math.Min(2, signals.Thanks(saying.Message)) * 0.2;
        score += Math.Log2(1 + Math.Clamp(talk.Messages[saying.Message].Reactions, 0, 15)) * 0.1;
        score += saying.Text.Contains("://", StringComparison.Ordinal) ? 0.1 : 0;
        score += Math.Min(12, saying.Terms.Length) * 0.04;
        score -= saying.Terms.Length < TellingWords ? 0.8 : 0;
        return saying.Words < FewWords ? score - 0.5 : score;
    }
}
