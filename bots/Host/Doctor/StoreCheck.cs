using System.Data.Common;
using Community.Store;
using Community.Store.Sqlite;
using Community.Store.Sqlite.Backups;
using Microsoft.EntityFrameworkCore;

namespace Community.Host.Doctor;

/// <summary>Is the store whole and of this version, and what has stayed behind in it? Reads only.</summary>
internal static class StoreCheck
{
    public static async Task RunAsync(SqliteStore store, Findings findings, CancellationToken cancellation)
    {
        if (!File.Exists(store.File))
        {
            findings.Note($"{store.File} is not there yet; the first start makes it");
            return;
        }
        DiskCheck.Run(store.File, TimeProvider.System.GetUtcNow(), findings);
        try
        {
            await using var db = store.Open();
            await CheckAsync(store.File, db, findings, cancellation);
        }
        catch (DbException fault)
        {
            findings.Problem($"{store.File} can't be read: {fault.Message}", $"If it is damaged, stop the bots and restore the latest backup{Newest(store.File)}.");
        }
    }

    private static async Task CheckAsync(string file, CommunityContext db, Findings findings, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (applied.Except(known, StringComparer.Ordinal).Any())
        {
            findings.Problem($"{file} was made by a newer version.", "Start the newer version, or restore a backup made before the upgrade.");
            return;
        }
        var state = await db.Database.SqlQueryRaw<string>("PRAGMA quick_check").ToListAsync(cancellation);
        if (state is ["ok"])
            findings.Good($"{file} is whole");
        else
            findings.Problem($"{file} is damaged.", $"Stop the bots and restore the latest backup{Newest(file)}.");
        if (known.Except(applied, StringComparer.Ordinal).Any())
            findings.Note("it is of an older version; the next start brings it up to date");
        else
            await DeliveryCheck.RunAsync(db, findings, cancellation);
    }

    private static string Newest(string file) => new BackupFolder(file).Files is [var newest, ..] ? $": ./community restore {newest}" : string.Empty;
}
