using System.Globalization;
using Community.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Community.Host.Tests.Migrations;

/// <summary>The first start, the next one, and those after something went wrong; with the real tables.</summary>
public sealed class StartTests
{
    private const string FromTheFuture =
        "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '99.0.0')";

    [Fact]
    public async Task The_first_start_makes_the_store_and_its_folder()
    {
        using var store = TestStore.Absent("new/store/community.db");
        (await store.PrepareAsync()).Dispose();

        await using var db = store.Sqlite.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task The_next_start_changes_nothing()
    {
        using var store = await TestStore.MigratedAsync();
        await store.RunAsync("INSERT INTO known_rooms (Account, Room, Since, HasBegun, IsEncrypted) VALUES ('@faq:example.org', '!room:example.org', 0, 1, 0)");
        var before = await Schema.OfAsync(store);
        (await store.PrepareAsync()).Dispose();

        Assert.Equal(before, await Schema.OfAsync(store));
        Assert.Equal(["!room:example.org"], await store.QueryAsync("SELECT Room FROM known_rooms"));
    }

    [Fact]
    public async Task The_store_of_a_newer_version_is_refused_and_stays_as_it_is()
    {
        using var store = await TestStore.MigratedAsync();
        await store.RunAsync($"{FromTheFuture}; ALTER TABLE outbox ADD COLUMN Unheard TEXT");
        var (schema, history) = (await Schema.OfAsync(store), await HistoryAsync(store));
        store.LetGo();
        var bytes = await File.ReadAllBytesAsync(store.Sqlite.File);

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(store.PrepareAsync);
        Assert.Contains(store.Sqlite.File, refused.Message, StringComparison.Ordinal);
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
        Assert.Contains("29990101000000_FromTheFuture", refused.Message, StringComparison.Ordinal);
        Assert.Contains("restore a backup", refused.Message, StringComparison.Ordinal);
        Assert.Equal(schema, await Schema.OfAsync(store));
        Assert.Equal(history, await HistoryAsync(store));
        store.LetGo();
        Assert.Equal(bytes, await File.ReadAllBytesAsync(store.Sqlite.File));
    }

    [Fact]
    public async Task So_is_one_that_is_newer_and_older_at_once()
    {
        // As a branch leaves it: a migration that we don't know, and ours not applied.
        using var store = TestStore.Absent();
        await store.RunAsync($"""
            CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
            {FromTheFuture};
            """);

        await Assert.ThrowsAsync<StoreRefusedException>(store.PrepareAsync);
        Assert.Empty(await Schema.OfAsync(store));
    }

    [Fact]
    public async Task A_second_holder_is_refused_and_told_who_holds_it()
    {
        using var store = TestStore.Absent();
        using var held = await store.PrepareAsync();

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(store.PrepareAsync);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{store.Sqlite.File} is in use by process {Environment.ProcessId} on {Environment.MachineName}"),
            refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_was_killed_does_not_hold_up_the_next_one()
    {
        using var store = TestStore.Absent();
        await store.RunAsync("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-12-01 09:00:00+00:00');
            """);
        (await store.PrepareAsync()).Dispose();

        await using var db = store.Sqlite.Open();
        Assert.Equal(db.Database.GetMigrations(), await HistoryAsync(store));
    }

    [Fact]
    public async Task Neither_does_one_that_was_killed_later()
    {
        using var store = await TestStore.MigratedAsync();
        await store.RunAsync("""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-12-01 09:00:00+00:00');
            """);

        (await store.PrepareAsync()).Dispose();
    }

    private static Task<IReadOnlyList<string>> HistoryAsync(TestStore store) =>
        store.QueryAsync("SELECT MigrationId FROM \"__EFMigrationsHistory\" ORDER BY 1");
}
