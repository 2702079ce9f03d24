using System.Diagnostics;
using Community.Faq.Search;
using Community.Store;
using Community.Store.Sqlite;
using Community.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Community.Faq.Tests.Search;

/// <summary>When the entries come into the index.</summary>
public sealed class FillIndexTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task After_a_start_the_entries_are_there_before_anybody_searches()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Wer hat den Archivschlüssel?", "Die Pforte.");
        await faq.Bots.StopAsync();
        await faq.Bots.StartAsync();
        var index = faq.Bots.Services.GetRequiredService<FaqParts>().Index;
        await WholeAsync(index, () => { });

        Assert.Contains(faq.EntryOf(room).Id, Find(index, "Archivschlüssel"));
    }

    [Fact]
    public async Task A_start_does_not_wait_for_the_entries_but_a_search_does()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Wie wird der Probenplan verteilt?", "Per Aushang.");
        using var mayRead = new ManualResetEventSlim();
        using var index = IndexOf(() => Assert.True(mayRead.Wait(s_patience)));
        using var filling = new FillIndex(index, new ManualTime(ManualTime.UsualStart), new LoggerFactory().CreateLogger<FillIndex>());
        await filling.StartAsync(TestContext.Current.CancellationToken);
        var search = Task.Run(() => index.CurrentAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.False(index.IsWhole);
        Assert.False(search.IsCompleted);

        mayRead.Set();
        await search.WaitAsync(s_patience, TestContext.Current.CancellationToken);
        Assert.Contains(faq.EntryOf(room).Id, Find(index, "Probenplan"));
        await filling.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_fault_of_the_store_is_logged_and_reading_goes_on_a_little_later()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welcher Beamer passt in die Kammer?", "Der kleine.");
        var faults = 2;
        using var index = IndexOf(() =>
        {
            if (faults-- > 0)
                throw new IOException("Welcher Beamer");
        });
        using var log = new CollectedLog();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var time = new ManualTime(ManualTime.UsualStart);
        using var filling = new FillIndex(index, time, loggers.CreateLogger<FillIndex>());
        await filling.StartAsync(TestContext.Current.CancellationToken);
        await WholeAsync(index, () => time.AdvanceToNext(TimeSpan.FromSeconds(1)));

        Assert.Equal(
            [
                "Warning: The entries can't be read to be searched (IOException); it is tried again in 00:00:02 and by the next search.",
                "Warning: The entries can't be read to be searched (IOException); it is tried again in 00:00:04 and by the next search.",
            ],
            log.Lines);
        Assert.Contains(faq.EntryOf(room).Id, Find(index, "Beamer"));
        await filling.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task WholeAsync(EntryIndex index, Action meanwhile)
    {
        for (var waited = Stopwatch.StartNew(); !index.IsWhole; await Task.Delay(5))
        {
            Assert.InRange(waited.Elapsed, TimeSpan.Zero, s_patience);
            meanwhile();
        }
    }

    private EntryIndex IndexOf(Action beforeReading) => new(new StoreAccess(new WatchedStore(faq.Bots.Store, beforeReading), new Wakeups()));

    private static IEnumerable<long> Find(EntryIndex index, string words) => index.Latest.Search(words, _ => true, 10).Select(hit => hit.Id);

    /// <summary>A store before whose reading something happens.</summary>
    private sealed class WatchedStore(SqliteStore store, Action beforeReading) : IStoreProvider
    {
        public CommunityContext Open()
        {
            beforeReading();
            return store.Open();
        }

        public Task<IDisposable> EnterWriteAsync(CancellationToken cancellation) => store.EnterWriteAsync(cancellation);

        public Task<bool> WipeAsync(CancellationToken cancellation) => store.WipeAsync(cancellation);

        public bool IsFault(Exception exception) => store.IsFault(exception);

        public Task SkipNumbersAsync(CommunityContext db, long highest, long beyond, CancellationToken cancellation) =>
            store.SkipNumbersAsync(db, highest, beyond, cancellation);
    }
}
