using System.Text.RegularExpressions;
using Community.Summaries.Extractive.Sentences;
using Community.Summaries.Extractive.Topics;

namespace Community.Summaries.Extractive.Findings;

/// <summary>Finds the questions nobody answered. In doubt a question counts as answered: to be told that one is open that is not is the greater nuisance.</summary>
internal static partial class OpenQuestions
{
    /// <summary>Messages of others behind it in which an answer may stand that is no reply.</summary>
    private const int Reach = 6;

    /// <summary>"Wie bitte?", "oder?", "und du?" ask for nothing that a reader could answer.</summary>
    private const int TellingWords = 2;

    public static IEnumerable<Saying> In(Transcript talk, IReadOnlyList<TopicDraft> topics)
    {
        var replies = Enumerable.Range(0, talk.Messages.Count).ToLookup(message => talk.AnswersTo(message) ?? -1);
        foreach (var topic in topics)
            for (var at = 0; at < topic.Messages.Count; at++)
            {
                var message = topic.Messages[at];
                var question = talk.Of(message).LastOrDefault(saying => saying.IsQuestion && saying.Terms.Length >= TellingWords);
                if (question is not null && !IsAnswered(message, topic.Messages.Skip(at + 1), replies[message], talk))
                    yield return question;
            }
    }

    private static bool IsAnswered(int question, IEnumerable<int> later, IEnumerable<int> replies, Transcript talk)
    {
        if (replies.Any(reply => !talk.SameSender(reply, question) && IsAnswer(reply, talk)))
            return true;

        foreach (var message in later.Take(Reach))
        {
            if (talk.SameSender(message, question))
            {
                if (talk.Of(message).Any(saying => Courtesy.IsThanks(saying.Text) || Settled().IsMatch(saying.Text)))
                    return true;
                continue;
            }

            // A reply to something else is no answer to this.
            if (talk.AnswersTo(message) is { } meant && meant != question)
                continue;
            if (IsAnswer(message, talk))
                return true;
        }

        return false;
    }

    private static bool IsAnswer(int message, Transcript talk) =>
        talk.Of(message).Any(saying => !saying.IsQuestion) && talk.Of(message).All(saying => !NoAnswer().IsMatch(saying.Text));

    [GeneratedRegex(@"\b(keine ahnung|weiß (ich|es|das) (\w+ )?(auch )?(leider )?nicht|weiß nicht|(leider|auch) nicht|würde mich auch interessieren|interessiert mich auch|frage ich mich auch|gute frage|"
        + @"no idea|don't know|not sure|good question|wonder(ing)? too)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex NoAnswer();

    [GeneratedRegex(@"\b(erledigt|gefunden|geklärt|hat sich gelöst|found it|never mind|solved)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Settled();
}
