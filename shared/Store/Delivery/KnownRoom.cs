using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>What is known of a room an account is in, as of the last /sync. The row goes when the account is out of the room.</summary>
public sealed class KnownRoom
{
    public required UserId Account { get; init; }

    public required RoomId Room { get; init; }

    /// <summary>When the account first saw it: of several direct rooms with a person the newest counts.</summary>
    public required Instant Since { get; init; }

    /// <summary>The room's beginning, from the account's point of view, lies behind it.</summary>
    public bool HasBegun { get; set; }

    /// <summary>
    /// The person for whom alone this room is there: one that the account opened for them, or to which they invited it as to a direct
    /// room. Never guessed from the number of members, and null as soon as anybody else comes in or the person goes.
    /// </summary>
    public UserId? DirectWith { get; set; }

    /// <summary>Its messages are encrypted, which can't be taken back: nothing may be written there in the clear.</summary>
    public bool IsEncrypted { get; set; }

    /// <summary>The room that has taken its place, as its tombstone says; the account is joining it or has done so.</summary>
    public RoomId? ReplacedBy { get; set; }

    /// <summary>What belonged to it belongs to <see cref="ReplacedBy"/> now.</summary>
    public bool HasMoved { get; set; }

    /// <summary>What the account may not do there. It is said once when something is added.</summary>
    public LackingRights Lacking { get; set; }
}
