using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Faq;

/// <summary>What is said about who looks after entries.</summary>
internal static class OwnerReplies
{
    private const int LongestQuestion = 120, Shown = 10;

    public static Wording Who { get; } = new("Um wen geht es?", "Who is it about?");

    public static Wording ToWhom { get; } = new("Wer übernimmt?", "Who takes over?");

    public static Wording NoDay { get; } = new("Schreib einen Tag, der noch kommt, wie „1.12.2027“.", "Write a day that is yet to come, such as “1 Dec 2027”.");

    public static RichText ReviewedOn(FaqEntry entry, string day, Language language) =>
        Said(new Wording($"Nach Eintrag {entry.Id} frage ich am {day}.", $"I'll ask about entry {entry.Id} on {day}."), language);

    public static RichText NotInRoom(Language language) => Said(new Wording(
        "Das geht nur mit jemandem, der in diesem Raum ist.", "That works only with somebody who is in this room."), language);

    public static RichText NothingOf(UserId person, Language language) => Said(new Wording(
        $"Um {person.Localpart} geht es hier bei keinem Eintrag.", $"No entry here is looked after by {person.Localpart}."), language);

    public static RichText Given(int count, UserId to, Language language) => Said(count == 1
        ? new Wording($"1 Eintrag gehört jetzt zu {to.Localpart}.", $"1 entry is with {to.Localpart} now.")
        : new Wording($"{count} Einträge gehören jetzt zu {to.Localpart}.", $"{count} entries are with {to.Localpart} now."), language);

    public static RichText GivenBack(Language language) => Said(new Wording("Zurückgenommen.", "Taken back."), language);

    /// <summary>To the owner and the stand-in, when it is time to look again.</summary>
    public static RichText PleaseCheck(IReadOnlyList<FaqEntry> entries, IReadOnlyList<UserId> people, Language language)
    {
        var text = new RichText();
        foreach (var (at, person) in people.Index())
            (at > 0 ? text.Text(", ") : text).Mention(person, person.Localpart);
        if (entries is [var only])
            return text.Text(new Wording(
                $": Stimmt Eintrag {only.Id} noch? „{Excerpt.Of(only.Question, LongestQuestion)}“ Tipp auf ✅ (stimmt), ✏️ (muss geändert werden) oder 🗄 (ins Archiv), " +
                $"oder schreib !faq stimmt {only.Id}, !faq ändern {only.Id} … oder !faq archiv {only.Id}",
                $": Is entry {only.Id} still right? “{Excerpt.Of(only.Question, LongestQuestion)}” Tap ✅ (right), ✏️ (needs a change) or 🗄 (archive), " +
                $"or type !faq right {only.Id}, !faq change {only.Id} … or !faq archive {only.Id}").In(language));
        text.Text(new Wording(": Stimmt das noch? Sag es mir je Eintrag mit „!faq stimmt NUMMER“:", ": Is this still right? Tell me for each entry with “!faq right NUMBER”:").In(language));
        foreach (var entry in entries.Take(Shown))
            text.NewLine().Text($"• {entry.Id} · {Excerpt.Of(entry.Question, LongestQuestion)}");
        return entries.Count > Shown
            ? text.NewLine().Text(new Wording($"… und {entries.Count - Shown} weitere", $"… and {entries.Count - Shown} more").In(language))
            : text;
    }

    public static RichText HowToChange(long entry, Language language) => Said(new Wording(
        $"Gut, dann schreib: !faq ändern {entry} NEUE ANTWORT", $"All right, then type: !faq change {entry} NEW ANSWER"), language);

    /// <summary>Into the room that somebody has left.</summary>
    public static RichText OwnerLeft(UserId gone, int count, UserId? standIn, Language language)
    {
        var text = new RichText();
        if (standIn is { } person)
            text.Mention(person, person.Localpart).Text(": ");
        return text.Text(new Wording(
            (count == 1 ? $"Um 1 Eintrag kümmert sich niemand mehr: {gone.Localpart} ist nicht mehr im Raum." : $"Um {count} Einträge kümmert sich niemand mehr: {gone.Localpart} ist nicht mehr im Raum.") +
            $" Wer übernimmt? Übergeben geht so: !faq übergabe {gone} @neu",
            (count == 1 ? $"Nobody looks after 1 entry any more: {gone.Localpart} is no longer in the room." : $"Nobody looks after {count} entries any more: {gone.Localpart} is no longer in the room.") +
            $" Who takes over? To hand them over: !faq handover {gone} @new").In(language));
    }

    private static RichText Said(Wording words, Language language) => new RichText().Text(words.In(language));
}
