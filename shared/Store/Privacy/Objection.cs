using NodaTime;

namespace Community.Store.Privacy;

/// <summary>
/// Somebody wants nothing of theirs to be kept. To know them again without keeping who they are, only a keyed hash of their id is here.
/// Who has both the store and an id can still find out whether that id is in it; see <see cref="StoreSecret"/>.
/// </summary>
public sealed class Objection
{
    /// <summary>HMAC-SHA-256 of the user id, 43 characters of base64url.</summary>
    public required string Person { get; init; }

    public required Instant Since { get; init; }
}

/// <summary>The key of this store's hashes: with another store's hashes ours can't be compared. There is one row.</summary>
public sealed class StoreSecret
{
    public required int Id { get; init; }

    /// <summary>32 random bytes.</summary>
    public required byte[] Key { get; init; }
}
