using Community.Matrix.Ids;
using Community.Store.Delivery;
using Community.Store.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Store.Tests;

public sealed class ModelTests
{
    [Fact]
    public async Task Ids_and_moments_come_back_as_they_went()
    {
        await using var store = await TestStore.CreateAsync();
        var kept = new SetAsideEvent
        {
            Bot = "shelf",
            Event = EventId.Parse("$event"),
            Room = RoomId.Parse("!room:example.org"),
            Reference = "abc123",
            Error = "FormatException",
            At = Instant.FromUnixTimeMilliseconds(1432735824653),
        };
        await store.Access.WriteAsync(db => Task.FromResult(db.Add(kept)), CancellationToken.None);

        var read = await store.Access.ReadAsync(db => db.SetAsideEvents.SingleAsync());
        Assert.Equal((kept.Event, kept.Room, kept.At), (read.Event, read.Room, read.At));
    }

    [Fact]
    public async Task A_broken_id_in_the_store_is_said_to_be_one()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Access.WriteAsync(
            db => db.Database.ExecuteSqlAsync($"INSERT INTO known_rooms (Account, Room, Since, HasBegun, IsEncrypted, HasMoved, Lacking) VALUES ('anna', '!room:example.org', 0, 1, 0, 0, 0)"), CancellationToken.None);

        var broken = await Assert.ThrowsAsync<InvalidOperationException>(() => store.Access.ReadAsync(db => db.KnownRooms.ToListAsync()));
        Assert.Contains("broken UserId", broken.ToString(), StringComparison.Ordinal);
        Assert.False(store.Access.IsFault(broken));
    }

    [Fact]
    public void Stores_with_other_slices_have_other_tables()
    {
        using var with = new SqliteStore("unused.db", [new ShelfTables()]);
        using var without = new SqliteStore("unused.db", []);
        using var one = with.Open();
        using var other = without.Open();

        Assert.NotNull(one.Model.FindEntityType(typeof(Shelf)));
        Assert.Null(other.Model.FindEntityType(typeof(Shelf)));
    }

    [Fact]
    public async Task An_event_is_processed_once_by_each_bot()
    {
        await using var store = await TestStore.CreateAsync();
        await ProcessedAsync("one");
        await ProcessedAsync("other");

        await Assert.ThrowsAsync<DbUpdateException>(() => ProcessedAsync("one"));

        Task ProcessedAsync(string bot) => store.Access.WriteAsync(
            db => Task.FromResult(db.Add(new ProcessedEvent { Bot = bot, Event = EventId.Parse("$event"), HandledAt = default })),
            CancellationToken.None);
    }
}
