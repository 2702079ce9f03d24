using Community.Matrix.Ids;

namespace Community.Meetups;

/// <summary>Somebody's answer, by reaction, by command or on the portal. Taking the event back takes back the answer.</summary>
internal sealed class Vote
{
    public long Id { get; private set; }

    public long DateId { get; private set; }

    /// <summary>Null: given on the portal.</summary>
    public required EventId? Event { get; init; }

    /// <summary>The room the event is in; null without one. That may be a direct room, or one that the meetup's room has replaced.</summary>
    public required RoomId? SaidIn { get; init; }

    public required UserId Attendee { get; init; }

    public required Partstat Partstat { get; init; }

    /// <summary>Takes part from elsewhere.</summary>
    public bool IsOnline { get; init; }
}

/// <summary>Source: <see href="https://www.rfc-editor.org/rfc/rfc5545#section-3.2.12"/>.</summary>
internal enum Partstat
{
    Accepted,
    Tentative,
    Declined,
}
