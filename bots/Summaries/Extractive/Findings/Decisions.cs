using System.Text.RegularExpressions;
using Community.Summaries.Extractive.Sentences;

namespace Community.Summaries.Extractive.Findings;

/// <summary>Finds what was agreed: said in words of agreement, or proposed and then agreed to.</summary>
internal static partial class Decisions
{
    /// <summary>Messages behind a proposal in which others can agree to it.</summary>
    private const int Reach = 4;

    /// <summary>Reactions that count as agreement.</summary>
    private const int Reacted = 2;

    public static IEnumerable<Saying> In(Transcript talk) =>
        talk.Sayings.Where(saying => saying is { IsCourtesy: false, Terms.Length: > 0 } && IsDecision(saying, talk));

    /// <summary>Whether it sounds like one, whatever the others said to it.</summary>
    public static bool IsLikely(Saying saying) =>
        !saying.IsQuestion && (Agreed().IsMatch(saying.Text) || Proposed().IsMatch(saying.Text)) && !Undecided().IsMatch(saying.Text);

    private static bool IsDecision(Saying saying, Transcript talk)
    {
        if (saying.IsQuestion || Undecided().IsMatch(saying.Text))
            return false;
        return Agreed().IsMatch(saying.Text)
            || (Proposed().IsMatch(saying.Text) && (talk.Messages[saying.Message].Reactions >= Reacted || IsAgreedTo(saying.Message, talk)));
    }

    private static bool IsAgreedTo(int proposal, Transcript talk)
    {
        for (var after = proposal + 1; after < Math.Min(talk.Messages.Count, proposal + 1 + Reach); after++)
        {
            var answers = talk.AnswersTo(after);
            if (!talk.SameSender(after, proposal) && (answers is null || answers == proposal)
                && talk.Of(after).Take(1).Any(saying => !saying.IsQuestion && Yes().IsMatch(saying.Text)))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b(beschlossen|abgemacht|vereinbart|geeinigt|einigen uns|ausgemacht|haben uns (\w+ ){0,6}entschieden|ist entschieden|halten wir (das )?(so )?fest|festgehalten|"
        + @"dann bleibt es (bei|dabei)|es bleibt (bei|dabei)|also dann|(so|das) machen wir|machen wir (es |das )?so|we (have )?decided|it's decided|we (have )?agreed|agreed that|it's a deal|"
        + @"that's settled|let's go with|i'll take (it|this|that|the))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Agreed();

    [GeneratedRegex(@"\b(dann (machen|nehmen|treffen|bleiben|testen|probieren|starten|fangen|gehen|verschieben|legen|lassen|schreiben) wir|wir (machen|nehmen|treffen|bleiben|starten|verschieben|legen|lassen) \w+|"
        + @"lasst uns|lass uns|ich (übernehme|kümmere mich|schlage vor)|mein vorschlag|vorschlag:|let's|let us|we'll|we will|i suggest|i propose|i'll take care)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Proposed();

    [GeneratedRegex(@"\b(noch (nicht|nichts|kein\w*)|müss(t?en|t) (\w+ ){0,4}(entscheiden|klären)|würden?|könnten?|not (yet )?(decided|agreed)|haven't|if we)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Undecided();

    [GeneratedRegex(@"^\W*(ja|jo|jep|okay|ok|gern|gerne|passt|einverstanden|dabei|bin dabei|gut|gute idee|super|prima|perfekt|klingt|top|machen wir|finde ich|dafür|\+1|yes|yeah|sure|great|good|sounds|"
        + @"agreed|perfect|fine|deal|all right|alright)\b|👍|✅",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Yes();
}
