using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>The sync token up to which an account has handled everything.</summary>
public sealed class SyncPosition
{
    public required UserId Account { get; init; }

    public required string Token { get; set; }

    /// <summary>When it was saved: how far to go back, should the homeserver not know the token any more.</summary>
    public required Instant SavedAt { get; set; }
}

/// <summary>A room whose beginning, from the account's point of view, lies behind it.</summary>
public sealed class KnownRoom
{
    public required UserId Account { get; init; }

    public required RoomId Room { get; init; }
}
