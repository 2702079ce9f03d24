using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Tests.Sqlite;

/// <summary>Which errors of SQLite say something about the database, and which about the work.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_database_that_somebody_else_holds_is_a_fault()
    {
        await using var store = await TestStore.CreateAsync();
        await using var other = await store.ConnectAsync();
        await using var held = other.BeginTransaction(deferred: false);

        Assert.True(store.Access.IsFault(await FailureAsync(store, async db =>
        {
            await db.Database.OpenConnectionAsync();
            // The usual patience of half a minute is not what is tested here.
            db.Database.SetCommandTimeout(1);
            await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 0");
            await db.Database.ExecuteSqlRawAsync("DELETE FROM shelf_shelves");
        })));
    }

    [Fact]
    public async Task A_full_disk_is_a_fault()
    {
        await using var store = await TestStore.CreateAsync();

        Assert.True(store.Access.IsFault(await FailureAsync(store, async db =>
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1");
            db.Add(new Shelf { Id = 1, Name = new string('x', 1_000_000) });
            await db.SaveChangesAsync();
        })));
    }

    [Fact]
    public async Task A_file_that_can_not_be_opened_is_a_fault()
    {
        await using var store = TestStore.Absent();
        Directory.CreateDirectory(store.Sqlite.File);

        Assert.True(store.Access.IsFault(await FailureAsync(store, db => db.Database.OpenConnectionAsync())));
    }

    [Fact]
    public async Task A_constraint_that_the_work_breaks_is_its_own_fault()
    {
        await using var store = await TestStore.CreateAsync();
        await store.AddShelfAsync(1, "Recht");

        var thrown = await Assert.ThrowsAsync<DbUpdateException>(() => store.AddShelfAsync(2, "Recht"));
        Assert.IsType<SqliteException>(thrown.InnerException);
        Assert.False(store.Access.IsFault(thrown));
    }

    [Fact]
    public async Task So_is_sql_that_makes_no_sense()
    {
        await using var store = await TestStore.CreateAsync();

        Assert.False(store.Access.IsFault(await FailureAsync(store, db => db.Database.ExecuteSqlRawAsync("SELECT * FROM nowhere"))));
    }

    [Fact]
    public async Task A_damaged_file_does_not_mend_by_waiting()
    {
        await using var store = TestStore.Absent();
        await File.WriteAllTextAsync(store.Sqlite.File, new string('x', 10_000));

        Assert.False(store.Access.IsFault(await FailureAsync(store, db => db.Database.OpenConnectionAsync())));
    }

    [Fact]
    public async Task Anything_else_is_none()
    {
        await using var store = TestStore.Absent();

        Assert.False(store.Access.IsFault(new InvalidOperationException("nothing to do with it")));
        Assert.False(store.Access.IsFault(new OperationCanceledException()));
    }

    private static async Task<Exception> FailureAsync(TestStore store, Func<CommunityContext, Task> work)
    {
        await using var db = store.Sqlite.Open();
        return await Assert.ThrowsAnyAsync<Exception>(() => work(db));
    }
}
