using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Tests.Sqlite;

/// <summary>What the store promises of its database is asked of the database.</summary>
public sealed class PragmaTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    [InlineData("busy_timeout", "2000")]
    [InlineData("temp_store", "2")]
    public async Task Every_connection_has_its_settings(string pragma, string value)
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var isAsync in (bool[])[true, false, true])
        {
            await using var db = store.Sqlite.Open();
            if (isAsync)
                await db.Database.OpenConnectionAsync();
            else
                db.Database.OpenConnection();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(value, Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task What_points_to_nothing_is_refused()
    {
        await using var store = await TestStore.CreateAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => store.Access.WriteAsync(
            db => Task.FromResult(db.Add(new Book { Id = 1, ShelfId = 7 })), CancellationToken.None));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_from_the_file_too()
    {
        const string secret = "what-anna-wrote";
        await using var store = await TestStore.CreateAsync();
        await store.AddShelfAsync(1, secret);
        Assert.True(await IsOnDiskAsync(store, secret));

        await store.Access.WriteAsync(db => db.Set<Shelf>().ExecuteDeleteAsync(), CancellationToken.None);
        Assert.False(await IsOnDiskAsync(store, secret));
    }

    private static async Task<bool> IsOnDiskAsync(TestStore store, string text)
    {
        // The write-ahead log is taken in, as SQLite itself does now and then.
        await store.Access.ReadAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        return (await File.ReadAllBytesAsync(store.Sqlite.File)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
