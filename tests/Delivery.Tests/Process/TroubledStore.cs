using System.Data.Common;
using Community.Store;
using Community.Store.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Community.Delivery.Tests.Process;

/// <summary>A process's view of the real store: each statement and commit may meet trouble, or the end of the process.</summary>
internal sealed class TroubledStore(SqliteStore store, string connection, IReadOnlyList<IModelPart> parts, Lifeline lifeline, StoreTrouble trouble) : IStoreProvider
{
    private readonly DbContextOptions<SqliteCommunityContext> _options = new DbContextOptionsBuilder<SqliteCommunityContext>()
        .UseSqlite(connection)
        .AddInterceptors(new Statements(lifeline, trouble), new Transactions(lifeline, trouble), new Connections(trouble))
        .ReplaceService<IModelCacheKeyFactory, PartsModelKey>()
        .Options;

    public CommunityContext Open()
    {
        lifeline.Pass();
        return new SqliteCommunityContext(_options, parts);
    }

    public async Task<IDisposable> EnterWriteAsync(CancellationToken cancellation)
    {
        lifeline.Pass();
        return await store.EnterWriteAsync(cancellation);
    }

    public async Task<bool> WipeAsync(CancellationToken cancellation)
    {
        lifeline.Pass();
        return await store.WipeAsync(cancellation);
    }

    public Task SkipNumbersAsync(CommunityContext db, long highest, long beyond, CancellationToken cancellation) =>
        store.SkipNumbersAsync(db, highest, beyond, cancellation);

    public bool IsFault(Exception exception) => store.IsFault(exception);

    private sealed class Statements(Lifeline lifeline, StoreTrouble trouble) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Pass();
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Pass();
            return new(result);
        }

        private void Pass()
        {
            lifeline.Pass();
            trouble.Pass(StoreMoment.Statement);
        }
    }

    private sealed class Transactions(Lifeline lifeline, StoreTrouble trouble) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            lifeline.Pass();
            trouble.Pass(StoreMoment.Begin);
            return new(result);
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            lifeline.Pass();
            trouble.Pass(StoreMoment.Commit);
            return new(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            lifeline.Pass();
            trouble.Pass(StoreMoment.Committed);
            return Task.CompletedTask;
        }
    }

    private sealed class Connections(StoreTrouble trouble) : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            // The smallest that can be is what the file has now.
            command.CommandText = $"PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA max_page_count={(trouble.IsDiskFull ? 1 : 1_000_000)};";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
