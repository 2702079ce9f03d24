namespace Community.Store;

/// <summary>What differs between databases. One implementation is registered.</summary>
public interface IStoreProvider
{
    /// <summary>A context of its own for the caller, who disposes of it.</summary>
    CommunityContext Open();

    /// <summary>Waits for the right to write, where the database has only one writer at a time.</summary>
    Task<IDisposable> EnterWriteAsync(CancellationToken cancellation);

    /// <summary>
    /// Makes gone what was deleted or overwritten, also where a database keeps older copies (its log, its pages), as far as it was
    /// asked for by <see cref="CommunityContext.RemovesWordsAsync"/>. To be called outside of a transaction, and again until it is done.
    /// </summary>
    /// <returns>False: somebody is reading what is to go; try again a little later.</returns>
    Task<bool> WipeAsync(CancellationToken cancellation);

    /// <summary>The database is busy, full or out of reach: the same work may succeed later. False for anything the work itself did.</summary>
    bool IsFault(Exception exception);

    /// <summary>Lets every number that the database gives from now on be greater than <paramref name="highest"/>, and by more than
    /// <paramref name="beyond"/> than any it has given.</summary>
    Task SkipNumbersAsync(CommunityContext db, long highest, long beyond, CancellationToken cancellation);
}
