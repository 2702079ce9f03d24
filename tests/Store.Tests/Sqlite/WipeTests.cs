using System.Globalization;
using System.Text;
using Community.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Tests.Sqlite;

/// <summary>What was deleted is not on the disk any more, byte by byte.</summary>
public sealed class WipeTests
{
    private const string Secret = "what-anna-wrote";

    [Fact]
    public async Task The_write_ahead_log_keeps_nothing_of_what_was_overwritten()
    {
        await using var store = await TestStore.CreateAsync();
        await store.AddShelfAsync(1, Secret);
        await store.Access.WriteAsync(async db => (await db.Set<Shelf>().SingleAsync()).Name = "blank", CancellationToken.None);
        Assert.Contains(Secret, await OnDiskAsync(store), StringComparison.Ordinal);

        Assert.True(await store.Access.WipeAsync(CancellationToken.None));

        Assert.DoesNotContain(Secret, await OnDiskAsync(store), StringComparison.Ordinal);
        Assert.Contains("blank", await OnDiskAsync(store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_is_not_waited_for_and_not_disturbed()
    {
        await using var store = await TestStore.CreateAsync();
        await store.AddShelfAsync(1, Secret);
        await using (var reader = await store.ConnectAsync())
        {
            await using var reading = reader.BeginTransaction(deferred: true);
            Assert.Equal(1, await ShelvesAsync(reader));
            await store.Access.WriteAsync(db => db.Set<Shelf>().ExecuteDeleteAsync(), CancellationToken.None);

            Assert.False(await store.Access.WipeAsync(CancellationToken.None));
            Assert.Equal(1, await ShelvesAsync(reader));
        }
        Assert.True(await store.Access.WipeAsync(CancellationToken.None));
        Assert.DoesNotContain(Secret, await OnDiskAsync(store), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    public async Task Copies_that_stayed_behind_in_pages_go_as_well(int seed)
    {
        await using var store = await TestStore.CreateAsync();
        var kept = await ShuffleAsync(store, new Random(seed));
        Assert.NotEmpty(Found(await OnDiskAsync(store)).Except(kept));

        await store.Access.WriteAsync(db => db.RemovesWordsAsync(CancellationToken.None), CancellationToken.None);
        Assert.True(await store.Access.WipeAsync(CancellationToken.None));

        Assert.Equal(kept.Order(), Found(await OnDiskAsync(store)).Order());
    }

    [Fact]
    public async Task The_next_start_does_what_a_killed_process_did_not_get_to()
    {
        await using var store = await TestStore.CreateAsync();
        await ShuffleAsync(store, new Random(8));
        await store.Access.WriteAsync(
            async db =>
            {
                await db.Set<Shelf>().ExecuteDeleteAsync();
                await db.RemovesWordsAsync(CancellationToken.None);
            },
            CancellationToken.None);

        using var held = await store.Sqlite.PrepareAsync(TimeProvider.System, CancellationToken.None);

        Assert.Empty(Found(await OnDiskAsync(store)));
    }

    [Fact]
    public async Task The_end_leaves_one_file()
    {
        var store = await TestStore.CreateAsync();
        await store.AddShelfAsync(1, "one");
        Assert.True(File.Exists(store.Sqlite.File + "-wal"));

        store.Sqlite.Dispose();

        Assert.False(File.Exists(store.Sqlite.File + "-wal"));
        await store.DisposeAsync();
    }

    private static async Task<long> ShelvesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM shelf_shelves";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Adds, changes and deletes names of all lengths; returns the marks of those that are left.</summary>
    private static async Task<List<string>> ShuffleAsync(TestStore store, Random random)
    {
        var alive = new Dictionary<int, string>();
        await store.Access.WriteAsync(
            async db =>
            {
                for (var step = 1; step <= 1500; step++)
                {
                    var mark = string.Create(CultureInfo.InvariantCulture, $"MARK{step:0000}.");
                    var choice = alive.Count > 0 ? random.NextDouble() : 0;
                    var name = string.Concat(Enumerable.Repeat(mark, random.Next(1, 5) switch { 1 => 1, 2 => 20, 3 => 120, _ => 900 }));
                    var id = alive.Count > 0 ? alive.Keys.ElementAt(random.Next(alive.Count)) : 0;
                    if (choice < 0.5)
                        await db.Database.ExecuteSqlAsync($"INSERT INTO shelf_shelves VALUES ({id = step}, {name})");
                    else if (choice < 0.75)
                        await db.Database.ExecuteSqlAsync($"UPDATE shelf_shelves SET Name = {name} WHERE Id = {id}");
                    else
                        await db.Database.ExecuteSqlAsync($"DELETE FROM shelf_shelves WHERE Id = {id}");
                    if (choice is >= 0.75)
                        alive.Remove(id);
                    else
                        alive[id] = mark;
                }
            },
            CancellationToken.None);
        Assert.True(await store.Access.WipeAsync(CancellationToken.None));
        return [.. alive.Values];
    }

    private static IEnumerable<string> Found(string disk) =>
        Enumerable.Range(1, 1500).Select(step => string.Create(CultureInfo.InvariantCulture, $"MARK{step:0000}."))
            .Where(mark => disk.Contains(mark, StringComparison.Ordinal));

    /// <summary>All files of the store, a byte a character.</summary>
    private static async Task<string> OnDiskAsync(TestStore store)
    {
        var text = new StringBuilder();
        foreach (var file in (string[])["", "-wal", "-shm"])
            if (File.Exists(store.Sqlite.File + file))
            {
                await using var stream = new FileStream(store.Sqlite.File + file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(stream, Encoding.Latin1);
                text.Append(await reader.ReadToEndAsync());
            }
        return text.ToString();
    }
}
