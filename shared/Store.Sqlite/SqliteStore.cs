using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Community.Store.Sqlite;

/// <summary>
/// The store in one SQLite file, held by one process. Every commit is on disk before it returns (WAL, <c>synchronous=FULL</c>), and
/// what is deleted is overwritten (<c>secure_delete</c>).
/// </summary>
public sealed class SqliteStore : IStoreProvider, IDisposable
{
    // Result codes that say something about the database and nothing about the work. Source: https://sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14, Protocol = 15;

    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly DbContextOptions<SqliteCommunityContext> _options;
    private readonly IReadOnlyList<IModelPart> _parts;
    private readonly string _connection;
    private readonly string? _migrations;

    /// <param name="file">The database file; created when the store is prepared.</param>
    /// <param name="parts">The slices' tables.</param>
    /// <param name="migrations">The name of the assembly with this provider's migrations.</param>
    public SqliteStore(string file, IEnumerable<IModelPart> parts, string? migrations = null)
    {
        File = file;
        _parts = [.. parts];
        _migrations = migrations;
        // Waiting for a lock can't be interrupted, and the process shall end in under five seconds. Whoever meets it tries again.
        _connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 2 }.ConnectionString;
        _options = new DbContextOptionsBuilder<SqliteCommunityContext>()
            .UseSqlite(_connection, sqlite => sqlite.MigrationsAssembly(migrations))
            .AddInterceptors(new SqlitePragmas())
            .ReplaceService<IModelCacheKeyFactory, PartsModelKey>()
            .Options;
    }

    public string File { get; }

    public CommunityContext Open() => new SqliteCommunityContext(_options, _parts);

    /// <summary>The same tables in another file.</summary>
    internal SqliteStore At(string file) => new(file, _parts, _migrations);

    /// <summary>Closes the connections that are kept for later, so that the file can be replaced.</summary>
    internal void LetGo()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    public async Task<IDisposable> EnterWriteAsync(CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        return new Turn(_writer);
    }

    public async Task<bool> WipeAsync(CancellationToken cancellation)
    {
        using (await EnterWriteAsync(cancellation))
        await using (var context = Open())
            return await Remnants.WipeAsync(context, cancellation);
    }

    // Source: https://sqlite.org/autoinc.html: the table of sequences may be changed, and has no row before a table's first.
    public Task SkipNumbersAsync(CommunityContext db, long highest, long beyond, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO sqlite_sequence (name, seq)
          SELECT name, 0 FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' AND name NOT IN (SELECT name FROM sqlite_sequence);
        UPDATE sqlite_sequence SET seq = max(seq, {highest}) + {beyond};
        """,
        cancellation);

    public bool IsFault(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode
            is Busy or Locked or NoMemory or ReadOnly or InputOutput or Full or CannotOpen or Protocol,
        _ => exception.InnerException is { } inner && IsFault(inner),
    };

    /// <summary>Lets go of the file: with its last connection SQLite takes in the write-ahead log and deletes it.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        LetGo();
    }

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
