using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store.Delivery;

namespace Community.Hosting.Rooms;

/// <summary>What is said about rights that the bots need and have lost, in both languages.</summary>
internal static class RightsReplies
{
    /// <summary>In the room, if one of the bots may speak there.</summary>
    public static OutgoingMessage InTheRoom(IReadOnlyList<RightsLoss> losses, RoomRights rights, UserId speaker)
    {
        var isOwn = IsOwn(losses, speaker);
        return OutgoingMessage.Notice(RoomReplies.Both(
            $"{(isOwn ? "Mir fehlt" : "Uns Bots fehlt")} hier jetzt ein Recht: {German(losses)}. So {(isOwn ? "bekomme ich" : "bekommen wir")} es zurück: In den " +
            $"Raum-Einstellungen unter „Rollen & Berechtigungen“ {Named(losses, "und")} mindestens die Stufe {LevelFor(losses, rights)} geben.",
            $"{(isOwn ? "I" : "We bots")} now lack a right here: {English(losses)}. To give it back: in the room settings under “Roles & Permissions”, give " +
            $"{Named(losses, "and")} at least level {LevelFor(losses, rights)}."));
    }

    /// <summary>To the person who took the right, where none of the bots may speak in the room.</summary>
    public static OutgoingMessage ToThePerson(IReadOnlyList<RightsLoss> losses, RoomRights rights, UserId speaker, RoomEvent change)
    {
        var isOwn = IsOwn(losses, speaker);
        var link = Permalink.To(change.Room, change.Id, speaker.Server);
        return OutgoingMessage.Text(
            new RichText()
                .Text($"Im Raum {change.Room} fehlt {(isOwn ? "mir" : "uns Bots")} jetzt ein Recht: {German(losses)}. Dort kann ich das nicht mehr sagen. Wenn das keine " +
                    $"Absicht war: Gib {Named(losses, "und")} in den Raum-Einstellungen unter „Rollen & Berechtigungen“ mindestens die Stufe {LevelFor(losses, rights)}. ")
                .Link("Zum Raum", link).NewLine().NewLine()
                .Text($"In the room {change.Room} {(isOwn ? "I" : "we bots")} now lack a right: {English(losses)}. I can't say so there. If that wasn't intended: give " +
                    $"{Named(losses, "and")} at least level {LevelFor(losses, rights)} in the room settings under “Roles & Permissions”. ")
                .Link("To the room", link),
            [change.Sender]);
    }

    private static bool IsOwn(IReadOnlyList<RightsLoss> losses, UserId speaker) => losses is [var only] && only.Account == speaker;

    private static string Named(IReadOnlyList<RightsLoss> losses, string and) => losses is [var only]
        ? only.Account.Value
        : $"{string.Join(", ", losses.SkipLast(1).Select(loss => loss.Account))} {and} {losses[^1].Account}";

    private static string German(IReadOnlyList<RightsLoss> losses) => string.Join(", ", Each(losses).Select(one => one switch
    {
        LackingRights.Messages => "Nachrichten schreiben",
        LackingRights.Reactions => "mit Emojis reagieren",
        _ => "Einstellungen für den Raum ändern",
    }));

    private static string English(IReadOnlyList<RightsLoss> losses) => string.Join(", ", Each(losses).Select(one => one switch
    {
        LackingRights.Messages => "writing messages",
        LackingRights.Reactions => "reacting with emoji",
        _ => "changing settings of the room",
    }));

    private static long LevelFor(IReadOnlyList<RightsLoss> losses, RoomRights rights) => Each(losses).Max(one => one switch
    {
        LackingRights.Messages => rights.LevelToSend(EventType.Message),
        LackingRights.Reactions => rights.LevelToSend(EventType.Reaction),
        _ => rights.LevelToSet(RightsWatch.SettingsType),
    });

    private static IEnumerable<LackingRights> Each(IReadOnlyList<RightsLoss> losses) =>
        ((LackingRights[])[LackingRights.Messages, LackingRights.Reactions, LackingRights.Settings])
            .Where(one => losses.Any(loss => loss.Rights.HasFlag(one)));
}
