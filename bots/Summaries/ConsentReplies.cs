using Community.Commands;
using Community.Matrix.Html;
using Community.Summaries.Digests;

namespace Community.Summaries;

/// <summary>What is said about whether somebody is part of summaries.</summary>
internal static class ConsentReplies
{
    /// <summary>Told to everybody in a room when a moderator switches summaries on.</summary>
    public static RichText SwitchedOn(Wording how, Language language) => new RichText()
        .Bold(new Wording("Ab jetzt fasse ich hier auf Wunsch zusammen, was ihr schreibt.", "From now on I sum up on request what you write here.").In(language))
        .Text(new Wording(" Was du verpasst hast, zeigt dir ", " To see what you missed, type ").In(language))
        .Code(new Wording("!kompakt", "!recap").In(language)).Text(".").NewLine()
        .Text(new Wording("Was mit euren Nachrichten passiert: ", "What happens to your messages: ").In(language)).Text(how.In(language)).NewLine()
        .Text(new Wording("Du möchtest nicht vorkommen? Schreib ", "You don't want to be part of it? Type ").In(language))
        .Code(new Wording("!kompakt ohne mich", "!recap without me").In(language))
        .Text(new Wording(
            ", hier oder mir direkt. Dann lese ich deine Nachrichten für keine Zusammenfassung, in keinem Raum.",
            ", here or to me directly. Then I read your messages for no summary, in no room.").In(language)).NewLine()
        .Text(new Wording("Die Moderation beendet das mit ", "Moderators end it with ").In(language))
        .Code(new Wording("!kompakt aus", "!recap off").In(language)).Text(".");

    public static Wording AlreadyOn { get; } = new("Das ist in diesem Raum schon eingeschaltet.", "That is switched on in this room already.");

    public static Wording SwitchedOff { get; } = new(
        "Gut, in diesem Raum fasse ich nichts mehr zusammen.", "All right, in this room I don't sum up anything any more.");

    public static Wording SteppedOut { get; } = new(
        "Gut, deine Nachrichten kommen in keiner Zusammenfassung mehr vor, in keinem Raum. Mit „!kompakt mit mir“ bist du wieder dabei.",
        "All right, your messages are in no summary any more, in no room. With “!recap with me” you are part of it again.");

    public static Wording SteppedIn { get; } = new(
        "Schön, deine Nachrichten können wieder in Zusammenfassungen vorkommen. Mit „!kompakt ohne mich“ änderst du das.",
        "Fine, your messages may be part of summaries again. With “!recap without me” you change that.");

    /// <summary>What becomes of the words where no model is set up.</summary>
    public static Wording WithoutModel { get; } = new(
        "Ich lese sie erst, wenn jemand fragt oder eine Übersicht ansteht, suche ohne Sprachmodell die wichtigsten Sätze heraus und vergesse alles wieder. Nichts verlässt den Rechner der Bots, nichts wird gespeichert.",
        "I read them only when somebody asks or an overview is due, choose the most important sentences without a language model, and forget everything again. Nothing leaves the bots' computer, nothing is kept.");

    /// <param name="model">The name of the model that is set up.</param>
    /// <param name="place">The name of the machine on which it runs.</param>
    public static Wording WithModel(string model, string place) => new(
        $"Ich lese sie erst, wenn jemand fragt oder eine Übersicht ansteht. Das Sprachmodell „{model}“ auf {place} schreibt daraus die Zusammenfassung; eure Namen, Adressen, Nummern und Links ersetze ich vorher. "
        + "Ich zeige nur, was eure Nachrichten belegen, und vergesse alles wieder. Nichts wird bei mir gespeichert.",
        $"I read them only when somebody asks or an overview is due. The language model “{model}” on {place} writes the summary; I replace your names, addresses, numbers and links before. "
        + "I show only what your messages bear out, and forget everything again. Nothing is kept by me.");

    public static RichText Settings(bool isOn, DigestTimes? digest, Wording how, Language language) => new RichText()
        .Bold(new Wording("Das gilt in diesem Raum:", "This goes in this room:").In(language)).NewLine()
        .Text("• ").Text((isOn
            ? new Wording("Zusammenfassungen sind an.", "Summaries are on.")
            : new Wording("Zusammenfassungen sind aus.", "Summaries are off.")).In(language)).NewLine()
        .Text("• ").Text(new Wording("Was mit euren Nachrichten passiert: ", "What happens to your messages: ").In(language)).Text(how.In(language)).NewLine()
        .Text("• ").Text((digest is null
            ? new Wording("Von selbst melde ich mich nicht.", "I don't speak up by myself.")
            : new Wording($"Was war und was kommt, sage ich {DigestReplies.Every(digest).German}.", $"I say what was and what comes {DigestReplies.Every(digest).English}.")).In(language)).NewLine()
        .Text(new Wording("Die Moderation ändert das mit ", "Moderators change that with ").In(language))
        .Code((isOn ? new Wording("!kompakt aus", "!recap off") : new Wording("!kompakt an", "!recap on")).In(language)).Text(".");
}
