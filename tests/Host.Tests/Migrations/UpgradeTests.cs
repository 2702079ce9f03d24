using Community.Store.Sqlite;
using Community.Store.Sqlite.Backups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Community.Host.Tests.Migrations;

/// <summary>A store of an older version is brought up to date, with a way back.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task A_backup_is_taken_first_and_the_last_three_are_kept()
    {
        using var store = TestStore.Absent();
        for (var start = 0; start < 5; start++)
        {
            await BecomesOldAsync(store);
            (await store.PrepareAsync()).Dispose();
            Assert.Equal(["Bestand"], await store.QueryAsync("SELECT word FROM kept"));
            store.LetGo();
        }

        var backups = new BackupFolder(store.Sqlite.File).Files;
        Assert.Equal(3, backups.Count);
        var manifest = await SqliteBackup.CheckAsync(backups[0], CancellationToken.None);
        Assert.Equal(1, manifest.Rows["kept"]);
        Assert.Equal(["backups", "community.db"], Beside(store));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_store_as_it_was()
    {
        using var store = TestStore.Absent();
        await BecomesOldAsync(store);
        // A table that a migration is about to make.
        await store.RunAsync("CREATE TABLE restored_accounts (x TEXT); PRAGMA journal_mode=DELETE");
        var bytes = await File.ReadAllBytesAsync(store.Sqlite.File);

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(store.PrepareAsync);
        Assert.Contains($"{store.Sqlite.File} could not be brought up to date", refused.Message, StringComparison.Ordinal);
        Assert.Contains(new BackupFolder(store.Sqlite.File).Files[0], refused.Message, StringComparison.Ordinal);
        store.LetGo();
        await store.RunAsync("PRAGMA journal_mode=DELETE");
        Assert.Equal(bytes.Length, (await File.ReadAllBytesAsync(store.Sqlite.File)).Length);
        Assert.Equal(["Bestand"], await store.QueryAsync("SELECT word FROM kept"));
        Assert.Equal(["backups", "community.db"], Beside(store));
    }

    [Fact]
    public async Task What_a_killed_upgrade_left_behind_does_no_harm()
    {
        using var store = TestStore.Absent();
        await BecomesOldAsync(store);
        await File.WriteAllTextAsync(store.Sqlite.File + ".upgrading", "half");
        await File.WriteAllTextAsync(store.Sqlite.File + ".upgrading-wal", "half");
        (await store.PrepareAsync()).Dispose();
        store.LetGo();

        Assert.Equal(["Bestand"], await store.QueryAsync("SELECT word FROM kept"));
        Assert.Equal(["backups", "community.db"], Beside(store));
    }

    [Fact]
    public async Task An_up_to_date_store_is_not_backed_up()
    {
        using var store = await TestStore.MigratedAsync();
        (await store.PrepareAsync()).Dispose();

        Assert.Empty(new BackupFolder(store.Sqlite.File).Files);
    }

    [Fact]
    public async Task A_damaged_store_is_named_with_the_newest_backup()
    {
        using var store = await TestStore.MigratedAsync();
        var backup = new BackupFolder(store.Sqlite.File).NewFile(TimeProvider.System.GetUtcNow());
        await SqliteBackup.TakeAsync(store.Sqlite.File, backup, TimeProvider.System, CancellationToken.None);
        store.LetGo();
        await File.WriteAllTextAsync(store.Sqlite.File, new string('x', 10_000));

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(store.PrepareAsync);
        Assert.Contains($"{store.Sqlite.File} is damaged", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"./community restore {backup}", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>As the first version left it: the later migrations are still to come.</summary>
    private static async Task BecomesOldAsync(TestStore store)
    {
        store.LetGo();
        File.Delete(store.Sqlite.File);
        await using (var db = store.Sqlite.Open())
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        await store.RunAsync("CREATE TABLE kept (id INTEGER PRIMARY KEY, word TEXT); INSERT INTO kept VALUES (1, 'Bestand')");
        store.LetGo();
    }

    private static IEnumerable<string?> Beside(TestStore store) => Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(store.Sqlite.File)!)
        .Select(Path.GetFileName).Where(name => !name!.EndsWith(".lock", StringComparison.Ordinal) && !name.EndsWith("-wal", StringComparison.Ordinal) &&
            !name.EndsWith("-shm", StringComparison.Ordinal)).Order();
}
