using Community.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Tests;

/// <summary>A store in a folder of its own, gone with the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("community-store-").FullName;

    private TestStore()
    {
        Sqlite = new SqliteStore(Path.Combine(_folder, "community.db"), [new ShelfTables()]);
        Access = new StoreAccess(Sqlite, Wakeups);
    }

    public SqliteStore Sqlite { get; }

    public Wakeups Wakeups { get; } = new();

    public StoreAccess Access { get; }

    /// <summary>A store without tables or even a file.</summary>
    public static TestStore Absent() => new();

    public static async Task<TestStore> CreateAsync()
    {
        var store = new TestStore();
        await using var db = store.Sqlite.Open();
        await db.Database.EnsureCreatedAsync();
        return store;
    }

    /// <summary>Writes one shelf, as a slice would.</summary>
    public Task AddShelfAsync(int id, string name) => Access.WriteAsync(
        db =>
        {
            db.Add(new Shelf { Id = id, Name = name });
            return Task.CompletedTask;
        },
        CancellationToken.None);

    public Task<List<string>> ShelvesAsync() => Access.ReadAsync(db => db.Set<Shelf>().OrderBy(row => row.Id).Select(row => row.Name).ToListAsync());

    /// <summary>A connection of somebody else, without our settings; it waits for nobody.</summary>
    public async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={Sqlite.File};Pooling=False;Default Timeout=1");
        await connection.OpenAsync();
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        Sqlite.Dispose();
        using (var connection = new SqliteConnection(ConnectionString()))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string ConnectionString()
    {
        using var db = Sqlite.Open();
        return db.Database.GetConnectionString()!;
    }
}
