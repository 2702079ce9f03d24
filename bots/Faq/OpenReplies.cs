using Community.Commands;
using Community.Faq.Life;
using Community.Matrix.Html;

namespace Community.Faq;

/// <summary>What is said to curators about what waits for them.</summary>
internal static class OpenReplies
{
    private const int LongestQuestion = 120, LongestAnswer = 200;

    public static Wording NotACurator(bool inAllRooms) => inAllRooms
        ? new Wording("In deinen Räumen wartet gerade nichts auf dich als Kurator:in.", "Nothing waits for you as a curator in your rooms right now.")
        : new Wording("Was auf Freigabe wartet, sehen nur die Kurator:innen dieses Raums.", "What waits for approval is for the curators of this room only.");

    public static Wording SentToYou(int count) => count == 0
        ? new Wording("Hier wartet gerade nichts.", "Nothing waits here right now.")
        : new Wording("Ich habe dir eine Direktnachricht geschrieben.", "I have sent you a direct message.");

    public static RichText Open(OpenWork open, string server, Language language)
    {
        if (open.Count == 0)
            return new RichText().Text(new Wording("Gerade wartet nichts auf dich.", "Nothing waits for you right now.").In(language));
        var text = new RichText();
        Part(text, new Wording("Vorgeschlagen:", "Proposed:"), open.Drafts, language);
        Part(text, new Wording("Mit einer Änderung, die wartet:", "With a change that waits:"), open.Changed, language);
        Part(text, new Wording("Stimmt das noch?", "Is this still right?"), open.ToReview, language);
        Candidates(text, new Wording("Dafür hat sich jemand bedankt; 📌 auf die Nachricht nimmt sie auf, ❌ verwirft sie:",
            "Somebody said thank you for these; 📌 on the message keeps it, ❌ drops it:"), CandidateOrigin.Thanks, open, server, language);
        Candidates(text, new Wording("Antworten aus einem Protokoll; 📌 auf die Nachricht nimmt sie auf, ❌ verwirft sie:",
            "Answers of a protocol; 📌 on the message keeps it, ❌ drops it:"), CandidateOrigin.Protocol, open, server, language);
        return text.NewLine().Text(new Wording("Ansehen: ", "To look: ").In(language)).Code(new Wording("!faq zeig NUMMER", "!faq show NUMBER").In(language))
            .Text(new Wording(", entscheiden: ", ", to decide: ").In(language)).Code(new Wording("!faq ok NUMMER", "!faq ok NUMBER").In(language))
            .Text(new Wording(" oder ", " or ").In(language)).Code(new Wording("!faq nein NUMMER", "!faq no NUMBER").In(language));
    }

    private static void Part(RichText text, Wording title, IReadOnlyList<FaqEntry> entries, Language language)
    {
        if (entries.Count == 0)
            return;
        Headline(text, title, language);
        foreach (var entry in entries)
        {
            var question = entry.Question.Length > 0 ? Excerpt.Of(entry.Question, LongestQuestion) : LifeReplies.NoQuestionYet.In(language);
            var waits = entry.Changes.Find(change => change.IsProposed)?.After ?? entry.Answers.Find(answer => answer.IsWaiting)?.Text ?? entry.Answer;
            text.NewLine().Text($"• {entry.Id} · {question} – {Excerpt.Of(waits, LongestAnswer)}");
        }
    }

    private static void Candidates(RichText text, Wording title, CandidateOrigin origin, OpenWork open, string server, Language language)
    {
        var candidates = open.Candidates.Where(candidate => candidate.Origin == origin).ToList();
        if (candidates.Count > 0)
            Headline(text, title, language);
        foreach (var candidate in candidates)
            text.NewLine().Text("• ").Link(new Wording("Zur Nachricht", "To the message").In(language), Permalink.To(candidate.Room, candidate.Answer, server));
    }

    private static void Headline(RichText text, Wording title, Language language) =>
        (text.Plain.Length > 0 ? text.NewLine() : text).Bold(title.In(language));
}
