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
