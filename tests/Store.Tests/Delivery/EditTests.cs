using Community.Store.Delivery;
using NodaTime;

namespace Community.Store.Tests.Delivery;

/// <summary>Edits of a live message: the latest state wins, and no more go out than people can read.</summary>
public sealed class EditTests
{
    [Fact]
    public async Task An_edit_waits_a_second_for_the_next()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = await WithMessageAsync(store);
        await EditAsync(sheet, "$one", "1 Zusage");

        var edit = (await sheet.ItemsAsync())[1];
        Assert.Equal(OutboxRelation.Replace, edit.Relation);
        Assert.Equal(Sheet.Now + Duration.FromSeconds(1), edit.NotBefore);
    }

    [Fact]
    public async Task An_edit_that_has_not_gone_out_is_overwritten()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = await WithMessageAsync(store);
        await EditAsync(sheet, "$one", "1 Zusage");
        await EditAsync(sheet, "$two", "2 Zusagen");
        await EditAsync(sheet, "$three", "3 Zusagen");

        var items = await sheet.ItemsAsync();
        Assert.Equal(2, items.Count);
        Assert.Contains("3 Zusagen", items[1].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_may_be_under_way_is_left_alone()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = await WithMessageAsync(store);
        await EditAsync(sheet, "$one", "1 Zusage");
        await sheet.MarkAsync(2, item => item.AttemptedAt = Sheet.Now);
        await EditAsync(sheet, "$two", "2 Zusagen");

        var items = await sheet.ItemsAsync();
        Assert.Equal(3, items.Count);
        Assert.Contains("1 Zusage", items[1].Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutboxState.Done)]
    [InlineData(OutboxState.Failed)]
    public async Task After_an_edit_that_is_over_comes_a_new_one(OutboxState state)
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = await WithMessageAsync(store);
        await EditAsync(sheet, "$one", "1 Zusage");
        await sheet.MarkAsync(2, item => item.State = state);
        await EditAsync(sheet, "$two", "2 Zusagen");

        Assert.Equal(3, (await sheet.ItemsAsync()).Count);
    }

    [Fact]
    public async Task Edits_of_different_messages_do_not_mix()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = await WithMessageAsync(store);
        await sheet.WriteAsync("$other", outbox => outbox.Send(Sheet.Room, Sheet.Says("anderes"), "live", subject: "m2"));
        await EditAsync(sheet, "$one", "1 Zusage");
        await EditAsync(sheet, "$two", "2 Zusagen", "m2");

        Assert.Equal(4, (await sheet.ItemsAsync()).Count);
    }

    [Fact]
    public async Task Two_edits_in_one_transaction_are_one()
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = await WithMessageAsync(store);
        await sheet.WriteAsync("$one", async outbox =>
        {
            var live = (await outbox.FindOwnAsync("m1", CancellationToken.None))!;
            await outbox.EditAsync(live, Sheet.Says("1 Zusage"), "edit", CancellationToken.None);
            await outbox.EditAsync(live, Sheet.Says("2 Zusagen"), "edit", CancellationToken.None);
        });

        Assert.Contains("2 Zusagen", Assert.Single((await sheet.ItemsAsync()).Skip(1)).Content, StringComparison.Ordinal);
    }

    private static async Task<Sheet> WithMessageAsync(TestStore store)
    {
        var sheet = new Sheet(store);
        await sheet.WriteAsync("$asked", outbox => outbox.Send(Sheet.Room, Sheet.Says("0 Zusagen"), "live", subject: "m1"));
        return sheet;
    }

    private static Task EditAsync(Sheet sheet, string cause, string text, string subject = "m1") => sheet.WriteAsync(cause, async outbox =>
        await outbox.EditAsync((await outbox.FindOwnAsync(subject, CancellationToken.None))!, Sheet.Says(text), "edit", CancellationToken.None));
}
