using Community.Commands;
using Community.Commands.Privacy;
using Community.Matrix.Html;

namespace Community.Front.Data;

/// <summary>What is said about what is stored.</summary>
internal static class DataReplies
{
    public static CommandWord Word { get; } = new("daten", "data", "datenschutz", "privacy");

    public static CommandWord Yes { get; } = new("ja", "yes");

    public static CommandWord No { get; } = new("nein", "no");

    public static Wording Title { get; } = new("Deine Daten", "Your data");

    public static Wording Purpose { get; } = new(
        "Zeigt dir, was wir über dich gespeichert haben, und löscht es, wenn du möchtest.",
        "Shows you what we have stored about you, and deletes it if you like.");

    public static Wording LookThere { get; } = new("Ich habe dir eine Direktnachricht geschrieben.", "I have sent you a direct message.");

    public static Wording StoredAboutYou { get; } = new("Das haben wir über dich gespeichert:", "This is what we have stored about you:");

    public static Wording NothingStored { get; } = new("Über dich ist hier nichts gespeichert.", "Nothing is stored about you here.");

    public static Wording WhatYouCanDo { get; } = new(
        "Was du in den Räumen schreibst, steht nur dort; ein Archiv davon haben wir nicht. Mit !daten löschen löschst du alles, was wir über dich " +
        "gespeichert haben. Mit !daten nein merken wir uns künftig nichts mehr von dir.",
        "What you write in the rooms is only there; we have no archive of it. Type !data delete to delete everything we have stored about you. " +
        "Type !data no and we will keep nothing of yours in future.");

    public static Wording Sure { get; } = new(
        "Soll ich wirklich alles löschen, was wir über dich gespeichert haben? FAQ-Einträge mit deinen Worten verschwinden dann für alle, und du wirst " +
        "an kein Treffen mehr erinnert. Rückgängig machen lässt es sich nicht. Wenn du es möchtest, schreib hier: !daten löschen ja",
        "Shall I really delete everything we have stored about you? FAQ entries with your words will then be gone for everybody, and you won't be " +
        "reminded of any meetup. It can't be undone. If you want it, type here: !data delete yes");

    public static Wording Objected { get; } = new(
        "Gut, von jetzt an merken wir uns nichts mehr von dir. Damit wir das einhalten können, steht bei uns eine Prüfsumme deiner Matrix-Adresse, nicht " +
        "die Adresse selbst. Was schon gespeichert ist, löschst du mit !daten löschen. Mit !daten ja nimmst du das zurück.",
        "All right, from now on we won't keep anything of yours. To be able to stick to that, we hold a checksum of your Matrix address, not the address " +
        "itself. Type !data delete to delete what is stored already. Type !data yes to take this back.");

    public static Wording Allowed { get; } = new(
        "Danke! Gute Antworten von dir dürfen sich die anderen hier wieder merken lassen.",
        "Thank you! Others may have good answers of yours kept here again.");

    /// <summary>What was done, what was not, and why.</summary>
    public static IReadOnlyList<RichText> Receipt(
        IReadOnlyList<(IPersonalData Part, Erasure Erasure)> erasures, TimeSpan handledEvents, Language language)
    {
        var pages = new Pages();
        pages.Line(new Wording("Erledigt. Das ist deine Quittung.", "Done. This is your receipt.").In(language));
        List(new Wording("Gelöscht:", "Deleted:"), erasure => erasure.Erased);
        List(new Wording("Ohne dich weitergeführt:", "Carried on without you:"), erasure => erasure.Detached);
        pages.Heading(new Wording("Das bleibt:", "What remains:").In(language));
        foreach (var line in Remaining((int)handledEvents.TotalDays).Concat(erasures.SelectMany(one => one.Erasure.Remaining)))
            pages.Item(line.In(language));
        pages.Gap();
        pages.Line(Farewell.In(language));
        return pages.Done();

        void List(Wording heading, Func<Erasure, IReadOnlyList<Wording>> lines)
        {
            var all = erasures.SelectMany(one => lines(one.Erasure).Select(line => $"{line.In(language)} ({one.Part.Title.In(language)})")).ToList();
            pages.Heading(heading.In(language));
            if (all.Count == 0)
                pages.Line(new Wording("nichts, es war nichts da", "nothing, there was nothing").In(language));
            foreach (var line in all)
                pages.Item(line);
        }
    }

    private static IEnumerable<Wording> Remaining(int days) =>
    [
        new(
            "Deine Nachrichten in den Räumen: Sie liegen beim Homeserver. In Element löschst du sie mit „Entfernen“ im Menü der Nachricht.",
            "Your messages in the rooms: they are with the homeserver. In Element you delete them with “Remove” in the message's menu."),
        new(
            "Sicherungskopien von vorher, bis die Betreiber:innen sie durch neue ersetzt haben.",
            "Backups made before this, until the operators have replaced them."),
        new(
            $"Technische Kennungen von Nachrichten, ohne Namen und Worte, noch höchstens {days} Tage, damit nichts doppelt geschieht.",
            $"Technical ids of messages, without names and words, for at most {days} more days, so that nothing happens twice."),
        new(
            "Dieser Chat bei deinem Homeserver. Verlass ihn, wenn du ihn nicht mehr brauchst.",
            "This chat at your homeserver. Leave it when you don't need it any more."),
    ];

    private static Wording Farewell { get; } = new(
        "Ich verlasse diesen Chat jetzt. Soll sich auch künftig niemand etwas von dir merken, schreib in einem der Räume !daten nein.",
        "I am leaving this chat now. If nobody shall keep anything of yours in future either, type !data no in one of the rooms.");
}
