using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Sqlite.Backups;

/// <summary>Brings a store that is in use by us alone up to date, with a way back.</summary>
internal static class StoreUpgrade
{
    private const int Kept = 3;

    /// <summary>
    /// Takes a backup, migrates a copy, and puts that in the store's place when it is done: whatever happens in between, the store is
    /// as it was or as it shall be.
    /// </summary>
    public static async Task RunAsync(SqliteStore store, TimeProvider time, CancellationToken cancellation)
    {
        var backups = new BackupFolder(store.File);
        var backup = backups.NewFileBeforeUpgrade(time.GetUtcNow());
        await SqliteBackup.TakeAsync(store.File, backup, time, cancellation);
        var aside = store.File + ".upgrading";
        await CopyAsync(backup, aside, cancellation);
        try
        {
            using var copy = store.At(aside);
            await MigrateAsync(copy, cancellation);
            await CloseAsync(copy, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Remove(aside);
            throw new StoreRefusedException(
                $"The store {store.File} could not be brought up to date: {failure.Message} It is as it was; a backup of it is {backup}. " +
                "Start the version you had before, and tell whoever gave you this one.");
        }
        Replace(store, aside);
        backups.KeepNewestBeforeUpgrades(Kept);
    }

    internal static async Task MigrateAsync(SqliteStore store, CancellationToken cancellation)
    {
        await using var context = store.Open();
        // EF Core's own lock is a row that a killed process leaves behind, and then waits for for ever. We hold the store alone already.
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>Leaves all of a store in its one file, without a write-ahead log beside it.</summary>
    internal static async Task CloseAsync(SqliteStore store, CancellationToken cancellation)
    {
        store.LetGo();
        await using var connection = await Sql.OpenAsync(store.File, SqliteOpenMode.ReadWrite, cancellation);
        await connection.RunAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE", cancellation);
    }

    /// <summary>Puts a whole file in the store's place, at once. What the old one's log held must be kept elsewhere already.</summary>
    internal static void Replace(SqliteStore store, string file)
    {
        store.LetGo();
        // The old log belongs to the old file: beside the new one it would spoil it.
        foreach (var log in LogsOf(store.File))
            File.Delete(log);
        File.Move(file, store.File, overwrite: true);
    }

    /// <summary>A copy for its owner's eyes only, without the manifest: it is a store again.</summary>
    internal static async Task CopyAsync(string backup, string target, CancellationToken cancellation)
    {
        Remove(target);
        await using (var from = File.OpenRead(backup))
        await using (var to = SqliteBackup.CreateForOwner(target))
        {
            await from.CopyToAsync(to, cancellation);
            to.Flush(flushToDisk: true);
        }
        await using var copy = await Sql.OpenAsync(target, SqliteOpenMode.ReadWrite, cancellation);
        await copy.RunAsync($"DROP TABLE IF EXISTS {BackupManifest.Table}", cancellation);
    }

    internal static IEnumerable<string> LogsOf(string file) => [file + "-wal", file + "-shm"];

    internal static void Remove(string file)
    {
        foreach (var one in LogsOf(file).Prepend(file))
            File.Delete(one);
    }
}
