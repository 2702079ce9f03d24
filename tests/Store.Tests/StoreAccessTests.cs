using Microsoft.EntityFrameworkCore;

namespace Community.Store.Tests;

public sealed class StoreAccessTests
{
    private static readonly InvalidOperationException Mishap = new("the work failed");

    [Fact]
    public async Task What_was_written_is_there()
    {
        await using var store = await TestStore.CreateAsync();

        await store.AddShelfAsync(1, "Recht");
        Assert.Equal(["Recht"], await store.ShelvesAsync());
    }

    [Fact]
    public async Task Work_that_fails_leaves_nothing_even_of_what_it_saved()
    {
        await using var store = await TestStore.CreateAsync();

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => store.Access.WriteAsync(
            async db =>
            {
                db.Add(new Shelf { Id = 1, Name = "Recht" });
                await db.SaveChangesAsync();
                throw Mishap;
            },
            CancellationToken.None));
        Assert.Same(Mishap, thrown);
        Assert.Empty(await store.ShelvesAsync());
    }

    [Fact]
    public async Task After_a_failure_the_next_may_write()
    {
        await using var store = await TestStore.CreateAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Access.WriteAsync(_ => throw Mishap, CancellationToken.None));

        await store.AddShelfAsync(1, "Recht");
        Assert.Single(await store.ShelvesAsync());
    }

    [Fact]
    public async Task Nobody_reads_what_is_not_kept_yet()
    {
        await using var store = await TestStore.CreateAsync();

        await store.Access.WriteAsync(
            async db =>
            {
                db.Add(new Shelf { Id = 1, Name = "Recht" });
                await db.SaveChangesAsync();
                Assert.Empty(await store.ShelvesAsync());
            },
            CancellationToken.None);
        Assert.Single(await store.ShelvesAsync());
    }

    [Fact]
    public async Task Writers_take_turns()
    {
        await using var store = await TestStore.CreateAsync();
        var (first, second) = (new TaskCompletionSource(), false);
        var one = store.Access.WriteAsync(_ => first.Task, CancellationToken.None);
        var other = store.Access.WriteAsync(
            _ =>
            {
                second = true;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.False(second);
        first.SetResult();
        await Task.WhenAll(one, other);
        Assert.True(second);
    }

    [Fact]
    public async Task Who_waits_for_a_turn_can_give_up()
    {
        await using var store = await TestStore.CreateAsync();
        using var tired = new CancellationTokenSource();
        var first = new TaskCompletionSource();
        var one = store.Access.WriteAsync(_ => first.Task, CancellationToken.None);
        var other = store.Access.WriteAsync(_ => Task.CompletedTask, tired.Token);

        await tired.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other);
        first.SetResult();
        await one;
        await store.AddShelfAsync(1, "Recht");
    }

    [Fact]
    public async Task Twenty_writers_at_once_lose_nothing()
    {
        await using var store = await TestStore.CreateAsync();

        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(() => store.AddShelfAsync(number, $"{number}"))));
        Assert.Equal(20, (await store.ShelvesAsync()).Count);
    }

    [Fact]
    public async Task A_change_wakes_who_waits_once_it_is_kept()
    {
        await using var store = await TestStore.CreateAsync();
        using var wakeup = store.Wakeups.Listen();
        await store.Access.WriteAsync(
            async db =>
            {
                db.Add(new Shelf { Id = 1, Name = "Recht" });
                await db.SaveChangesAsync();
                Assert.False(await IsAwakeAsync(wakeup));
            },
            CancellationToken.None);

        Assert.True(await IsAwakeAsync(wakeup));
    }

    [Fact]
    public async Task Work_without_change_wakes_nobody()
    {
        await using var store = await TestStore.CreateAsync();
        using var wakeup = store.Wakeups.Listen();

        await store.Access.WriteAsync(db => db.Set<Shelf>().ToListAsync(), CancellationToken.None);
        Assert.False(await IsAwakeAsync(wakeup));
    }

    [Fact]
    public async Task Work_that_failed_wakes_nobody()
    {
        await using var store = await TestStore.CreateAsync();
        using var wakeup = store.Wakeups.Listen();

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Access.WriteAsync(_ => throw Mishap, CancellationToken.None));
        Assert.False(await IsAwakeAsync(wakeup));
    }

    private static async Task<bool> IsAwakeAsync(Wakeup wakeup)
    {
        using var already = new CancellationTokenSource();
        var waiting = wakeup.WaitAsync(null, TimeProvider.System, already.Token);
        await already.CancelAsync();
        try
        {
            await waiting;
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
