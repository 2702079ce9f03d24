using Community.Commands;

namespace Community.Meetups.Privacy;

/// <summary>What people read of what meetups keep about them.</summary>
internal static class PrivacyReplies
{
    public static Wording YourReactions { get; } = new(
        "Dein ✅, ❔ oder ❌ unter Einladungen steht im Raum selbst; ich zähle es nicht mehr. Tipp es dort noch einmal an, dann ist es auch dort weg.",
        "Your ✅, ❔ or ❌ under invitations is in the room itself; I don't count it any more. Tap it there once more and it is gone there, too.");

    public static Wording NotReminded { get; } = new("dass ich dich nicht an Treffen erinnern soll", "that I should not remind you of meetups");

    public static Wording AnswersOfYours(int count) => count == 1
        ? new Wording("1 Antwort auf eine Einladung", "1 answer to an invitation")
        : new Wording($"{count} Antworten auf Einladungen", $"{count} answers to invitations");

    public static Wording MeetupsOfYours(int count) => count == 1
        ? new Wording("1 Treffen, das du angekündigt hast", "1 meetup that you announced")
        : new Wording($"{count} Treffen, die du angekündigt hast", $"{count} meetups that you announced");

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

    public static Wording YourAnswer(MeetupDate date, Partstat answer)
    {
        var (said, named) = (MeetupReplies.PurposeOf(answer), MeetupReplies.Named(date));
        return new Wording($"{named.German}: {said.German}", $"{named.English}: {said.English}");
    }
}
