using Community.Commands;
using Community.Faq.Life;
using Community.Matrix.Html;
using Community.Text.Search;

namespace Community.Faq;

/// <summary>What the Faq bot says.</summary>
internal static class FaqReplies
{
    private const int LongestQuery = 60;

    /// <summary>A name or a role.</summary>
    public const int LongestCredit = 80;

    public static Wording Title { get; } = new("FAQ", "FAQ");

    public static Wording Purpose { get; } = new(
        "Ich merke mir gute Antworten aus diesem Raum und finde sie wieder.",
        "I keep good answers from this room and find them again.");

    public static Wording Keeps { get; } = new(
        "Fragen und Antworten, die hier jemand ausdrücklich festhält.", "Questions and answers that somebody here chose to keep.");

    public static Wording PagesTitle { get; } = new("Fragen und Antworten", "Questions and answers");

    public static Wording PagesPurpose { get; } = new(
        "Gute Antworten aus deinen Räumen, zum Suchen und Nachlesen.", "Good answers from your rooms, to search and to read.");

    public static Wording PublicData { get; } = new("Öffentliche Antworten für Programme (JSON)", "Public answers for programs (JSON)");

    public static Wording PublicDataMeaning { get; } = new("Beschreibung dieser Daten (OpenAPI)", "Description of these data (OpenAPI)");

    public static Wording NewestTitle { get; } = new("Neu beantwortet", "Newly answered");

    public static Wording NothingNew { get; } = new("Noch ist nichts behalten.", "Nothing has been kept yet.");

    public static Wording AllOfThem { get; } = new("Alle Fragen und Antworten", "All questions and answers");

    public static Wording Kept(int count) => new(count == 1 ? "1 Antwort" : $"{count} Antworten", count == 1 ? "1 answer" : $"{count} answers");

    public static Wording NoWords { get; } = new("Wonach soll ich suchen?", "What should I look for?");

    public static Wording NoRooms { get; } = new(
        "Ich sehe gerade nicht, in welchen Räumen du bist. Frag mich am besten direkt im Raum mit „!faq suche“ und deinen Worten.",
        "I can't see right now which rooms you are in. It's best to ask me in the room itself with “!faq search” and your words.");

    /// <summary>Something may have been changed or taken back while the bot was away.</summary>
    public static Wording ReadingAgain { get; } = new(
        "Ich war eine Weile nicht da und sehe gerade nach, ob meine Einträge noch stimmen. Frag mich bitte in ein paar Minuten noch einmal.",
        "I was away for a while and am just checking whether my entries are still right. Please ask me again in a few minutes.");

    public static Wording Number { get; } = new("NUMMER", "NUMBER");

    public static Wording OfAnEntry { get; } = new("eines Eintrags", "of an entry");

    public static Wording WhichEntry { get; } = new("Um welchen Eintrag geht es?", "Which entry is it about?");

    public static Wording NotInDirect { get; } = new("Das geht nur in einem Raum.", "That works only in a room.");

    public static RichText NoSuchEntry(long number, bool inAllRooms, Language language) => new RichText().Text((inAllRooms
        ? new Wording($"Einen Eintrag {number} finde ich in deinen Räumen nicht.", $"I find no entry {number} in your rooms.")
        : new Wording($"Einen Eintrag {number} gibt es in diesem Raum nicht.", $"There is no entry {number} in this room.")).In(language));

    public static RichText OnlyCurators(EntryStanding standing, bool ownersToo, Language language)
    {
        var (others, othersInEnglish) = ownersToo ? (" oder musst dich um den Eintrag kümmern", " or look after the entry") : (string.Empty, string.Empty);
        return new RichText().Text(new Wording(
            $"Dafür brauchst du im Raum des Eintrags das Recht „Kurator:in“{others}: Es beginnt bei Stufe {standing.Needed}, du hast Stufe {standing.Has}. " +
            "Bitte jemanden, der dort die Rechte ändern darf, dir diese Stufe zu geben.",
            $"For that you need the right “curator” in the entry's room{othersInEnglish}: it begins at power level {standing.Needed}, and yours is {standing.Has}. " +
            "Ask somebody who may change the rights there to give you that level.").In(language));
    }

    public static RichText NoSearchYet(Language language) => new RichText().Text(new Wording(
        "Du hast hier noch nichts gesucht, seit ich wach bin. Such erst mit „!faq suche“.",
        "You haven't looked for anything here since I woke up. Search first with “!faq search”.").In(language));

    public static RichText NotAmongHits(long number, string query, Language language)
    {
        var words = Excerpt.Of(query, LongestQuery);
        return new RichText().Text(new Wording(
            $"Eintrag {number} war bei „{words}“ nicht dabei.", $"Entry {number} was not among what I found on “{words}”.").In(language));
    }

    /// <summary>In words, without a formula: which of them met which.</summary>
    public static RichText Why(long number, string query, int rank, IReadOnlyList<SearchReason> reasons, Language language)
    {
        var words = Excerpt.Of(query, LongestQuery);
        var text = new RichText().Text(new Wording(
            $"Eintrag {number} steht bei „{words}“ an Stelle {rank}.", $"Entry {number} is number {rank} on “{words}”.").In(language));
        if (reasons.Count == 0)
            return text.Text(new Wording(" Kein ganzes Wort passt, aber die Buchstaben ähneln sich.", " No whole word fits, but the letters are alike.").In(language));
        foreach (var reason in reasons.Take(6))
        {
            var (asked, found) = (Excerpt.Of(reason.Asked, LongestQuery), Excerpt.Of(reason.Found, LongestQuery));
            var share = (int)Math.Round(reason.Weight * 100);
            var place = reason.Fields.Contains(0) ? new Wording("in der Frage", "in the question") : new Wording("in Antwort oder Schlagworten", "in answer or tags");
            text.NewLine().Text(string.Equals(asked, found, StringComparison.Ordinal)
                ? new Wording($"• „{asked}“ steht {place.German} ({share} %)", $"• “{asked}” stands {place.English} ({share} %)").In(language)
                : new Wording($"• „{asked}“ meint „{found}“ {place.German} ({share} %)", $"• “{asked}” means “{found}” {place.English} ({share} %)").In(language));
        }
        return text;
    }

    public static Wording ForCurators { get; } = new("Für alle, die Einträge pflegen:", "For those who look after entries:");

    public static Wording CuratorHints { get; } = new(
        "📌 auf einer Antwort nimmt sie auf. ✅ oder ❌ auf einer Nachricht mit ⏳ oder ✏️ gibt sie frei oder lehnt sie ab. Einen Entwurf ändert auch eine Antwort auf ihn (auf meine Nachricht oder die mit ⏳, oder im Thread): „Frage: …“, „Antwort: …“, bei mehreren „Antwort 2: …“; so ändern auch alle anderen ihre eigenen Worte. Alles lässt sich mit „!faq zurück“ zurücknehmen.",
        "📌 on an answer keeps it. ✅ or ❌ on a message with ⏳ or ✏️ approves or rejects it. A draft is also changed by a reply to it (to my message or the one with ⏳, or in the thread): “Question: …”, “Answer: …”, of several “Answer 2: …”; everybody else changes their own words that way. Everything can be taken back with “!faq revert”.");

    /// <summary>Above an entry that fits a question.</summary>
    public static RichText ThereIsAlready(Language language) =>
        new RichText().Text(new Wording("Dazu gibt es schon etwas:", "There is something on this already:").In(language));

    public static Wording NoSuchRoom { get; } = new("Diesen Raum finde ich nicht.", "I can't find that room.");

    public static RichText NothingFound(string query, bool inAllRooms, Language language)
    {
        var words = Excerpt.Of(query, LongestQuery);
        return new RichText().Text((inAllRooms ? new Wording(
            $"Zu „{words}“ habe ich in deinen Räumen noch nichts. Frag am besten in dem Raum, der dazu passt.",
            $"I have nothing on “{words}” in your rooms yet. It's best to ask in the room where it belongs.") : new Wording(
            $"Zu „{words}“ habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.",
            $"I have nothing on “{words}” here yet. It's best to ask the others in this room.")).In(language));
    }

    /// <summary>Above what was found.</summary>
    public static RichText FoundFor(int count, string query, Language language) => new RichText().Text(Headline(count, Excerpt.Of(query, LongestQuery)).In(language));

    // Of several there may be more than are shown: no number.
    private static Wording Headline(int count, string words) => count == 1
        ? new Wording($"Das habe ich zu „{words}“ gefunden:", $"This is what I found on “{words}”:")
        : new Wording($"Das passt am besten zu „{words}“:", $"This fits “{words}” best:");
}
