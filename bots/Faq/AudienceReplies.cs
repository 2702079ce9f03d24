using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Faq;

/// <summary>What is said about who sees an entry, and under whose name.</summary>
internal static class AudienceReplies
{
    private const int LongestQuestion = 120;

    public static Wording NoSpace { get; } = new(
        "Für diese Community ist kein Space eingestellt. Möglich sind „raum“ und „öffentlich“.", "There is no Space set for this community. Possible are “room” and “public”.");

    public static RichText AboutToWiden(FaqEntry entry, UserId author, string day, Language language)
    {
        var question = Excerpt.Of(entry.Question, LongestQuestion);
        var target = entry.Wanted == Visibility.Public ? new Wording("öffentlich", "public") : new Wording("für alle im Space sichtbar", "visible to all in the Space");
        return new RichText().Mention(author, author.Localpart).Text(new Wording(
            $": Deine Worte stehen in Eintrag {entry.Id} („{question}“). Ab {day} soll er {target.German} sein, ohne deinen Namen, wenn du ihn nicht erlaubst. " +
            $"Möchtest du das nicht, tipp auf ❌ oder schreib !faq einspruch {entry.Id}",
            $": Your words are in entry {entry.Id} (“{question}”). From {day} on it is to be {target.English}, without your name unless you allow it. " +
            $"If you don't want that, tap ❌ or type !faq object {entry.Id}").In(language));
    }

    public static RichText WillWiden(FaqEntry entry, string day, Language language) => Said(new Wording(
        $"Eintrag {entry.Id} wird am {day} {(entry.Wanted == Visibility.Public ? "öffentlich" : "für alle im Space sichtbar")}. Wer daran mitgeschrieben hat, kann bis dahin widersprechen.",
        $"Entry {entry.Id} will be {(entry.Wanted == Visibility.Public ? "public" : "visible to all in the Space")} on {day}. Until then those who wrote it can object."), language);

    public static RichText IsNow(FaqEntry entry, Language language) => Said(new Wording(
        $"Eintrag {entry.Id}: {LifeReplies.VisibleTo(entry.Visibility).German}.", $"Entry {entry.Id}: {LifeReplies.VisibleTo(entry.Visibility).English}."), language);

    public static RichText SomebodyObjected(FaqEntry entry, Language language) => Said(new Wording(
        $"Eintrag {entry.Id} bleibt in seinem Raum: Jemand, dessen Worte darin stehen, möchte es so.",
        $"Entry {entry.Id} stays in its room: somebody whose words are in it wants it so."), language);

    public static RichText Objected(FaqEntry entry, Language language) => Said(new Wording(
        $"Gut, Eintrag {entry.Id} bleibt in seinem Raum. Ganz löschen kannst du deine Worte, indem du deine Nachricht löschst.",
        $"All right, entry {entry.Id} stays in its room. To delete your words altogether, delete your message."), language);

    public static RichText NotYourWords(long number, Language language) => Said(new Wording(
        $"In Eintrag {number} finde ich keine Worte von dir.", $"I find no words of yours in entry {number}."), language);

    public static RichText NamedAs(string name, Language language)
    {
        var shown = Excerpt.Of(name, FaqReplies.LongestCredit);
        return Said(new Wording(
            $"Danke! Neben deinen Antworten steht jetzt „{shown}“. Mit „!faq name nein“ nimmst du das zurück.",
            $"Thank you! “{shown}” stands beside your answers now. “!faq name no” takes that back."), language);
    }

    public static RichText NotNamed(Language language) => Said(new Wording(
        "Gut, bei deinen Antworten steht kein Name.", "All right, no name stands beside your answers."), language);

    public static Wording NoRole { get; } = new("Welche Rolle? Zum Beispiel „Dispatcher:in aus einem Theater“.", "Which role? For example “dispatcher of a theatre”.");

    private static RichText Said(Wording words, Language language) => new RichText().Text(words.In(language));
}
