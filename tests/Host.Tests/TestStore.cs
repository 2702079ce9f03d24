using Community.Host.Running;
using Community.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Community.Host.Tests;

/// <summary>The store with all slices, in a folder that is gone with the test.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly TempFolder _folder = new();

    private TestStore(string file, Func<string, SqliteStore> open) => Sqlite = open(_folder[file]);

    public SqliteStore Sqlite { get; }

    /// <summary>A store as the host has it; there is no file yet.</summary>
    public static TestStore Absent(string file = "community.db") => new(file, RunningHost.OpenStore);

    /// <summary>Made as the first start makes it, and let go again.</summary>
    public static Task<TestStore> MigratedAsync() => MadeAsync(Absent(), async store => (await store.PrepareAsync()).Dispose());

    /// <summary>Made from the model, without any migration.</summary>
    public static Task<TestStore> CreatedAsync() =>
        MadeAsync(new TestStore("community.db", file => new SqliteStore(file, RunningHost.Tables)), async store =>
        {
            await using var db = store.Sqlite.Open();
            await db.Database.EnsureCreatedAsync();
        });

    /// <summary>Takes the store into use, with patience for half a minute.</summary>
    public async Task<IDisposable> PrepareAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await Sqlite.PrepareAsync(TimeProvider.System, patience.Token);
    }

    /// <summary>Runs statements past the suite.</summary>
    public async Task RunAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of what a query finds, as text.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }

    public void Dispose()
    {
        LetGo();
        Sqlite.Dispose();
        _folder.Dispose();
    }

    /// <summary>Closes the connections kept for later, so that the file is all there is.</summary>
    public void LetGo()
    {
        using var db = Sqlite.Open();
        using var connection = new SqliteConnection(db.Database.GetConnectionString());
        SqliteConnection.ClearPool(connection);
    }

    private static async Task<TestStore> MadeAsync(TestStore store, Func<TestStore, Task> make)
    {
        try
        {
            await make(store);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={Sqlite.File};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
