using Community.Store.Sqlite.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Sqlite;

/// <summary>Takes the store into use: the lock, the folder, the schema.</summary>
public static class SqliteStartup
{
    // Source: https://sqlite.org/rescode.html
    private const int Corrupt = 11, NotADatabase = 26;

    /// <summary>
    /// Locks the store for this process and brings its schema up to date. Dispose of the result to let others have it; the operating
    /// system does so too, however the process ends. Before an existing store is changed, a backup of it is taken.
    /// </summary>
    /// <exception cref="StoreRefusedException">Another process holds the store, a newer version of the suite made it, it is damaged, or it
    /// could not be brought up to date.</exception>
    public static async Task<IDisposable> PrepareAsync(this SqliteStore store, TimeProvider time, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(store.File))!);
        var held = StoreLock.Take(store.File, time);
        try
        {
            if (File.Exists(store.File))
                await BringUpToDateAsync(store, time, cancellation);
            else
                await StoreUpgrade.MigrateAsync(store, cancellation);
            // What a process that was killed did not get to.
            await store.WipeAsync(cancellation);
            return held;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is Corrupt or NotADatabase)
        {
            held.Dispose();
            throw new StoreRefusedException(Damaged(store.File, fault));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static async Task BringUpToDateAsync(SqliteStore store, TimeProvider time, CancellationToken cancellation)
    {
        List<string> known, applied;
        await using (var context = store.Open())
        {
            known = [.. context.Database.GetMigrations()];
            applied = [.. await context.Database.GetAppliedMigrationsAsync(cancellation)];
        }
        if (applied.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } newer)
            throw new StoreRefusedException(
                $"The store {store.File} was made by a newer version of the suite (it has '{newer}', which this version does not " +
                "know). Nothing was changed. Start the newer version, or restore a backup made before the upgrade.");
        // What a killed process may have left behind, see there.
        if (applied.Count == 0)
            await StoreUpgrade.MigrateAsync(store, cancellation);
        else if (applied.Count < known.Count)
            await StoreUpgrade.RunAsync(store, time, cancellation);
    }

    private static string Damaged(string file, SqliteException fault)
    {
        var backups = new BackupFolder(file).Files;
        return $"The store {file} is damaged ({fault.Message}). Keep a copy of it, and restore a backup: " + (backups.Count > 0
            ? $"./community restore {backups[0]} ({backups.Count} backups are in {Path.GetDirectoryName(backups[0])}, this is the newest)."
            : $"none is in {new BackupFolder(file).Path}; perhaps you keep them elsewhere.");
    }
}
