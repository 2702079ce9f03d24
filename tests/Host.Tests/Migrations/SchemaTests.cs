using Microsoft.EntityFrameworkCore;

namespace Community.Host.Tests.Migrations;

/// <summary>Whoever changes a table and forgets the migration learns it here.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task No_change_of_the_model_waits_for_its_migration()
    {
        using var store = TestStore.Absent();
        await using var db = store.Sqlite.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed; CONTRIBUTING.md says how a migration is added.");
    }

    [Fact]
    public async Task A_migrated_database_is_what_the_model_says()
    {
        using var migrated = await TestStore.MigratedAsync();
        using var created = await TestStore.CreatedAsync();

        var schema = await Schema.OfAsync(migrated);
        Assert.Contains(schema, part => part.StartsWith("column faq_entries.Question TEXT, not null: 1", StringComparison.Ordinal));
        Assert.Equal(await Schema.OfAsync(created), schema);
    }

    [Theory]
    [InlineData("DROP INDEX IX_outbox_SentAs")]
    [InlineData("DROP INDEX IX_outbox_TransactionId; CREATE INDEX IX_outbox_TransactionId ON outbox (TransactionId)")]
    [InlineData("DROP INDEX IX_outbox_State_Account; CREATE INDEX IX_outbox_State_Account ON outbox (Account, State)")]
    [InlineData("ALTER TABLE outbox ADD COLUMN Unheard TEXT")]
    [InlineData("ALTER TABLE outbox RENAME COLUMN FailedWith TO Unheard")]
    [InlineData("ALTER TABLE outbox DROP COLUMN FailedWith; ALTER TABLE outbox ADD COLUMN FailedWith INTEGER")]
    [InlineData("ALTER TABLE outbox DROP COLUMN FailedWith; ALTER TABLE outbox ADD COLUMN FailedWith TEXT NOT NULL DEFAULT ''")]
    [InlineData("DROP TABLE faq_pins")]
    [InlineData("DROP TABLE known_rooms; CREATE TABLE known_rooms (Account TEXT NOT NULL, Room TEXT NOT NULL, PRIMARY KEY (Room, Account))")]
    [InlineData("CREATE TRIGGER forgetful AFTER INSERT ON outbox BEGIN DELETE FROM outbox; END")]
    public async Task The_comparison_sees_a_difference(string change)
    {
        using var migrated = await TestStore.MigratedAsync();
        var before = await Schema.OfAsync(migrated);
        await migrated.RunAsync(change);

        Assert.NotEqual(before, await Schema.OfAsync(migrated));
    }

    [Fact]
    public async Task Every_migration_can_be_taken_back()
    {
        using var store = await TestStore.MigratedAsync();
        await using (var db = store.Sqlite.Open())
            await db.Database.MigrateAsync("0");

        Assert.Empty(await Schema.OfAsync(store));
    }
}
