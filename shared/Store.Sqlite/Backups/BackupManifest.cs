using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Community.Store.Sqlite.Backups;

/// <summary>What a backup says about itself, in a table of its own within the one file.</summary>
/// <param name="TakenAt">No later than the moment whose state it holds: what happened before then is in it.</param>
/// <param name="Suite">The version of the suite that made it.</param>
/// <param name="Schema">The last migration of the store; empty if it had none.</param>
/// <param name="Rows">How many rows each table has.</param>
public sealed record BackupManifest(Instant TakenAt, string Suite, string Schema, IReadOnlyDictionary<string, long> Rows)
{
    internal const string Table = "backup_manifest";
    private const string RowsOf = "rows of ";

    private static readonly InstantPattern Pattern = InstantPattern.ExtendedIso;

    internal async Task WriteAsync(SqliteConnection backup, CancellationToken cancellation)
    {
        // A backup of a restored backup: only the newest word counts.
        await backup.RunAsync($"DROP TABLE IF EXISTS {Table}; CREATE TABLE {Table} (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)", cancellation);
        foreach (var (name, value) in Entries())
        {
            await using var command = backup.CreateCommand();
            command.CommandText = $"INSERT INTO {Table} VALUES ($name, $value)";
            command.Parameters.AddWithValue("$name", name);
            command.Parameters.AddWithValue("$value", value);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>The manifest in a file; null if it has none, or none that makes sense.</summary>
    internal static async Task<BackupManifest?> ReadAsync(SqliteConnection backup, CancellationToken cancellation)
    {
        if (!(await backup.TablesAsync(cancellation)).Contains(Table, StringComparer.Ordinal))
            return null;
        var entries = (await backup.QueryAsync($"SELECT name, value FROM {Table}", row => (Name: row.GetString(0), Value: row.GetString(1)), cancellation))
            .ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
        if (!Pattern.Parse(entries.GetValueOrDefault("taken at", string.Empty)).TryGetValue(Instant.MinValue, out var taken) ||
            !entries.TryGetValue("suite", out var suite) || !entries.TryGetValue("schema", out var schema))
            return null;
        var rows = entries.Where(entry => entry.Key.StartsWith(RowsOf, StringComparison.Ordinal))
            .ToDictionary(
                entry => entry.Key[RowsOf.Length..],
                entry => long.TryParse(entry.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1,
                StringComparer.Ordinal);
        return new BackupManifest(taken, suite, schema, rows);
    }

    private IEnumerable<(string Name, string Value)> Entries() =>
    [
        ("taken at", Pattern.Format(TakenAt)), ("suite", Suite), ("schema", Schema),
        .. Rows.Select(table => (RowsOf + table.Key, table.Value.ToString(CultureInfo.InvariantCulture))),
    ];
}
