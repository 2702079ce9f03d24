using Community.Commands;
using Community.Matrix.Html;

namespace Community.Faq;

/// <summary>What is said about what is not known yet.</summary>
internal static class GapReplies
{
    private const int LongestWords = 120;

    public static Wording OnlyInRoom { get; } = new(
        "Frag mich das in dem Raum, um den es geht: Dort sage ich dir, was fehlt.", "Ask me that in the room it is about: there I'll tell you what is missing.");

    public static RichText Gaps(IReadOnlyList<FaqGap> gaps, IReadOnlyList<FaqAsked> asked, string server, Language language)
    {
        if (gaps.Count + asked.Count == 0)
            return new RichText().Text(new Wording("Hier fehlt gerade nichts, von dem ich weiß.", "Nothing is missing here that I know of.").In(language));
        var text = new RichText();
        if (gaps.Count > 0)
            text.Bold(new Wording("Danach wurde hier vergeblich gesucht:", "Looked for here in vain:").In(language));
        foreach (var gap in gaps)
            text.NewLine().Text($"• {Excerpt.Of(gap.Words!, LongestWords)} ({Times(gap.Count).In(language)})");
        if (asked.Count > 0)
            (gaps.Count > 0 ? text.NewLine() : text).Bold(new Wording("Noch ohne Antwort:", "Not answered yet:").In(language));
        foreach (var one in asked)
            text.NewLine().Text("• ").Link(new Wording("Zur Frage", "To the question").In(language), Permalink.To(one.Room, one.Event, server));
        return text.NewLine().Text(new Wording("Weißt du etwas davon? Schreib ", "Do you know any of it? Type ").In(language))
            .Code(new Wording("!faq neu FRAGE | ANTWORT", "!faq new QUESTION | ANSWER").In(language)).Text(".");
    }

    public static Wording Times(int count) => new($"{count}-mal", $"{count} times");

    /// <summary>Adds, for whoever has filled a gap, how often it was looked for.</summary>
    public static RichText WithThanks(RichText said, int count, Language language) => count == 0 ? said : (said.Plain.Length > 0 ? said.Text(" ") : said).Text(new Wording(
        $"Danach wurde hier schon {Times(count).German} vergeblich gesucht. Danke!", $"This was looked for here {Times(count).English} in vain. Thank you!").In(language));
}
