using Community.Commands;
using Community.Matrix.Html;
using Community.Matrix.Ids;

namespace Community.Meetups.Access;

/// <summary>What is said about access data.</summary>
internal static class AccessReplies
{
    public static Wording Text { get; } = new("ZUGANGSDATEN", "ACCESS DATA");

    public static Wording TooLong { get; } = new(
        $"Das ist mir zu lang: Zugangsdaten haben höchstens {AccessData.Longest} Zeichen.",
        $"That is too long for me: access data have at most {AccessData.Longest} characters.");

    public static RichText NotHere(UserId person, Language language) => MeetupReplies.Calling([person]).Text(new Wording(
        "Zugangsdaten gehören nicht in den Raum, hier lesen alle mit. Ich habe sie mir nicht gemerkt. Lösch deine Nachricht bitte gleich wieder, und schick mir " +
        "denselben Befehl per Direktnachricht. Stehen sie schon länger hier, nimm besser neue.",
        "Access data don't belong in the room, where everybody reads along. I have not kept them. Please delete your message right away and send me " +
        "the same command by direct message. If they have been here for a while, better take new ones.").In(language));

    public static RichText OnlyDirect(UserId person, Language language) => MeetupReplies.Calling([person]).Text(new Wording(
        "Zugangsdaten schickst du mir am besten per Direktnachricht, mit demselben Befehl. Hier lesen alle mit.",
        "Access data are best sent to me by direct message, with the same command. Here everybody reads along.").In(language));

    public static RichText NotYours(MeetupDate date, Language language) => new RichText().Bold(date.Meetup.Title).Text(new Wording(
        ": Die Zugangsdaten hinterlegt, wer das Treffen leitet. Wenn du zusagst, schicke ich sie dir eine Woche vorher und noch einmal eine Stunde vorher.",
        ": the access data come from whoever leads the meetup. If you say yes, I send them to you a week before and once more an hour before.").In(language));

    public static RichText Kept(MeetupDate date, string? text, Language language)
    {
        var said = new RichText().Bold(date.Meetup.Title);
        return text is null
            ? said.Text(new Wording(": Dafür habe ich keine Zugangsdaten. Schreib ", ": I have no access data for it. Type ").In(language))
                .Code(new Wording($"!treffen zugang {date.MeetupId} …", $"!meetup access {date.MeetupId} …").In(language)).Text(".")
            : said.Text(": ").Text(text);
    }

    public static RichText WillBeSent(MeetupDate date, Language language) => new RichText()
        .Text(new Wording("Danke, notiert für ", "Thank you, noted for ").In(language)).Bold(date.Meetup.Title)
        .Text(date.Meetup.IsSeries
            ? new Wording(" und alle weiteren Termine der Reihe. ", " and all further dates of the series. ").In(language)
            : ". ")
        .Text(new Wording(
            "Wer zugesagt hat, bekommt die Daten per Direktnachricht: eine Woche und eine Stunde vorher, wer später zusagt, sofort. Einen Tag vorher sage ich dir, " +
            "wen ich nicht erreiche. Danach lösche ich sie. Deine Nachricht mit den Daten kannst du hier jetzt löschen.",
            "Who has said yes gets the data by direct message: a week and an hour before, and who says yes later, at once. A day before I tell you " +
            "whom I don't reach. Afterwards I erase them. You can delete your message with the data now.").In(language));

    public static RichText Erased(MeetupDate date, Language language) => new RichText().Bold(date.Meetup.Title).Text(new Wording(
        ": Die Zugangsdaten sind gelöscht. Was ich davon schon verschickt hatte, nehme ich zurück.",
        ": the access data are erased. What I had sent of them already I take back.").In(language));

    public static RichText Access(MeetupDate date, string text)
    {
        var language = date.Meetup.Language;
        return new RichText().Text(new Wording("🔑 Deine Zugangsdaten für ", "🔑 Your access data for ").In(language)).Bold(date.Meetup.Title)
            .Text($" ({MeetupReplies.When(date, language)}):").NewLine().Text(text).NewLine()
            .Text(new Wording(
                "Bitte gib sie nicht weiter. Nach dem Treffen nehme ich diese Nachricht zurück.",
                "Please don't pass them on. After the meetup I take this message back.").In(language));
    }

    public static RichText NotReached(MeetupDate date, IReadOnlyList<UserId> missed)
    {
        var (language, names) = (date.Meetup.Language, string.Join(", ", missed.Select(person => person.Localpart)));
        return new RichText().Bold(date.Meetup.Title).Text($" ({MeetupReplies.When(date, language)}): ")
            .Text(new Wording(
                $"Die Zugangsdaten haben noch nicht alle. {names} {(missed.Count == 1 ? "hat" : "haben")} meine Einladung zum Direktchat nicht angenommen. " +
                "Sag bitte Bescheid, oder gib ihnen die Daten auf anderem Weg.",
                $"Not everybody has the access data yet. {names} {(missed.Count == 1 ? "has" : "have")} not accepted my invitation to a direct chat. " +
                "Please let them know, or give them the data in another way.").In(language));
    }
}
