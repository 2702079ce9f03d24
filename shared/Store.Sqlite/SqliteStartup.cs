using Microsoft.EntityFrameworkCore;

namespace Community.Store.Sqlite;

/// <summary>Takes the store into use: the lock, the folder, the schema.</summary>
public static class SqliteStartup
{
    /// <summary>
    /// Locks the store for this process and brings its schema up to date. Dispose of the result to let others have it; the operating
    /// system does so too, however the process ends.
    /// </summary>
    /// <exception cref="StoreRefusedException">Another process holds the store, or a newer version of the suite made it.</exception>
    public static async Task<IDisposable> PrepareAsync(this SqliteStore store, TimeProvider time, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(store.File))!);
        var held = StoreLock.Take(store.File, time);
        try
        {
            await using var context = store.Open();
            var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var newer = (await AppliedAsync(store, context, cancellation)).FirstOrDefault(name => !known.Contains(name));
            if (newer is not null)
                throw new StoreRefusedException(
                    $"The store {store.File} was made by a newer version of the suite (it has '{newer}', which this version does not " +
                    "know). Nothing was changed. Start the newer version, or restore a backup made before the upgrade.");
            // EF Core's own lock is a row that a killed process leaves behind, and then waits for for ever. We hold the store alone already.
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
            await context.Database.MigrateAsync(cancellation);
            // What a process that was killed did not get to.
            await store.WipeAsync(cancellation);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static async Task<IEnumerable<string>> AppliedAsync(SqliteStore store, CommunityContext context, CancellationToken cancellation) =>
        File.Exists(store.File) ? await context.Database.GetAppliedMigrationsAsync(cancellation) : [];
}
