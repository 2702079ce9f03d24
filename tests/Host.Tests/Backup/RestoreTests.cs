using Community.Store.Sqlite;
using Community.Store.Sqlite.Backups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Community.Host.Tests.Backup;

/// <summary>A backup takes the place of the store, or nothing is changed.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly TestStore _store = TestStore.Absent();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_store_is_as_it_was_marked_and_the_replaced_one_is_kept()
    {
        var backup = await BackedUpAsync("davor");
        await _store.RunAsync("UPDATE known_rooms SET Room = '!danach:example.org'");
        var (manifest, replaced) = await RestoreAsync(backup);

        Assert.Equal(["!davor:example.org"], await _store.QueryAsync("SELECT Room FROM known_rooms"));
        Assert.Equal(["@faq:example.org"], await _store.QueryAsync("SELECT Account FROM restored_accounts WHERE RecalledAt IS NULL"));
        Assert.Equal(["!davor:example.org"], await _store.QueryAsync("SELECT Room FROM source_doubts"));
        Assert.Empty(await _store.QueryAsync("SELECT name FROM sqlite_master WHERE name = 'backup_manifest'"));
        Assert.Equal(1, manifest.Rows["known_rooms"]);
        Assert.Equal(["!danach:example.org"], await RoomsAsync(Path.Combine(replaced!, "community.db")));
        (await _store.PrepareAsync()).Dispose();
    }

    [Fact]
    public async Task On_a_new_machine_there_is_nothing_to_keep()
    {
        var backup = await BackedUpAsync("davor");
        using var elsewhere = TestStore.Absent("new/store/community.db");
        var (_, replaced) = await elsewhere.Sqlite.RestoreAsync(backup, TimeProvider.System, CancellationToken.None);

        Assert.Null(replaced);
        Assert.Equal(["!davor:example.org"], await elsewhere.QueryAsync("SELECT Room FROM known_rooms"));
    }

    [Fact]
    public async Task What_the_replaced_store_has_only_in_its_log_is_kept_too()
    {
        var backup = await BackedUpAsync("davor");
        string? replaced;
        await using (var db = _store.Sqlite.Open())
        {
            // A reader holds on to the log, as after a power cut it is there.
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("UPDATE known_rooms SET Room = '!danach:example.org'");
            (_, replaced) = await RestoreAsync(backup);
        }

        Assert.Equal(["!danach:example.org"], await RoomsAsync(Path.Combine(replaced!, "community.db")));
        _store.LetGo();
        Assert.Equal(["!davor:example.org"], await _store.QueryAsync("SELECT Room FROM known_rooms"));
    }

    [Fact]
    public async Task A_backup_of_an_older_version_is_brought_up_to_date()
    {
        await using (var db = _store.Sqlite.Open())
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        await _store.RunAsync("INSERT INTO sync_positions VALUES ('@faq:example.org', 's1')");
        var backup = await TakenAsync();
        await RestoreAsync(backup);

        await using var restored = _store.Sqlite.Open();
        Assert.Empty(await restored.Database.GetPendingMigrationsAsync());
        Assert.Equal(["@faq:example.org"], await _store.QueryAsync("SELECT Account FROM restored_accounts"));
    }

    [Fact]
    public async Task While_the_bots_run_it_is_refused()
    {
        var backup = await BackedUpAsync("davor");
        using var held = await _store.PrepareAsync();

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(backup));
        Assert.Contains("is in use by process", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_of_a_newer_version_is_refused_and_nothing_is_changed()
    {
        await BackedUpAsync("davor");
        await _store.RunAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '99.0.0')");
        var backup = await TakenAsync();
        await _store.RunAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE MigrationId LIKE '2999%'; UPDATE known_rooms SET Room = '!jetzt:example.org'");

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(backup));
        Assert.Contains("29990101000000_FromTheFuture", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["!jetzt:example.org"], await _store.QueryAsync("SELECT Room FROM known_rooms"));
        Assert.DoesNotContain(Beside(), name => name!.Contains("restoring", StringComparison.Ordinal) || name.Contains("replaced", StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_is_what_is_no_backup()
    {
        await BackedUpAsync("davor");
        _store.LetGo();

        await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(_store.Sqlite.File + ".not-there"));
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => RestoreAsync(_store.Sqlite.File));
        Assert.Contains("is no backup made by", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["!davor:example.org"], await _store.QueryAsync("SELECT Room FROM known_rooms"));
    }

    private IEnumerable<string?> Beside() => Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_store.Sqlite.File)!).Select(Path.GetFileName);

    private async Task<string> BackedUpAsync(string room)
    {
        (await _store.PrepareAsync()).Dispose();
        await _store.RunAsync($"INSERT INTO known_rooms (Account, Room) VALUES ('@faq:example.org', '!{room}:example.org')");
        return await TakenAsync();
    }

    private async Task<string> TakenAsync()
    {
        _store.LetGo();
        var backup = new BackupFolder(_store.Sqlite.File).NewFile(TimeProvider.System.GetUtcNow());
        await SqliteBackup.TakeAsync(_store.Sqlite.File, backup, TimeProvider.System, CancellationToken.None);
        return backup;
    }

    private Task<(BackupManifest Manifest, string? Replaced)> RestoreAsync(string backup) =>
        _store.Sqlite.RestoreAsync(backup, TimeProvider.System, CancellationToken.None);

    private static async Task<IReadOnlyList<string>> RoomsAsync(string file)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Room FROM known_rooms";
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }
}
