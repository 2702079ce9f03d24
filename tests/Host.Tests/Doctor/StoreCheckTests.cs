using Community.Host.Doctor;
using Community.Store.Sqlite.Backups;

namespace Community.Host.Tests.Doctor;

public sealed class StoreCheckTests
{
    private const int PageSize = 4096;

    [Fact]
    public async Task A_store_that_is_not_there_is_not_made()
    {
        using var store = TestStore.Absent();
        var (said, problems) = await CheckAsync(store);

        Assert.Equal($"  note     {store.Sqlite.File} is not there yet; the first start makes it", said.Trim('\n'));
        Assert.Equal(0, problems);
        Assert.False(File.Exists(store.Sqlite.File));
    }

    [Fact]
    public async Task A_healthy_store_is_whole_and_has_nothing_waiting()
    {
        using var store = await TestStore.MigratedAsync();
        var (said, problems) = await CheckAsync(store);

        Assert.EndsWith($"  ok       {store.Sqlite.File} is whole\n  ok       0 messages wait to be sent\n", said, StringComparison.Ordinal);
        Assert.Contains("  ok       it takes 0.", said, StringComparison.Ordinal);
        Assert.Contains("  note     no backup in ", said, StringComparison.Ordinal);
        Assert.Equal(0, problems);
    }

    [Fact]
    public async Task The_age_of_the_last_backup_is_told_and_what_a_restore_replaced()
    {
        using var store = await TestStore.MigratedAsync();
        store.LetGo();
        var backup = new BackupFolder(store.Sqlite.File).NewFile(TimeProvider.System.GetUtcNow());
        await SqliteBackup.TakeAsync(store.Sqlite.File, backup, TimeProvider.System, CancellationToken.None);
        Assert.Contains("  ok       the last backup is 0 hours old", (await CheckAsync(store)).Said, StringComparison.Ordinal);
        File.SetLastWriteTimeUtc(backup, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-5));
        await store.Sqlite.RestoreAsync(backup, TimeProvider.System, CancellationToken.None);
        var (said, problems) = await CheckAsync(store);

        Assert.Contains("  note     the last backup is 5 days old", said, StringComparison.Ordinal);
        Assert.Contains(" is what a restore replaced; delete it", said, StringComparison.Ordinal);
        Assert.Equal(0, problems);
    }

    [Fact]
    public async Task It_is_looked_at_while_the_bots_run()
    {
        using var store = TestStore.Absent();
        using var held = await store.PrepareAsync();

        Assert.Equal(0, (await CheckAsync(store)).Problems);
    }

    [Fact]
    public async Task Garbage_in_the_middle_is_found()
    {
        using var store = await WithManyRowsAsync();
        var pages = new FileInfo(store.Sqlite.File).Length / PageSize;
        await using (var file = File.OpenWrite(store.Sqlite.File))
        {
            file.Position = pages / 2 * PageSize;
            file.Write([.. Enumerable.Repeat((byte)0xA5, PageSize)]);
        }
        var (said, problems) = await CheckAsync(store);

        Assert.Contains($"PROBLEM  {store.Sqlite.File} is damaged.", said, StringComparison.Ordinal);
        Assert.Contains("restore the latest backup", said, StringComparison.Ordinal);
        Assert.Equal(1, problems);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public async Task Garbage_at_the_beginning_is_found(int from)
    {
        using var store = await WithManyRowsAsync();
        await using (var file = File.OpenWrite(store.Sqlite.File))
        {
            file.Position = from;
            file.Write([.. Enumerable.Repeat((byte)0xA5, PageSize - from)]);
        }
        var (said, problems) = await CheckAsync(store);

        Assert.Contains($"PROBLEM  {store.Sqlite.File} ", said, StringComparison.Ordinal);
        Assert.Contains("restore the latest backup", said, StringComparison.Ordinal);
        Assert.Equal(1, problems);
    }

    [Fact]
    public async Task A_file_cut_off_is_found()
    {
        using var store = await WithManyRowsAsync();
        await using (var file = File.OpenWrite(store.Sqlite.File))
            file.SetLength(file.Length / 2);

        Assert.Equal(1, (await CheckAsync(store)).Problems);
    }

    [Fact]
    public async Task A_text_is_no_store()
    {
        using var store = TestStore.Absent();
        await File.WriteAllTextAsync(store.Sqlite.File, new string('x', 10_000));
        var (said, problems) = await CheckAsync(store);

        Assert.Contains($"PROBLEM  {store.Sqlite.File} can't be read", said, StringComparison.Ordinal);
        Assert.Equal(1, problems);
    }

    [Fact]
    public async Task The_store_of_a_newer_version_is_known()
    {
        using var store = await TestStore.MigratedAsync();
        await store.RunAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '99.0.0')");
        var (said, problems) = await CheckAsync(store);

        Assert.Contains($"PROBLEM  {store.Sqlite.File} was made by a newer version.", said, StringComparison.Ordinal);
        Assert.Equal(1, problems);
    }

    [Theory]
    [InlineData("""CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL)""")]
    [InlineData("PRAGMA user_version = 1")]
    public async Task So_is_that_of_an_older_one(string made)
    {
        using var store = TestStore.Absent();
        await store.RunAsync(made);
        var (said, problems) = await CheckAsync(store);

        Assert.Contains("note     it is of an older version; the next start brings it up to date", said, StringComparison.Ordinal);
        Assert.Equal(0, problems);
    }

    [Fact]
    public async Task A_backup_just_restored_is_looked_at_as_well()
    {
        using var store = await TestStore.MigratedAsync();
        store.LetGo();
        await store.RunAsync("PRAGMA journal_mode = DELETE");

        Assert.Equal(0, (await CheckAsync(store)).Problems);
    }

    [Fact]
    public async Task What_could_not_be_sent_and_what_was_set_aside_are_listed_the_latest_20_first()
    {
        using var store = await TestStore.MigratedAsync();
        await store.RunAsync(
            Item(1, "!a:example.org", 2, "M_FORBIDDEN") + Item(2, "!b:example.org", 0, null) + Item(3, "!b:example.org", 1, null));
        for (var number = 0; number < 25; number++)
            await store.RunAsync(
                "INSERT INTO set_aside_events (Bot, Event, Room, Reference, Error, At, Failures, IsAskedAgain) " +
                $"VALUES ('faq', '$event{number:00}', '!a:example.org', 'ref{number:00}', 'FormatException', {number * 1000}, 1, 0)");
        var (said, problems) = await CheckAsync(store);
        var notes = said.Split('\n').Where(line => line.Contains("note ", StringComparison.Ordinal) && !line.Contains("backup", StringComparison.Ordinal)).ToList();

        Assert.Contains("ok       1 messages wait to be sent", said, StringComparison.Ordinal);
        Assert.Equal("  note     number: on 1970-01-01 00:01:40Z faq could not send to !a:example.org: M_FORBIDDEN", notes[0]);
        Assert.Equal("  note     ref24: on 1970-01-01 00:00:24Z faq set aside an event of !a:example.org: FormatException", notes[1]);
        Assert.Equal("  note     and 6 older ones", notes[20]);
        Assert.Equal("  note     a moderator tries one again by writing !erneut and its reference in the room", notes[21]);
        Assert.Equal(0, problems);
    }

    [Fact]
    public async Task What_was_never_heard_and_what_has_to_be_read_again_is_named()
    {
        using var store = await TestStore.MigratedAsync();
        await store.RunAsync(
            "INSERT INTO left_out_gaps (Account, Room, At, Read, ReadFrom) VALUES ('@faq:example.org', '!a:example.org', 100000, 20000, 50000);" +
            "INSERT INTO source_doubts (Account, Room, Since) VALUES ('@faq:example.org', '!a:example.org', 100000);");
        var (said, _) = await CheckAsync(store);

        Assert.Contains(
            "@faq:example.org missed what was said in !a:example.org before 1970-01-01 00:00:50Z: of the gap found on 1970-01-01 00:01:40Z only the newest 20000 events were read",
            said, StringComparison.Ordinal);
        Assert.Contains("what @faq:example.org keeps from !a:example.org is not shown until it has been read again", said, StringComparison.Ordinal);
    }

    private static string Item(int id, string room, int state, string? failure) => $"""
        INSERT INTO outbox (Account, Bot, Room, Action, TransactionId, EventType, Content, Relation, IsUrgent, IsFleeting, CreatedAt, NotBefore, State, FailedWith, FailedAt)
        VALUES ('@faq:example.org', 'faq', '{room}', 0, 'number{id}', 'm.room.message', '', 0, 0, 0, 0, 0, {state}, {(failure is null ? "NULL, NULL" : $"'{failure}', 100000")});
        """;

    private static async Task<TestStore> WithManyRowsAsync()
    {
        var store = await TestStore.MigratedAsync();
        await store.RunAsync("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
            INSERT INTO processed_events SELECT 'faq', '$an-event-with-a-name-of-usual-length-' || i, i FROM n;
            PRAGMA wal_checkpoint(TRUNCATE);
            """);
        store.LetGo();
        return store;
    }

    private static async Task<(string Said, int Problems)> CheckAsync(TestStore store)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        var findings = new Findings(said);
        await StoreCheck.RunAsync(store.Sqlite, findings, CancellationToken.None);
        return (said.ToString(), findings.Problems);
    }
}
