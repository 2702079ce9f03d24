using Microsoft.Data.Sqlite;
using NodaTime.Extensions;

namespace Community.Store.Sqlite.Backups;

/// <summary>Takes and checks backups: one file, for its owner's eyes only, with all of the store as it was at one moment.</summary>
public static class SqliteBackup
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Copies the store while it is in use; nobody waits for it. The copy is checked before it gets its name. Passwords and access
    /// tokens are not in it: they are in files of their own.
    /// </summary>
    /// <exception cref="StoreRefusedException">There is no store, or there is a file of that name, or the copy is not whole.</exception>
    public static async Task<BackupManifest> TakeAsync(string store, string target, TimeProvider time, CancellationToken cancellation)
    {
        if (!File.Exists(store))
            throw new StoreRefusedException($"There is no store {store} to back up.");
        if (File.Exists(target))
            throw new StoreRefusedException($"{target} is there already. Give another name.");
        MakeFolder(Path.GetDirectoryName(Path.GetFullPath(target))!);
        var aside = target + ".part";
        File.Delete(aside);
        try
        {
            // The clock first: what happens in between is in the backup, and will be looked for in vain, which is harmless.
            var now = time.GetUtcNow().ToInstant();
            await CopyAsync(store, aside, cancellation);
            var manifest = await DescribeAsync(aside, now, cancellation);
            await CheckAsync(aside, cancellation);
            File.Move(aside, target);
            return manifest;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Opens a backup and looks whether it is whole: pages, references, and as many rows as it had.</summary>
    /// <exception cref="StoreRefusedException">It is not there, no backup of the suite, or damaged.</exception>
    public static async Task<BackupManifest> CheckAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            throw new StoreRefusedException($"There is no backup {file}.");
        try
        {
            await using var backup = await Sql.OpenAsync(file, SqliteOpenMode.ReadOnly, cancellation);
            if (await backup.QueryAsync("PRAGMA integrity_check", row => row.GetString(0), cancellation) is not ["ok"] ||
                (await backup.QueryAsync("PRAGMA foreign_key_check", row => row.GetString(0), cancellation)).Count > 0)
                throw new StoreRefusedException($"The backup {file} is damaged. Take another one.");
            var manifest = await BackupManifest.ReadAsync(backup, cancellation) ??
                throw new StoreRefusedException($"{file} is no backup made by 'community backup'.");
            var rows = await CountAsync(backup, cancellation);
            return manifest.Rows.All(table => rows.GetValueOrDefault(table.Key) == table.Value)
                ? manifest
                : throw new StoreRefusedException($"The backup {file} lacks rows it had when it was made. Take another one.");
        }
        catch (SqliteException fault)
        {
            throw new StoreRefusedException($"{file} can't be read as a backup: {fault.Message}");
        }
    }

    internal static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    internal static FileStream CreateForOwner(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(file, options);
    }

    private static async Task CopyAsync(string store, string target, CancellationToken cancellation)
    {
        // SQLite fills an empty file, which keeps the rights it was made with.
        await CreateForOwner(target).DisposeAsync();
        // One snapshot, beside a bot that writes; pages freed by what was deleted do not come along.
        // Source: https://sqlite.org/lang_vacuum.html#vacuuminto
        await using var source = await Sql.OpenAsync(store, SqliteOpenMode.ReadWrite, cancellation);
        await using var command = source.CreateCommand();
        command.CommandText = "VACUUM INTO $target";
        command.Parameters.AddWithValue("$target", target);
        // As long as a large store on a slow disk takes.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<BackupManifest> DescribeAsync(string file, NodaTime.Instant takenAt, CancellationToken cancellation)
    {
        await using var backup = await Sql.OpenAsync(file, SqliteOpenMode.ReadWrite, cancellation);
        var rows = await CountAsync(backup, cancellation);
        var migrations = rows.ContainsKey("__EFMigrationsHistory")
            ? await backup.QueryAsync("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1", row => row.GetString(0), cancellation)
            : [];
        var manifest = new BackupManifest(
            takenAt, typeof(SqliteBackup).Assembly.GetName().Version!.ToString(3), migrations is [.., var last] ? last : string.Empty, rows);
        await manifest.WriteAsync(backup, cancellation);
        return manifest;
    }

    private static async Task<Dictionary<string, long>> CountAsync(SqliteConnection backup, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in (await backup.TablesAsync(cancellation)).Where(table => table is not BackupManifest.Table))
            rows[table] = (await backup.QueryAsync($"SELECT count(*) FROM {Sql.Quoted(table)}", row => row.GetInt64(0), cancellation))[0];
        return rows;
    }
}
