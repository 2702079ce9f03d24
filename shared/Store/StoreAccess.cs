namespace Community.Store;

/// <summary>Reading and writing, as everything above the store does it.</summary>
public sealed class StoreAccess(IStoreProvider provider, Wakeups wakeups)
{
    /// <summary>True for faults that pass; see <see cref="IStoreProvider.IsFault"/>.</summary>
    public bool IsFault(Exception exception) => provider.IsFault(exception);

    /// <inheritdoc cref="IStoreProvider.WipeAsync"/>
    public Task<bool> WipeAsync(CancellationToken cancellation) => provider.WipeAsync(cancellation);

    public async Task<T> ReadAsync<T>(Func<CommunityContext, Task<T>> read)
    {
        await using var context = provider.Open();
        return await read(context);
    }

    /// <summary>
    /// Does the writing in one transaction: all of it is kept, or none. Afterwards whoever waits for new work is woken. A fault of
    /// the store is thrown on to the caller, who knows how long it may try.
    /// </summary>
    public async Task WriteAsync(Func<CommunityContext, Task> write, CancellationToken cancellation)
    {
        var changes = 0;
        using (await provider.EnterWriteAsync(cancellation))
        await using (var context = provider.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            context.SavedChanges += (_, saved) => changes += saved.EntitiesSavedCount;
            await write(context);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        // A transaction that changed nothing wakes nobody: whoever looks for work in one would wake itself for ever.
        if (changes > 0)
            wakeups.Signal();
    }
}
