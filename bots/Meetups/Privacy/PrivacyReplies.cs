using Community.Commands;

namespace Community.Meetups.Privacy;

/// <summary>What people read of what meetups keep about them.</summary>
internal static class PrivacyReplies
{
    public static Wording YourReactions { get; } = new(
        "Dein ✅, ❔ oder ❌ unter Einladungen steht im Raum selbst; ich zähle es nicht mehr. Tipp es dort noch einmal an, dann ist es auch dort weg.",
        "Your ✅, ❔ or ❌ under invitations is in the room itself; I don't count it any more. Tap it there once more and it is gone there, too.");

    public static Wording YourVotes { get; } = new(
        "Was du in Umfragen angetippt hast, steht im Raum selbst; ich zähle es nicht mehr.",
        "What you tapped in polls is in the room itself; I don't count it any more.");

    public static Wording NotReminded { get; } = new("dass ich dich nicht an Treffen erinnern soll", "that I should not remind you of meetups");

    public static Wording AnswersOfYours(int count) => count == 1
        ? new Wording("1 Antwort auf eine Einladung", "1 answer to an invitation")
        : new Wording($"{count} Antworten auf Einladungen", $"{count} answers to invitations");

    public static Wording MeetupsOfYours(int count) => count == 1
        ? new Wording("1 Treffen, das du angekündigt hast", "1 meetup that you announced")
        : new Wording($"{count} Treffen, die du angekündigt hast", $"{count} meetups that you announced");

    public static Wording ProposalsOfYours(int count) => count == 1
        ? new Wording("1 Vorschlag für eine Tagesordnung", "1 proposal for an agenda")
        : new Wording($"{count} Vorschläge für Tagesordnungen", $"{count} proposals for agendas");

    public static Wording TasksOfYours(int count) => count == 1
        ? new Wording("1 Aufgabe in einem Protokoll, die deinen Namen trägt", "1 task in a protocol that bears your name")
        : new Wording($"{count} Aufgaben in Protokollen, die deinen Namen tragen", $"{count} tasks in protocols that bear your name");

    public static Wording LinesOfYours(int count) => count == 1
        ? new Wording("1 Zeile in einem Protokoll, die du gesagt hast", "1 line of a protocol that you said")
        : new Wording($"{count} Zeilen in Protokollen, die du gesagt hast", $"{count} lines of protocols that you said");

    public static Wording RequestsOfYours(int count) => count == 1
        ? new Wording("dass du 1 Protokoll haben wolltest", "that you wanted to have 1 protocol")
        : new Wording($"dass du {count} Protokolle haben wolltest", $"that you wanted to have {count} protocols");

    public static Wording PresenceOfYours(int count) => count == 1
        ? new Wording("dass du bei 1 Treffen da warst", "that you were at 1 meetup")
        : new Wording($"dass du bei {count} Treffen da warst", $"that you were at {count} meetups");

    public static Wording VotesOfYours(int count) => count == 1
        ? new Wording("1 👍 für einen Vorschlag", "1 👍 for a proposal")
        : new Wording($"{count} 👍 für Vorschläge", $"{count} 👍 for proposals");

    public static Wording FeedsOfYours(int count) => count == 1
        ? new Wording("1 geheime Adresse für deinen Kalender (nur als Prüfsumme)", "1 secret address for your calendar (only as a checksum)")
        : new Wording($"{count} geheime Adressen für deinen Kalender (nur als Prüfsummen)", $"{count} secret addresses for your calendar (only as checksums)");

    public static Wording PollAnswersOfYours(int count) => count == 1
        ? new Wording("1 Antwort in einer Terminumfrage", "1 answer in a poll for a date")
        : new Wording($"{count} Antworten in Terminumfragen", $"{count} answers in polls for a date");

    public static Wording PollsOfYours(int count) => count == 1
        ? new Wording("1 Terminumfrage, die du begonnen hast", "1 poll for a date that you began")
        : new Wording($"{count} Terminumfragen, die du begonnen hast", $"{count} polls for a date that you began");

    public static Wording NudgesOfYours(int count) => count == 1
        ? new Wording("dass ich dich an 1 Terminumfrage erinnern soll", "that I should remind you of 1 poll for a date")
        : new Wording($"dass ich dich an {count} Terminumfragen erinnern soll", $"that I should remind you of {count} polls for a date");

    public static Wording AccessOfYours(int count) => count == 1
        ? new Wording("1-mal Zugangsdaten, die du hinterlegt hast", "1 set of access data that you left")
        : new Wording($"{count}-mal Zugangsdaten, die du hinterlegt hast", $"{count} sets of access data that you left");

    public static Wording AccessToYou(int count) => count == 1
        ? new Wording("1 Nachricht an dich mit Zugangsdaten", "1 message to you with access data")
        : new Wording($"{count} Nachrichten an dich mit Zugangsdaten", $"{count} messages to you with access data");

    public static Wording StayWithoutYou(IReadOnlyList<Meetup> meetups)
    {
        var ids = string.Join(", ", meetups.Select(meetup => meetup.Id));
        return new Wording(
            $"Treffen {ids}: Titel, Zeit und Ort gehören dem Raum und bleiben, aber ohne dich",
            $"Meetup {ids}: title, time and place belong to the room and stay, but without you");
    }

    public static Wording PollsStayWithoutYou(IReadOnlyList<Polls.DatePoll> polls)
    {
        var ids = string.Join(", ", polls.Select(poll => poll.Id));
        return new Wording($"Umfrage {ids}: gehört dem Raum und bleibt, aber ohne dich", $"Poll {ids}: belongs to the room and stays, but without you");
    }

    public static Wording YourAnswer(MeetupDate date, Partstat answer)
    {
        var (said, named) = (MeetupReplies.PurposeOf(answer), MeetupReplies.Named(date));
        return new Wording($"{named.German}: {said.German}", $"{named.English}: {said.English}");
    }
}
