using System.Globalization;
using Community.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Community.Store.Tests.Sqlite;

public sealed class StartupTests
{
    private const string FromTheFuture = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '99.0.0');
        """;

    [Fact]
    public async Task A_second_holder_is_refused_and_told_who_holds_it()
    {
        await using var store = TestStore.Absent();
        using var held = await store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(
            () => store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None));
        Assert.Contains(store.Sqlite.File, refused.Message, StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)} on ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_let_go_can_be_held_again()
    {
        await using var store = TestStore.Absent();
        (await store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None)).Dispose();

        (await store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None)).Dispose();
    }

    [Fact]
    public async Task What_a_killed_process_left_behind_holds_nobody_up()
    {
        await using var store = TestStore.Absent();
        await File.WriteAllTextAsync(store.Sqlite.File + ".holder", "process 1 on elsewhere");
        await File.WriteAllTextAsync(store.Sqlite.File + ".lock", "");

        (await store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None)).Dispose();
    }

    [Fact]
    public async Task A_process_killed_while_it_migrated_holds_nobody_up()
    {
        await using var store = TestStore.Absent();
        await using (var connection = await store.ConnectAsync())
            await RunAsync(connection, """
                PRAGMA journal_mode = WAL;
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-12-01 09:00:00');
                """);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));

        (await store.Sqlite.PrepareAsync(TimeProvider.System, patience.Token)).Dispose();
    }

    [Fact]
    public async Task A_store_restored_from_a_backup_is_taken_into_use()
    {
        // VACUUM INTO and .dump write files without a write-ahead log.
        await using var store = TestStore.Absent();
        await using (var connection = await store.ConnectAsync())
            await RunAsync(connection, "PRAGMA journal_mode = DELETE; CREATE TABLE kept (id INTEGER PRIMARY KEY)");

        (await store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None)).Dispose();
        Assert.Contains("kept", await TablesAsync(store));
    }

    [Fact]
    public async Task The_schema_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using var store = TestStore.Absent();
        await using (var connection = await store.ConnectAsync())
            await RunAsync(connection, FromTheFuture);

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(
            () => store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None));
        Assert.Contains("29990101000000_FromTheFuture", refused.Message, StringComparison.Ordinal);
        Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["__EFMigrationsHistory"], await TablesAsync(store));
    }

    [Fact]
    public async Task After_a_refusal_the_lock_is_free()
    {
        await using var store = TestStore.Absent();
        await using (var connection = await store.ConnectAsync())
            await RunAsync(connection, FromTheFuture);
        await Assert.ThrowsAsync<StoreRefusedException>(() => store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None));

        var again = await Assert.ThrowsAsync<StoreRefusedException>(
            () => store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None));
        Assert.DoesNotContain("in use", again.Message, StringComparison.Ordinal);
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> TablesAsync(TestStore store)
    {
        await using var connection = await store.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table'";
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
            names.Add(rows.GetString(0));
        return names;
    }
}
