using Community.Matrix.Ids;
using Community.Store.Delivery;

namespace Community.Store.Tests.Delivery;

/// <summary>A message that shows what has to go is taken back.</summary>
public sealed class TakeBackTests
{
    [Theory]
    [InlineData(OutboxState.Done)]
    [InlineData(OutboxState.Waiting)]
    public async Task Once_even_if_it_shows_two_things_that_go_at_the_same_time(OutboxState state)
    {
        await using var store = await TestStore.CreateAsync();
        var sheet = new Sheet(store);
        await sheet.WriteAsync("$asked", outbox =>
        {
            var item = outbox.Send(Sheet.Room, Sheet.Says("Beides passt."), "hits");
            item.Shows.AddRange([new OutboxShown { What = "entry 1" }, new OutboxShown { What = "entry 2" }]);
        });
        await sheet.MarkAsync(1, item => (item.State, item.SentAs) = (state, state is OutboxState.Done ? EventId.Parse("$sent") : null));

        await sheet.WriteAsync("$erased", async outbox =>
        {
            await TakeBack.ShowingAsync(outbox, "entry 1", TestContext.Current.CancellationToken);
            await TakeBack.ShowingAsync(outbox, "entry 2", TestContext.Current.CancellationToken);
        });

        Assert.Equal(
            state is OutboxState.Done ? [OutboxAction.Send, OutboxAction.Redact] : [],
            (await sheet.ItemsAsync()).Select(item => item.Action));
    }
}
