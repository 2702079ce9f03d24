using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Sqlite;

/// <summary>
/// What SQLite keeps of words that were deleted, and how it goes. The write-ahead log holds earlier states of pages until it is cut
/// off. <c>secure_delete</c> overwrites what is deleted where it lies, but not the copies that stay behind in the unused middle of a page
/// when entries move to another one: only <c>VACUUM</c>, which writes all pages anew, leaves none.
/// Sources: <see href="https://sqlite.org/wal.html"/>, <see href="https://sqlite.org/pragma.html#pragma_secure_delete"/>,
/// <see href="https://sqlite.org/lang_vacuum.html"/>.
/// </summary>
internal static class Remnants
{
    /// <summary>Notes in the file's header, within the transaction, that words are removed. Nothing else uses this number.</summary>
    public const string Note = "PRAGMA user_version=1";

    private const string NoNote = "PRAGMA user_version=0";

    /// <summary>How long a statement is tried again that meets a lock, with the thread held meanwhile. What it takes by itself is not limited.</summary>
    private const int SecondsAtALock = 1;

    /// <summary>Removes what is left. Nobody may be writing.</summary>
    /// <returns>False: a reader holds on to the log.</returns>
    public static async Task<bool> WipeAsync(CommunityContext context, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        var connection = context.Database.GetDbConnection();
        // Never wait for a reader here: writers wait for us.
        await RunAsync(connection, "PRAGMA busy_timeout=0", cancellation);
        if (await RunAsync(connection, "PRAGMA user_version", cancellation) != 0)
        {
            await RunAsync(connection, "VACUUM", cancellation);
            // Only now: a crash before this does it again.
            await RunAsync(connection, NoNote, cancellation);
        }
        // The first column says whether somebody was in the way.
        return await RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", cancellation) == 0;
    }

    private static async Task<long> RunAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = SecondsAtALock;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }
}
