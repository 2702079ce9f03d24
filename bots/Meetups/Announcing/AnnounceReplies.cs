using Community.Commands;
using Community.Commands.Prompts;
using Community.Matrix.Html;
using Community.Text.Dates;

namespace Community.Meetups.Announcing;

/// <summary>What is said and asked when a meetup is announced.</summary>
internal static class AnnounceReplies
{
    public static Wording Usage { get; } = new(
        "\"Titel\" TAG UHRZEIT [DAUER] [ORT] [LINK] [max ZAHL]", "\"Title\" DAY TIME [LENGTH] [PLACE] [LINK] [max NUMBER]");

    public static Wording NoTitle { get; } = new("Wie soll das Treffen heißen?", "What should the meetup be called?");

    public static Wording OnlyCurators { get; } = new(
        "In diesem Raum kündigen nur Kurator:innen Treffen an. Bitte eine oder einen von ihnen darum.",
        "In this room only curators announce meetups. Please ask one of them.");

    public static Wording InARoom { get; } = new(
        "Ein Treffen kündigst du am besten in dem Raum an, dessen Leute es angeht: Hier sind ja nur wir zwei.",
        "A meetup is best announced in the room whose people it concerns: here there are only the two of us.");

    public static Wording TooLong { get; } = new(
        $"Das ist mir zu lang: Ein Titel hat höchstens {Meetup.LongestTitle} Zeichen, ein Ort oder Link höchstens {Meetup.LongestPlace}.",
        $"That is too long for me: a title has at most {Meetup.LongestTitle} characters, a place or link at most {Meetup.LongestPlace}.");

    public static RichText AskTitle(Language language) => new RichText().Text(new Wording(
        "Wie soll das Treffen heißen? Schreib einfach den Titel, oder „abbrechen“.",
        "What should the meetup be called? Just type the title, or “cancel”.").In(language));

    public static RichText AskShorterTitle(Language language) => new RichText().Text(new Wording(
        $"Das ist mir zu lang: Ein Titel hat höchstens {Meetup.LongestTitle} Zeichen. Wie heißt das Treffen kürzer?",
        $"That is too long for me: a title has at most {Meetup.LongestTitle} characters. What is the meetup called in short?").In(language));

    public static RichText AskWhen(string title, Language language) => new RichText()
        .Text(new Wording("Wann ist ", "When is ").In(language)).Bold(title)
        .Text(new Wording(
            "? Zum Beispiel „3.12. 16 Uhr“ oder „jeden zweiten Donnerstag im Monat 16–17:30 Uhr“. Mit „abbrechen“ lasse ich es.",
            "? Such as “3 December 4pm” or “every second Thursday of the month 16:00–17:30”. With “cancel” I leave it.").In(language));

    /// <summary>Asks for the time, and offers that of the last meetup.</summary>
    public static RichText AtWhatTime(string? usual, Language language)
    {
        var text = new RichText().Text(new Wording("Und um wie viel Uhr? ", "And at what time? ").In(language));
        if (usual is not null)
            text.Text(new Wording(
                $"Beim letzten Mal war es {usual} Uhr: Mit ✅ oder „ok“ nehme ich das wieder. ",
                $"Last time it was {usual}: with ✅ or “ok” I take that again. ").In(language));
        return text.Text(new Wording("Schreib einfach die Uhrzeit, oder „abbrechen“.", "Just type the time, or “cancel”.").In(language));
    }

    public static RichText AskWhere(Language language) => new RichText().Text(new Wording(
        "Und wo? Schreib einen Ort, einen Link oder beides. Mit ❌ oder „ohne“ bleibt es offen.",
        "And where? Type a place, a link, or both. With ❌ or “none” it stays open.").In(language));

    /// <summary>Several dates are possible.</summary>
    public static RichText AskWhich(WhenReading.Ambiguous several, Language language)
    {
        var text = new RichText().Text(MeetupReplies.TextIn(language).Explain(several));
        return text.NewLine().Text(new Wording("Tipp auf ", "Tap ").In(language))
            .Text(string.Join(' ', Enumerable.Range(1, several.Candidates.Count).Select(Choice.Keycap)))
            .Text(new Wording(", oder schreib es genauer.", ", or type it more exactly.").In(language));
    }

    public static RichText AskInstead(WhenReading.InThePast past, Language language) => new RichText()
        .Text(MeetupReplies.TextIn(language).Explain(past)).NewLine()
        .Text(new Wording("Tipp auf ✅ (ja) oder ❌ (nein), oder schreib es anders.", "Tap ✅ (yes) or ❌ (no), or type it differently.").In(language));

    /// <summary>What the one who announced it should look at once more.</summary>
    public static RichText Hints(string hints, MeetupDate date, Language language) => new RichText()
        .Text(new Wording("Nur zur Sicherheit: ", "Just to be sure: ").In(language)).Text(hints).NewLine()
        .Text(new Wording("Soll es anders sein, schreib ", "To change it, type ").In(language))
        .Code(new Wording($"!treffen verschieben {date.Name} …", $"!meetup move {date.Name} …").In(language)).Text(".");
}
