using Community.Commands;
using Community.Faq.Life;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Faq;

/// <summary>What is said about an entry's life.</summary>
internal static class LifeReplies
{
    private const int LongestQuestion = 120, LongestTag = 40;

    public static Wording NoQuestionYet { get; } = new("(noch ohne Frage)", "(without a question yet)");

    public static Wording Proposed { get; } = new("Vorgeschlagene Änderung:", "Proposed change:");

    public static Wording AnswerWaits { get; } = new("Noch eine Antwort, sie wartet auf Freigabe:", "One more answer, waiting for approval:");

    public static Wording NoNewWords { get; } = new("Wie soll es heißen?", "What should it say?");

    /// <summary>What a reply looks like that changes a draft.</summary>
    public static Wording HowToReply { get; } = new("Antwort: …", "Answer: …");

    public static Wording ChangeHere { get; } = new(
        "Ändern: Antworte hier mit „Frage: …“ oder „Antwort: …“.", "To change it, reply here with “Question: …” or “Answer: …”.");

    public static RichText WhichAnswerMeant(int answers, Language language) => Done(new Wording(
        $"Welche Antwort meinst du? Von 1 bis {answers} gibt es sie, zum Beispiel „Antwort 1: …“.",
        $"Which answer do you mean? There are 1 to {answers}, such as “Answer 1: …”."), language);

    public static RichText OnlyOwnWords(EntryStanding standing, Language language) => Done(new Wording(
        $"An einem Vorschlag ändern alle ihre eigenen Worte, alles andere die Kurator:innen (ab Stufe {standing.Needed}, du hast Stufe {standing.Has}).",
        $"In a proposal everybody changes their own words, and curators all of it (from power level {standing.Needed} on; yours is {standing.Has})."), language);

    public static Wording WhichAnswer(int answers) => answers == 1
        ? new Wording("Schreib die neue Antwort, oder Frage und Antwort mit einem senkrechten Strich dazwischen.",
            "Write the new answer, or question and answer with a vertical bar between them.")
        : new Wording($"Der Eintrag hat {answers} Antworten. Schreib die Frage und so viele Antworten, mit senkrechten Strichen dazwischen; was leer ist, bleibt.",
            $"The entry has {answers} answers. Write the question and so many answers with vertical bars between them; what is empty stays.");

    public static RichText WordsTakenBack(FaqEntry entry, bool isWhole)
    {
        var question = Excerpt.Of(entry.Question, LongestQuestion);
        return new RichText().Text(isWhole
            ? $"Eintrag {entry.Id} („{question}“) gibt es nicht mehr: Jemand hat seine Worte zurückgenommen. " +
              "(The entry is gone: somebody took their words back.)"
            : $"Aus Eintrag {entry.Id} („{question}“) ist eine Antwort verschwunden: Jemand hat seine Worte zurückgenommen. Sieh bitte nach, ob er so noch stimmt. " +
              "(An answer is gone: somebody took their words back. Please see whether the entry is still right.)");
    }

    public static RichText Decided(FaqEntry entry, Decision decision, IReadOnlyList<FaqEntry> alike, Language language)
    {
        var text = new RichText().Text(Said(entry.Id, decision).In(language));
        foreach (var one in alike)
            text.NewLine().Text(new Wording("Ähnlich ist: ", "Similar is: ").In(language)).Bold($"{one.Id} · {Excerpt.Of(one.Question, LongestQuestion)}")
                .Text(new Wording(". Zusammenlegen: ", ". To merge them: ").In(language))
                .Code(new Wording($"!faq vereinen {one.Id} {entry.Id}", $"!faq merge {one.Id} {entry.Id}").In(language));
        return text;
    }

    public static RichText KeptNew(FaqEntry entry, Language language) => new RichText().Text((entry.IsShown
        ? new Wording($"Gemerkt als Eintrag {entry.Id}.", $"Kept as entry {entry.Id}.")
        : new Wording($"Danke, vorgeschlagen als Eintrag {entry.Id}. Jemand von den Kurator:innen sieht es sich an.",
            $"Thank you, proposed as entry {entry.Id}. One of the curators will have a look.")).In(language))
        .Text(entry.IsShown ? string.Empty : $" {ChangeHere.In(language)}");

    public static RichText Changed(FaqEntry entry, Language language) => Done(new Wording($"Eintrag {entry.Id} ist geändert.", $"Entry {entry.Id} is changed."), language);

    public static RichText Undone(FaqEntry entry, Language language) => Done(
        new Wording($"Zurückgenommen: Eintrag {entry.Id} ist wieder wie vorher.", $"Taken back: entry {entry.Id} is as it was before."), language);

    public static RichText NothingToUndo(FaqEntry entry, Language language) => Done(
        new Wording($"An Eintrag {entry.Id} gibt es da nichts zurückzunehmen.", $"There is nothing to take back there of entry {entry.Id}."), language);

    public static RichText NothingChanged(FaqEntry entry, Language language) =>
        Done(new Wording($"An Eintrag {entry.Id} hat sich dadurch nichts geändert.", $"That changed nothing of entry {entry.Id}."), language);

    public static RichText Archived(FaqEntry entry, Language language) => Done(new Wording(
        $"Eintrag {entry.Id} liegt jetzt im Archiv und wird nicht mehr gefunden.", $"Entry {entry.Id} is in the archive now and no longer found."), language);

    public static RichText StillRight(FaqEntry entry, string day, Language language) => Done(new Wording(
        $"Danke! Eintrag {entry.Id} gilt weiter; am {day} frage ich wieder.", $"Thank you! Entry {entry.Id} stays; I'll ask again on {day}."), language);

    public static RichText IsPartOf(FaqEntry entry, long whole, Language language) => Done(new Wording(
        $"Eintrag {entry.Id} ist in Eintrag {whole} aufgegangen: !faq zeig {whole}", $"Entry {entry.Id} has become part of entry {whole}: !faq show {whole}"), language);

    public static RichText Merged(FaqEntry into, FaqEntry other, Language language) => Done(new Wording(
        $"Eintrag {other.Id} ist jetzt Teil von Eintrag {into.Id}.", $"Entry {other.Id} is part of entry {into.Id} now."), language);

    public static RichText CantMerge(Language language) => Done(new Wording(
        "Zusammenlegen kann ich nur zwei veröffentlichte Einträge desselben Raums.", "I can merge only two published entries of the same room."), language);

    public static RichText TagsAre(FaqEntry entry, Language language) => Done(entry.Tags.Count == 0
        ? new Wording($"Eintrag {entry.Id} hat keine Schlagworte.", $"Entry {entry.Id} has no tags.")
        : new Wording($"Schlagworte von Eintrag {entry.Id}: {Tags(entry)}", $"Tags of entry {entry.Id}: {Tags(entry)}"), language);

    public static RichText WordingsAre(FaqEntry entry, Language language)
    {
        var text = Done(new Wording($"So fragt man auch nach Eintrag {entry.Id}:", $"Entry {entry.Id} is asked for like this as well:"), language);
        foreach (var wording in entry.Wordings)
            text.NewLine().Text($"• {Excerpt.Of(wording.Text, LongestQuestion)}");
        return text;
    }

    /// <summary>The last line of a shown entry.</summary>
    public static string Standing(FaqEntry entry, Func<Instant, string> day, Language language)
    {
        var parts = new List<Wording> { StateOf(entry) };
        if (entry.CheckedAt is { } checkedAt)
            parts.Add(new Wording($"zuletzt geprüft am {day(checkedAt)}", $"last checked on {day(checkedAt)}"));
        if (entry.Tags.Count > 0)
            parts.Add(new Wording($"Schlagworte: {Tags(entry)}", $"tags: {Tags(entry)}"));
        parts.Add(VisibleTo(entry.Visibility));
        if (entry is { Wanted: { } wanted, WidensAt: { } at })
            parts.Add(new Wording($"ab {day(at)}: {VisibleTo(wanted).German}", $"from {day(at)} on: {VisibleTo(wanted).English}"));
        return string.Join(" · ", parts.Select(part => part.In(language)));
    }

    public static Wording VisibleTo(Visibility visibility) => visibility switch
    {
        Visibility.Room => new Wording("sichtbar im Raum", "visible in the room"),
        Visibility.Space => new Wording("sichtbar für alle im Space", "visible to all in the Space"),
        _ => new Wording("öffentlich", "public"),
    };

    public static Wording StateOf(FaqEntry entry) => entry.State switch
    {
        EntryState.Draft => new Wording("Entwurf", "draft"),
        EntryState.Published => new Wording("veröffentlicht", "published"),
        EntryState.ToReview => new Wording("bitte prüfen", "to be reviewed"),
        _ => new Wording("im Archiv", "archived"),
    };

    public static RichText LookedAfter(FaqEntry entry, UserId owner, UserId? standIn, Language language) => Done(standIn is { } second
        ? new Wording($"Um Eintrag {entry.Id} kümmert sich jetzt {owner.Localpart}, in Vertretung {second.Localpart}.",
            $"{owner.Localpart} looks after entry {entry.Id} now, with {second.Localpart} as stand-in.")
        : new Wording($"Um Eintrag {entry.Id} kümmert sich jetzt {owner.Localpart}.", $"{owner.Localpart} looks after entry {entry.Id} now."), language);

    private static Wording Said(long id, Decision decision) => decision switch
    {
        Decision.Published => new Wording($"Eintrag {id} ist veröffentlicht.", $"Entry {id} is published."),
        Decision.ChangesTaken => new Wording($"Die Änderung an Eintrag {id} gilt jetzt.", $"The change of entry {id} counts now."),
        Decision.StillRight => new Wording($"Danke! Eintrag {id} gilt weiter.", $"Thank you! Entry {id} stays."),
        Decision.DraftGone => new Wording($"Eintrag {id} ist abgelehnt und gelöscht.", $"Entry {id} is rejected and deleted."),
        Decision.ChangesDropped => new Wording($"Eintrag {id} bleibt, wie er ist.", $"Entry {id} stays as it is."),
        Decision.NeedsQuestion => new Wording(
            $"Eintrag {id} hat noch keine Frage. Schreib sie mit: !faq ändern {id} FRAGE |", $"Entry {id} has no question yet. Say it with: !faq change {id} QUESTION |"),
        Decision.NeedsAnswer => new Wording($"Eintrag {id} hat noch keine Antwort.", $"Entry {id} has no answer yet."),
        Decision.Archived => new Wording($"Eintrag {id} liegt im Archiv. Zurückholen: !faq zurück {id}", $"Entry {id} is in the archive. To get it back: !faq revert {id}"),
        _ => new Wording($"Bei Eintrag {id} wartet nichts.", $"Nothing waits with entry {id}."),
    };

    private static string Tags(FaqEntry entry) => string.Join(", ", entry.Tags.Select(tag => Excerpt.Of(tag.Tag, LongestTag)).Order(StringComparer.Ordinal));

    private static RichText Done(Wording words, Language language) => new RichText().Text(words.In(language));
}
