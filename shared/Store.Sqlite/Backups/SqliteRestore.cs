using System.Globalization;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Store.Sqlite.Backups;

/// <summary>Puts a backup in the place of a store that nobody uses.</summary>
public static class SqliteRestore
{
    /// <summary>
    /// Checks the backup, brings it up to date, marks it as restored (by which no answer is given twice) and exchanges the files. What was
    /// there is kept in a folder beside it.
    /// </summary>
    /// <returns>What the backup says of itself, and where the replaced store is; null if there was none.</returns>
    /// <exception cref="StoreRefusedException">The bots run, or the backup is damaged or made by a newer version. Nothing was changed.</exception>
    public static async Task<(BackupManifest Manifest, string? Replaced)> RestoreAsync(
        this SqliteStore store, string backup, TimeProvider time, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(store.File))!);
        using var held = StoreLock.Take(store.File, time);
        var manifest = await SqliteBackup.CheckAsync(backup, cancellation);
        var aside = store.File + ".restoring";
        try
        {
            await StoreUpgrade.CopyAsync(backup, aside, cancellation);
            using (var copy = store.At(aside))
            {
                await RefuseNewerAsync(copy, backup, cancellation);
                await StoreUpgrade.MigrateAsync(copy, cancellation);
                await MarkAsync(copy, manifest.TakenAt, time.GetUtcNow().ToInstant(), cancellation);
                await StoreUpgrade.CloseAsync(copy, cancellation);
            }
            // From here on it is only a matter of names.
            var replaced = await KeepAsync(store, time, cancellation);
            StoreUpgrade.Replace(store, aside);
            return (manifest, replaced);
        }
        finally
        {
            StoreUpgrade.Remove(aside);
        }
    }

    private static async Task RefuseNewerAsync(SqliteStore copy, string backup, CancellationToken cancellation)
    {
        await using var db = copy.Open();
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await db.Database.GetAppliedMigrationsAsync(cancellation)).FirstOrDefault(name => !known.Contains(name)) is { } newer)
            throw new StoreRefusedException(
                $"The backup {backup} was made by a newer version of the suite (it has '{newer}', which this version does not know). " +
                "Nothing was changed. Restore it with the newer version.");
    }

    private static async Task MarkAsync(SqliteStore copy, Instant takenAt, Instant now, CancellationToken cancellation)
    {
        await using var db = copy.Open();
        var accounts = await db.SyncPositions.Select(row => row.Account)
            .Union(db.KnownRooms.Select(row => row.Account)).Union(db.Outbox.Select(row => row.Account)).ToListAsync(cancellation);
        var marks = await db.RestoredAccounts.ToDictionaryAsync(row => row.Account, cancellation);
        foreach (var account in accounts)
            if (marks.GetValueOrDefault(account) is not { } mark)
                db.RestoredAccounts.Add(new RestoredAccount { Account = account, TakenAt = takenAt, RestoredAt = now });
            else
                // A backup of a restored store that had not caught up is as old as the one it came from.
                (mark.TakenAt, mark.RestoredAt, mark.RecalledAt, mark.CaughtUpAt) =
                    (mark.CaughtUpAt is null ? Instant.Min(mark.TakenAt, takenAt) : takenAt, now, null, null);
        // What was changed or taken back since the backup is read again before it is shown.
        await SourceDoubt.MarkAllAsync(db, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Copies the store, and with it what its log holds, before anything is changed; moved, a crash could leave none in its place.</summary>
    private static async Task<string?> KeepAsync(SqliteStore store, TimeProvider time, CancellationToken cancellation)
    {
        store.LetGo();
        if (!File.Exists(store.File))
            return null;
        var folder = string.Create(CultureInfo.InvariantCulture, $"{store.File}.replaced-{time.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss'-'fff'Z'}");
        SqliteBackup.MakeFolder(folder);
        // The index of the log is made anew whenever it is missing.
        foreach (var file in new[] { store.File, store.File + "-wal" }.Where(File.Exists))
        {
            await using var from = File.OpenRead(file);
            await using var to = SqliteBackup.CreateForOwner(Path.Combine(folder, Path.GetFileName(file)));
            await from.CopyToAsync(to, cancellation);
            to.Flush(flushToDisk: true);
        }
        return folder;
    }
}
