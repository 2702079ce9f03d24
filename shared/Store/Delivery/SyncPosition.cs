using Community.Matrix.Ids;

namespace Community.Store.Delivery;

/// <summary>The sync token up to which an account has handled everything.</summary>
public sealed class SyncPosition
{
    public required UserId Account { get; init; }

    public required string Token { get; set; }
}

/// <summary>A room whose beginning, from the account's point of view, lies behind it.</summary>
public sealed class KnownRoom
{
    public required UserId Account { get; init; }

    public required RoomId Room { get; init; }
}
