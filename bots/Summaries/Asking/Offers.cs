using System.Globalization;
using Community.Commands;
using Community.Matrix.Html;
using Community.Summaries.Talks;

namespace Community.Summaries.Asking;

/// <summary>What can be made of a finding with the words of other bots, where these are there: to be copied, never done unasked.</summary>
/// <param name="isThere">Whether a bot of this community answers to a word.</param>
internal sealed class Offers(Func<string, bool> isThere)
{
    /// <summary>The command that announces a proposed date as a meetup; null if none can.</summary>
    public Func<RichText, RichText>? MeetupFor(SummarySentence sentence, Language language)
    {
        if (sentence.When is not { } when || !isThere("treffen"))
            return null;
        var time = when.Time is { } at ? string.Create(CultureInfo.InvariantCulture, $" {at.Hour}:{at.Minute:00}") : string.Empty;
        var command = string.Create(CultureInfo.InvariantCulture, $"{when.Date.Day}.{when.Date.Month}.{when.Date.Year}{time}");
        return text => text
            .Text(new Wording("Als Treffen ankündigen: ", "To announce it as a meetup: ").In(language))
            .Code(new Wording($"!treffen neu \"Titel\" {command}", $"!meetup new \"Title\" {command}").In(language));
    }

    /// <summary>How an answer to a question is kept for all; null if nobody keeps it.</summary>
    public Func<RichText, RichText>? ForQuestions(Language language) => !isThere("faq") ? null : text => text
        .Text(new Wording(
            "Du kennst eine Antwort? Antworte auf die Frage; mit ", "You know an answer? Reply to the question; type ").In(language))
        .Code(new Wording("!faq merken", "!faq keep").In(language))
        .Text(new Wording(" als Antwort darauf bleibt sie für alle erhalten.", " as a reply to your answer to keep it for all.").In(language));
}
