namespace Community.Store.Tests;

public sealed class WakeupTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_signal_ends_the_wait()
    {
        var wakeups = new Wakeups();
        using var wakeup = wakeups.Listen();
        var waiting = wakeup.WaitAsync(null, TimeProvider.System, CancellationToken.None);

        Assert.False(waiting.IsCompleted);
        wakeups.Signal();
        await waiting;
    }

    [Fact]
    public async Task A_signal_before_the_wait_is_not_lost()
    {
        var wakeups = new Wakeups();
        using var wakeup = wakeups.Listen();
        wakeups.Signal();

        await wakeup.WaitAsync(null, TimeProvider.System, CancellationToken.None);
    }

    [Fact]
    public async Task Many_signals_are_one()
    {
        var wakeups = new Wakeups();
        using var wakeup = wakeups.Listen();
        wakeups.Signal();
        wakeups.Signal();
        await wakeup.WaitAsync(null, TimeProvider.System, CancellationToken.None);

        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wakeup.WaitAsync(null, TimeProvider.System, soon.Token));
    }

    [Fact]
    public async Task Everybody_who_listens_is_woken()
    {
        var wakeups = new Wakeups();
        using var one = wakeups.Listen();
        using var other = wakeups.Listen();
        wakeups.Signal();

        await one.WaitAsync(null, TimeProvider.System, CancellationToken.None);
        await other.WaitAsync(null, TimeProvider.System, CancellationToken.None);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(10)]
    public async Task A_wait_ends_by_itself_when_its_time_is_over(int milliseconds)
    {
        using var wakeup = new Wakeup();

        await wakeup.WaitAsync(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, CancellationToken.None);
    }

    [Fact]
    public async Task A_wait_of_centuries_can_be_asked_for()
    {
        using var wakeup = new Wakeup();
        var waiting = wakeup.WaitAsync(TimeSpan.MaxValue, TimeProvider.System, CancellationToken.None);

        wakeup.Signal();
        await waiting;
    }

    [Fact]
    public async Task Who_is_stopped_while_waiting_is_told()
    {
        using var wakeup = new Wakeup();
        using var stop = new CancellationTokenSource();
        var waiting = wakeup.WaitAsync(Long, TimeProvider.System, stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
