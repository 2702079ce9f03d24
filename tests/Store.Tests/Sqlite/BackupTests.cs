using Community.Store.Sqlite;
using Community.Store.Sqlite.Backups;
using Microsoft.Data.Sqlite;

namespace Community.Store.Tests.Sqlite;

public sealed class BackupTests
{
    [Fact]
    public async Task Taken_while_somebody_writes_it_holds_one_moment()
    {
        await using var store = await TestStore.CreateAsync();
        using var end = new CancellationTokenSource();
        var written = 0;
        // SQLite does its work on the thread that asks for it.
        var writing = Task.Run(WriteAsync);
        await WaitUntilAsync(() => written > 20);
        var before = written;
        var manifest = await TakeAsync(store, "one.db");
        var after = written;
        await end.CancelAsync();
        await writing;

        var shelves = manifest.Rows["shelf_shelves"];
        Assert.InRange(shelves, before, after + 1);
        // A shelf and its book are written together: a backup between the two would be torn.
        Assert.Equal(shelves, manifest.Rows["shelf_books"]);

        async Task WriteAsync()
        {
            while (!end.IsCancellationRequested)
            {
                await store.Access.WriteAsync(
                    db =>
                    {
                        db.Add(new Shelf { Id = written, Name = $"shelf {written}" });
                        db.Add(new Book { Id = written, ShelfId = written });
                        return Task.CompletedTask;
                    },
                    CancellationToken.None);
                written++;
            }
        }

        Task WaitUntilAsync(Func<bool> condition) => Task.Run(async () =>
        {
            while (!condition() && !writing.IsCompleted)
                await Task.Yield();
        });
    }

    [Fact]
    public async Task It_is_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var store = await TestStore.CreateAsync();
        await TakeAsync(store, "new/one.db");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Beside(store, "new/one.db")));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(Beside(store, "new")).UnixFileMode);
        Assert.Equal(["one.db"], Directory.EnumerateFiles(Beside(store, "new")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_was_deleted_before_is_not_in_it()
    {
        await using var store = await TestStore.CreateAsync();
        await using (var connection = await store.ConnectAsync())
        {
            await using var command = connection.CreateCommand();
            // As a store from elsewhere may have it: pages freed without being wiped.
            command.CommandText = "PRAGMA secure_delete=OFF; INSERT INTO shelf_shelves VALUES (1, 'Geheimnis'); DELETE FROM shelf_shelves";
            await command.ExecuteNonQueryAsync();
        }
        await TakeAsync(store, "one.db");

        Assert.DoesNotContain("Geheimnis", await File.ReadAllTextAsync(Beside(store, "one.db"), System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_it_is()
    {
        await using var store = await TestStore.CreateAsync();
        await store.AddShelfAsync(1, "eins");
        await TakeAsync(store, "one.db");
        var manifest = await SqliteBackup.CheckAsync(Beside(store, "one.db"), CancellationToken.None);

        Assert.Equal(1, manifest.Rows["shelf_shelves"]);
        Assert.Equal("0.1.0", manifest.Suite);
        Assert.InRange(manifest.TakenAt.ToDateTimeOffset(), TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        await using var store = await TestStore.CreateAsync();
        await TakeAsync(store, "one.db");
        var bytes = await File.ReadAllBytesAsync(Beside(store, "one.db"));

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => TakeAsync(store, "one.db"));
        Assert.Contains("is there already", refused.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Beside(store, "one.db")));
    }

    [Fact]
    public async Task Without_a_store_there_is_none()
    {
        await using var store = TestStore.Absent();

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => TakeAsync(store, "one.db"));
        Assert.Contains($"There is no store {store.Sqlite.File}", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(store.Sqlite.File));
    }

    [Theory]
    [InlineData("DELETE FROM shelf_shelves WHERE Id = 2", "lacks rows")]
    [InlineData("DROP TABLE backup_manifest", "is no backup made by")]
    [InlineData("UPDATE backup_manifest SET value = 'yesterday' WHERE name = 'taken at'", "is no backup made by")]
    [InlineData("PRAGMA foreign_keys=OFF; INSERT INTO shelf_books VALUES (1, 99)", "is damaged")]
    public async Task One_that_was_tampered_with_is_found(string how, string reason)
    {
        await using var store = await TestStore.CreateAsync();
        await store.AddShelfAsync(1, "eins");
        await store.AddShelfAsync(2, "zwei");
        await TakeAsync(store, "one.db");
        await using (var connection = new SqliteConnection($"Data Source={Beside(store, "one.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = how;
            await command.ExecuteNonQueryAsync();
        }

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => SqliteBackup.CheckAsync(Beside(store, "one.db"), CancellationToken.None));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public async Task So_is_one_cut_off(int length)
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < 100; i++)
            await store.AddShelfAsync(i, new string('x', 200) + i);
        await TakeAsync(store, "one.db");
        await using (var file = File.OpenWrite(Beside(store, "one.db")))
            file.SetLength(length);

        await Assert.ThrowsAsync<StoreRefusedException>(() => SqliteBackup.CheckAsync(Beside(store, "one.db"), CancellationToken.None));
    }

    private static string Beside(TestStore store, string name) => Path.Combine(Path.GetDirectoryName(store.Sqlite.File)!, name);

    private static Task<BackupManifest> TakeAsync(TestStore store, string name) =>
        SqliteBackup.TakeAsync(store.Sqlite.File, Beside(store, name), TimeProvider.System, CancellationToken.None);
}
