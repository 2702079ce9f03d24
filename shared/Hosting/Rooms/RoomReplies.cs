using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;

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

    internal static RichText Both(string german, string english) => new RichText().Text(german).NewLine().NewLine().Text(english);
}
