namespace Community.Host.Tests.Migrations;

/// <summary>What a SQLite database is made of, in an order of its own: two that hold the same have the same.</summary>
internal static class Schema
{
    /// <summary>EF Core's own tables, and SQLite's.</summary>
    private const string Foreign = "t.name GLOB '__EF*' OR t.name GLOB 'sqlite_*'";

    // Without the columns' defaults: one added later needs one for the rows before it, and we always say every value.
    private const string Parts = $"""
        SELECT 'other: ' || t.type || ' ' || t.name || ' ' || t.sql FROM sqlite_master t WHERE t.type NOT IN ('table', 'index')
        UNION ALL
        SELECT 'table ' || t.name || iif(t.sql LIKE '%AUTOINCREMENT%', ' with its own counter', '')
            || iif(t.sql LIKE '%CHECK%', ' with checks: ' || t.sql, '')
        FROM sqlite_master t WHERE t.type = 'table' AND NOT ({Foreign})
        UNION ALL
        SELECT format('column %s.%s %s, not null: %d, key: %d, hidden: %d', t.name, c.name, c.type, c."notnull", c.pk, c.hidden)
        FROM sqlite_master t, pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND NOT ({Foreign})
        UNION ALL
        SELECT format('foreign key %s.%s to %s.%s, part %d, update: %s, delete: %s', t.name, f."from", f."table", f."to", f.seq, f.on_update, f.on_delete)
        FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' AND NOT ({Foreign})
        UNION ALL
        SELECT format('index %s on %s, unique: %d, origin: %s, partial: %d, part %d: %s, descending: %d, %s',
            i.name, t.name, i."unique", i.origin, i.partial, p.seqno, p.name, p."desc", p.coll)
        FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) p
        WHERE t.type = 'table' AND NOT ({Foreign}) AND p.key = 1
        ORDER BY 1
        """;

    public static Task<IReadOnlyList<string>> OfAsync(TestStore store) => store.QueryAsync(Parts);
}
