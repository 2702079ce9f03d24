using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store.Delivery;

namespace Community.Hosting.Rooms;

/// <summary>What is said about the rooms themselves. Which language is spoken isn't known here, so it is said in both.</summary>
internal static class RoomReplies
{
    public const string DeclinedEncrypted =
        "Hier kann ich noch nicht mitlesen, weil verschlüsselt wird. Ich lade dich in ein Gespräch ohne Verschlüsselung ein. / " +
        "I can't read here yet because it is encrypted. I invite you to a chat without encryption.";

    public const string LeftEncrypted =
        "Verschlüsselte Räume kann ich noch nicht lesen. / I can't read encrypted rooms yet.";

    public const string NotInvitedByFriends =
        "Danke für die Einladung! Ich darf nur in Räume meiner Community. / Thank you for the invitation! I may only join rooms of my community.";

    /// <summary>To the person alone, in a room that we open instead.</summary>
    public static OutgoingMessage InsteadOfEncrypted(UserId person) => OutgoingMessage.Text(
        Both(
            "Hallo! In verschlüsselten Gesprächen kann ich noch nicht mitlesen. Deshalb habe ich uns dieses hier aufgemacht, ohne " +
            "Verschlüsselung: Schreib mir einfach. Was du hier schreibst, könnten auch die lesen, die den Server betreiben.",
            "Hello! I can't read in encrypted chats yet. So I have opened this one for us, without encryption: just write to me. What you " +
            "write here could also be read by those who run the server."),
        [person]);

    /// <summary>The only words that ever go into an encrypted room.</summary>
    public static OutgoingMessage CannotRead() => OutgoingMessage.Notice(Both(
        "Dieser Raum ist verschlüsselt, da kann ich noch nicht mitlesen. Ich gehe wieder; in Räume ohne Verschlüsselung komme ich gern.",
        "This room is encrypted, and I can't read there yet. I'll leave; I'm happy to come to rooms without encryption."));

    /// <summary>In the room, if we may speak there.</summary>
    public static OutgoingMessage RightsLost(LackingRights lost, RoomRights rights, UserId self) => OutgoingMessage.Notice(Both(
        $"Mir fehlt hier jetzt ein Recht: {German(lost)}. So bekomme ich es zurück: In den Raum-Einstellungen unter „Rollen & Berechtigungen“ " +
        $"{self} mindestens die Stufe {LevelFor(lost, rights)} geben.",
        $"I now lack a right here: {English(lost)}. To give it back: in the room settings under “Roles & Permissions”, give {self} at least " +
        $"level {LevelFor(lost, rights)}."));

    /// <summary>To the person who took the right, where we may not speak in the room.</summary>
    public static OutgoingMessage RightsLost(LackingRights lost, RoomRights rights, UserId self, RoomEvent change) => OutgoingMessage.Text(
        new RichText()
            .Text($"Im Raum {change.Room} fehlt mir jetzt ein Recht: {German(lost)}. Dort kann ich das nicht mehr sagen. Wenn das keine Absicht war: Gib mir " +
                $"({self}) in den Raum-Einstellungen unter „Rollen & Berechtigungen“ mindestens die Stufe {LevelFor(lost, rights)}. ")
            .Link("Zum Raum", Permalink.To(change.Room, change.Id, self.Server)).NewLine().NewLine()
            .Text($"In the room {change.Room} I now lack a right: {English(lost)}. I can't say so there. If that wasn't intended: give me ({self}) at least " +
                $"level {LevelFor(lost, rights)} in the room settings under “Roles & Permissions”. ")
            .Link("To the room", Permalink.To(change.Room, change.Id, self.Server)),
        [change.Sender]);

    private static RichText Both(string german, string english) => new RichText().Text(german).NewLine().NewLine().Text(english);

    private static string German(LackingRights lost) => string.Join(", ", Each(lost).Select(one => one switch
    {
        LackingRights.Messages => "Nachrichten schreiben",
        LackingRights.Reactions => "mit Emojis reagieren",
        _ => "meine Einstellungen für den Raum ändern",
    }));

    private static string English(LackingRights lost) => string.Join(", ", Each(lost).Select(one => one switch
    {
        LackingRights.Messages => "writing messages",
        LackingRights.Reactions => "reacting with emoji",
        _ => "changing my settings of the room",
    }));

    private static long LevelFor(LackingRights lost, RoomRights rights) => Each(lost).Max(one => one switch
    {
        LackingRights.Messages => rights.LevelToSend(EventType.Message),
        LackingRights.Reactions => rights.LevelToSend(EventType.Reaction),
        _ => rights.LevelToSet(RightsWatch.SettingsType),
    });

    private static IEnumerable<LackingRights> Each(LackingRights rights) =>
        ((LackingRights[])[LackingRights.Messages, LackingRights.Reactions, LackingRights.Settings]).Where(one => rights.HasFlag(one));
}
