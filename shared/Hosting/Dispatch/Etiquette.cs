using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store.Delivery;

namespace Community.Hosting.Dispatch;

/// <summary>What no bot ever reacts to, decided in one place before any handler.</summary>
internal sealed class Etiquette(SuiteAccounts suite, DeliveryOptions options, TimeProvider time)
{
    /// <summary>The event as handlers get it; null: none does.</summary>
    public IncomingEvent? Admit(RoomEvent roomEvent, UserId self, KnownRoom room)
    {
        // In an encrypted room nothing is said to us; what is taken back there is still taken back here.
        if (roomEvent.Type is EventType.Encrypted || (room.IsEncrypted && roomEvent.Type is not EventType.Redaction))
            return null;
        // Of our own doing, only that we came is news to us.
        if (roomEvent.Sender == self && MemberContent.Of(roomEvent) is { Membership: MemberContent.Join } member && member.Member == self)
            return new IncomingEvent(roomEvent, IncomingKind.Arrival, IsLate: false, room.DirectWith is not null);
        // Bots that answer bots never stop.
        if (suite.Users.Contains(roomEvent.Sender) || IsNotice(roomEvent))
            return null;
        // What is redacted already has nothing to say; its redaction is an event of its own.
        if (roomEvent.IsRedacted)
            return null;
        return new IncomingEvent(roomEvent, Kind(roomEvent), time.GetUtcNow() - roomEvent.SentAt > options.CommandMaxAge, room.DirectWith is not null);
    }

    private static bool IsNotice(RoomEvent roomEvent) =>
        (MessageContent.NewTextOf(roomEvent) ?? MessageContent.Of(roomEvent))?.Kind is MessageContent.NoticeKind;

    private static IncomingKind Kind(RoomEvent roomEvent) => roomEvent.Type switch
    {
        EventType.Message => Relation.Of(roomEvent).Kind == Relation.Replace ? IncomingKind.Edit : IncomingKind.Message,
        EventType.Reaction => IncomingKind.Reaction,
        EventType.Redaction => IncomingKind.Redaction,
        _ => IncomingKind.Other,
    };
}
