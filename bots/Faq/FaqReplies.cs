using Community.Commands;
using Community.Matrix.Html;

namespace Community.Faq;

/// <summary>What the Faq bot says.</summary>
internal static class FaqReplies
{
    private const int LongestQuery = 60, LongestQuestion = 200, LongestAnswer = 400, WholeText = 20_000;

    public static Wording Title { get; } = new("FAQ", "FAQ");

    public static Wording Purpose { get; } = new(
        "Ich merke mir gute Antworten aus diesem Raum und finde sie wieder.",
        "I keep good answers from this room and find them again.");

    public static Wording Keeps { get; } = new(
        "Fragen und Antworten, die hier jemand ausdrücklich festhält.", "Questions and answers that somebody here chose to keep.");

    public static Wording PagesTitle { get; } = new("Fragen und Antworten", "Questions and answers");

    public static Wording PagesPurpose { get; } = new(
        "Gute Antworten aus deinen Räumen, zum Suchen und Nachlesen.", "Good answers from your rooms, to search and to read.");

    public static Wording NoWords { get; } = new("Wonach soll ich suchen?", "What should I look for?");

    public static Wording NoRooms { get; } = new(
        "Ich sehe gerade nicht, in welchen Räumen du bist. Frag mich am besten direkt im Raum mit „!faq suche“ und deinen Worten.",
        "I can't see right now which rooms you are in. It's best to ask me in the room itself with “!faq search” and your words.");

    /// <summary>Something may have been changed or taken back while the bot was away.</summary>
    public static Wording ReadingAgain { get; } = new(
        "Ich war eine Weile nicht da und sehe gerade nach, ob meine Einträge noch stimmen. Frag mich bitte in ein paar Minuten noch einmal.",
        "I was away for a while and am just checking whether my entries are still right. Please ask me again in a few minutes.");

    /// <summary>How to keep an answer, which takes no command.</summary>
    public static Wording HowToKeep(string emoji) => new(
        $"Soll ich mir eine Antwort merken? Dann reagiert die Moderation darauf mit {emoji}. Die Antwort muss mit „Antworten“ auf die Frage " +
        "geschrieben sein.",
        $"Should I keep an answer? Then a moderator reacts to it with {emoji}. It has to be written with “Reply” to the question.");

    public static Wording NoQuestion { get; } = new(
        "Das merke ich mir gern, ich weiß nur nicht, auf welche Frage es antwortet. Reagiere bitte auf eine Nachricht, " +
        "die mit „Antworten“ auf die Frage geschrieben wurde.",
        "I'd love to keep that, but I don't know which question it answers. Please react to a message that was written with “Reply” to the question.");

    public static Wording OnlyText { get; } = new(
        "Das kann ich mir leider nicht merken: Bisher geht das nur mit Text, nicht mit Bildern oder Dateien.",
        "Sorry, I can't keep that: so far it works with text only, not with pictures or files.");

    // Says not who of the two: that would tell on them.
    public static Wording Objected { get; } = new(
        "Das merke ich mir nicht: Wer hier geschrieben hat, möchte das nicht. Frag am besten selbst nach, ob du es weitergeben darfst.",
        "I won't keep that: who wrote here doesn't want it. It's best to ask yourself whether you may pass it on.");

    public static RichText NothingFound(string query, bool inAllRooms, Language language)
    {
        var words = Excerpt.Of(query, LongestQuery);
        return new RichText().Text((inAllRooms ? new Wording(
            $"Zu „{words}“ habe ich in deinen Räumen noch nichts. Frag am besten in dem Raum, der dazu passt.",
            $"I have nothing on “{words}” in your rooms yet. It's best to ask in the room where it belongs.") : new Wording(
            $"Zu „{words}“ habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.",
            $"I have nothing on “{words}” here yet. It's best to ask the others in this room.")).In(language));
    }

    public static RichText Found(IReadOnlyList<FaqEntry> entries, string query, string server, Language language)
    {
        var text = new RichText().Text(Headline(entries.Count, Excerpt.Of(query, LongestQuery)).In(language));
        foreach (var entry in entries)
            text.NewLine().NewLine()
                .Bold($"{entry.Id} · {Excerpt.Of(entry.Question, LongestQuestion)}").NewLine()
                .Text(Excerpt.Of(entry.Answer, LongestAnswer)).NewLine()
                .Link(new Wording("Zur Nachricht", "To the message").In(language), Permalink.To(entry.SourceRoom, entry.AnswerEvent, server));
        return text;
    }

    public static Wording EntriesOfYours(int count) => count == 1
        ? new Wording("1 Eintrag mit deinen Worten", "1 entry with your words")
        : new Wording($"{count} Einträge mit deinen Worten", $"{count} entries with your words");

    public static Wording YourQuestion(FaqEntry entry) => new(
        $"Eintrag {entry.Id}, deine Frage: „{Excerpt.Of(entry.Question, WholeText)}“", $"Entry {entry.Id}, your question: “{Excerpt.Of(entry.Question, WholeText)}”");

    public static Wording YourAnswer(FaqEntry entry) => new(
        $"Eintrag {entry.Id}, deine Antwort: „{Excerpt.Of(entry.Answer, WholeText)}“", $"Entry {entry.Id}, your answer: “{Excerpt.Of(entry.Answer, WholeText)}”");

    public static Wording NamedByOthers(IReadOnlyList<long> entries)
    {
        var ids = string.Join(", ", entries);
        return new Wording(
            $"In der FAQ nennen andere deine Matrix-Adresse (Eintrag {ids}): Das sind ihre Worte. Bitte sie, ihre Nachricht zu ändern; der Eintrag ändert sich mit.",
            $"In the FAQ others mention your Matrix address (entry {ids}): these are their words. Ask them to change their message; the entry changes with it.");
    }

    // Of several there may be more than are shown: no number.
    private static Wording Headline(int count, string words) => count == 1
        ? new Wording($"Das habe ich zu „{words}“ gefunden:", $"This is what I found on “{words}”:")
        : new Wording($"Das passt am besten zu „{words}“:", $"This fits “{words}” best:");
}
