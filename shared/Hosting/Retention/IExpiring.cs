using Community.Store;
using NodaTime;

namespace Community.Hosting.Retention;

/// <summary>Something that is kept for a time only.</summary>
public interface IExpiring
{
    /// <summary>Removes what is over, in the running transaction, at most so many rows: others wait for it.</summary>
    /// <returns>How many it were; as many as there may be at most: it wants to be asked again.</returns>
    Task<int> RemoveExpiredAsync(CommunityContext db, Instant now, int most, CancellationToken cancellation);
}
