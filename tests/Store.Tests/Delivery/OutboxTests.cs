using Community.Matrix.Ids;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Tests.Delivery;

public sealed class OutboxTests
{
    private static readonly EventId Asked = EventId.Parse("$asked"), Sent = EventId.Parse("$sent");

    [Fact]
    public async Task A_reply_points_to_what_it_answers()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = new Sheet(store);
        await sheet.WriteAsync("$asked", outbox => outbox.Reply(Sheet.Message(), Sheet.Says("ja"), "answer"));

        var item = Assert.Single(await sheet.ItemsAsync());
        Assert.Equal((OutboxRelation.Reply, Asked, null), (item.Relation, item.TargetEvent, item.ThreadRoot));
        Assert.Equal((OutboxState.Waiting, Sheet.Account, Sheet.Room, Sheet.Now), (item.State, item.Account, item.Room, item.NotBefore));
        Assert.Contains("\"ja\"", item.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_a_message_in_a_thread_stays_in_the_thread()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = new Sheet(store);
        var threaded = Sheet.Message("""{"rel_type": "m.thread", "event_id": "$root"}""");
        await sheet.WriteAsync("$asked", outbox => outbox.Reply(threaded, Sheet.Says("ja"), "answer"));

        Assert.Equal(EventId.Parse("$root"), Assert.Single(await sheet.ItemsAsync()).ThreadRoot);
    }

    [Fact]
    public async Task A_reaction_under_our_own_message_waits_for_its_event()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = new Sheet(store);
        await sheet.WriteAsync("$asked", outbox => outbox.React(outbox.Send(Sheet.Room, Sheet.Says("wählt"), "poll"), "✅", "seed"));

        var items = await sheet.ItemsAsync();
        Assert.Equal((OutboxRelation.Annotation, items[0].TransactionId, null), (items[1].Relation, items[1].TargetItem, items[1].TargetEvent));
    }

    [Fact]
    public async Task A_reminder_is_urgent_and_the_rest_is_not()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = new Sheet(store);
        await sheet.WriteAsync("$asked", outbox => outbox.Remind(outbox.Send(Sheet.Room, Sheet.Says("Treffen"), "live"), Sheet.Says("gleich"), "remind"));

        Assert.Equal([false, true], (await sheet.ItemsAsync()).Select(item => item.IsUrgent));
    }

    [Fact]
    public async Task The_same_cause_and_purpose_is_the_same_item()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = new Sheet(store);
        await sheet.WriteAsync("$asked", outbox => outbox.Send(Sheet.Room, Sheet.Says("eins"), "answer"));

        await Assert.ThrowsAsync<DbUpdateException>(
            () => sheet.WriteAsync("$asked", outbox => outbox.Send(Sheet.Room, Sheet.Says("zwei"), "answer")));
        Assert.Single(await sheet.ItemsAsync());
    }

    [Fact]
    public async Task Another_bot_cause_or_purpose_is_another_item()
    {
        await using var store = await TestStore.CreateAsync();
        await new Sheet(store).WriteAsync("$asked", outbox =>
        {
            outbox.Send(Sheet.Room, Sheet.Says("eins"), "answer");
            outbox.Send(Sheet.Room, Sheet.Says("zwei"), "apology");
        });
        await new Sheet(store).WriteAsync("$other", outbox => outbox.Send(Sheet.Room, Sheet.Says("drei"), "answer"));
        await new Sheet(store, "other").WriteAsync("$asked", outbox => outbox.Send(Sheet.Room, Sheet.Says("vier"), "answer"));

        Assert.Equal(4, (await new Sheet(store).ItemsAsync()).Select(item => item.TransactionId).Distinct().Count());
    }

    [Fact]
    public async Task Our_message_is_found_by_its_event_if_it_has_a_subject()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = new Sheet(store);
        await sheet.WriteAsync("$asked", outbox => outbox.Send(Sheet.Room, Sheet.Says("Treffen"), "live", subject: "m1"));
        await sheet.MarkAsync(1, item => item.SentAs = Sent);

        await sheet.WriteAsync("$later", async outbox =>
        {
            Assert.Equal("m1", (await outbox.FindOwnAsync(Sent, CancellationToken.None))?.Subject);
            Assert.Equal(Sent, (await outbox.FindOwnAsync("m1", CancellationToken.None))?.SentAs);
            Assert.Null(await outbox.FindOwnAsync("m2", CancellationToken.None));
        });
    }

    [Fact]
    public async Task Another_bot_s_message_is_not_ours()
    {
        await using var store = await TestStore.CreateAsync();
        await new Sheet(store).WriteAsync("$asked", outbox => outbox.Send(Sheet.Room, Sheet.Says("Treffen"), "live", subject: "m1"));

        await new Sheet(store, "other").WriteAsync(
            "$later", async outbox => Assert.Null(await outbox.FindOwnAsync("m1", CancellationToken.None)));
    }
}
