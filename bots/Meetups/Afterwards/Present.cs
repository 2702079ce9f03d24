using Community.Matrix.Ids;

namespace Community.Meetups.Afterwards;

/// <summary>Somebody was there.</summary>
internal sealed class Present
{
    public required long DateId { get; init; }

    public required UserId Person { get; init; }
}

/// <summary>Whether a room wants it noted who was there, and who sees it.</summary>
internal enum PresenceFor
{
    Nobody,

    /// <summary>Those who lead the meetup, and curators.</summary>
    Leaders,

    Everybody,
}
