using Microsoft.EntityFrameworkCore;

namespace Community.Store.Sqlite;

/// <summary>The store in SQLite; its own type, so that its migrations are its own.</summary>
public sealed class SqliteCommunityContext(DbContextOptions<SqliteCommunityContext> options, IEnumerable<IModelPart> parts)
    : CommunityContext(options, parts)
{
    // Part of the transaction, so that a crash after it does not forget.
    public override Task RemovesWordsAsync(CancellationToken cancellation) => Database.ExecuteSqlRawAsync(Remnants.Note, cancellation);
}
