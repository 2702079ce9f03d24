using Microsoft.EntityFrameworkCore;

namespace Community.Store;

/// <summary>Reading and writing, as everything above the store does it.</summary>
public sealed class StoreAccess(IStoreProvider provider, Wakeups wakeups)
{
    /// <summary>
    /// Raised when a transaction has ended, with the rows it added, changed or removed: for what mirrors the store in memory. They may have
    /// been rolled back, so look into the store. Must be quick and must not throw.
    /// </summary>
    public event EventHandler<RowsWrittenEventArgs>? Written;

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
        var rows = new HashSet<object>(ReferenceEqualityComparer.Instance);
        using (await provider.EnterWriteAsync(cancellation))
        await using (var context = provider.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            context.SavedChanges += (_, saved) => changes += saved.EntitiesSavedCount;
            context.SavingChanges += (_, _) => rows.UnionWith(Changed(context));
            try
            {
                await write(context);
                await context.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
            }
            finally
            {
                // Also after a fault: a commit that failed may have come through.
                Written?.Invoke(this, new RowsWrittenEventArgs(rows));
            }
        }
        // A transaction that changed nothing wakes nobody: whoever looks for work in one would wake itself for ever.
        if (changes > 0)
            wakeups.Signal();
    }

    private static IEnumerable<object> Changed(CommunityContext context) => context.ChangeTracker.Entries()
        .Where(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(row => row.Entity);
}

/// <summary>What a transaction wrote.</summary>
/// <param name="rows">The rows, as the transaction left them.</param>
public sealed class RowsWrittenEventArgs(IReadOnlyCollection<object> rows) : EventArgs
{
    /// <summary>Each row once.</summary>
    public IReadOnlyCollection<object> Rows => rows;
}
