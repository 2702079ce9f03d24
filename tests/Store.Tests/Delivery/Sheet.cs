using System.Text.Json;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Store.Tests.Delivery;

/// <summary>A bot that writes into its outbox.</summary>
internal sealed class Sheet(TestStore store, string bot = "shelf")
{
    public static RoomId Room { get; } = RoomId.Parse("!room:example.org");

    public static UserId Account { get; } = UserId.Parse("@bot:example.org");

    public static Instant Now { get; } = Instant.FromUtc(2026, 12, 1, 9, 0);

    /// <summary>Writes about one cause, in one transaction.</summary>
    public Task WriteAsync(string cause, Func<Outbox, Task> write) =>
        store.Access.WriteAsync(db => write(new Outbox(db, bot, Account, cause, Now)), CancellationToken.None);

    public Task WriteAsync(string cause, Action<Outbox> write) => WriteAsync(cause, outbox =>
    {
        write(outbox);
        return Task.CompletedTask;
    });

    public Task<List<OutboxItem>> ItemsAsync() => store.Access.ReadAsync(db => db.Outbox.OrderBy(item => item.Id).ToListAsync());

    /// <summary>Changes what has become of an item, as the sender does.</summary>
    public Task MarkAsync(long id, Action<OutboxItem> mark) =>
        store.Access.WriteAsync(async db => mark(await db.Outbox.SingleAsync(item => item.Id == id)), CancellationToken.None);

    public static OutgoingMessage Says(string text) => OutgoingMessage.Notice(new RichText().Text(text));

    public static RoomEvent Message(string relation = "{}")
    {
        using var json = JsonDocument.Parse($$"""
            {
              "event_id": "$asked", "sender": "@anna:example.org", "type": "m.room.message", "origin_server_ts": 1,
              "content": {"msgtype": "m.text", "body": "!x", "m.relates_to": {{relation}} }
            }
            """);
        return RoomEvent.Read(json.RootElement.Clone(), Room)!;
    }
}
