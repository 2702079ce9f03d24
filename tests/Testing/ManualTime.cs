namespace Community.Testing;

/// <summary>A clock that stands still until a test moves it. Timers fall due while it moves, in their order.</summary>
public sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = now;

    /// <summary>A Tuesday in the Berlin winter, 10 o'clock there.</summary>
    public static DateTimeOffset UsualStart { get; } = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (TakeDue(target) is { } due)
            due();
        // Somebody else may have moved it further meanwhile, and time never goes back.
        lock (_lock)
            _now = target > _now ? target : _now;
    }

    /// <summary>Moves it to where the next timer falls due, but no further than <paramref name="atMost"/>.</summary>
    public void AdvanceToNext(TimeSpan atMost)
    {
        TimeSpan next;
        lock (_lock)
            next = _timers.Count > 0 ? _timers.Min(timer => timer.DueAt) - _now : atMost;
        Advance(next < atMost ? next : atMost);
    }

    private Action? TakeDue(DateTimeOffset target)
    {
        lock (_lock)
        {
            var timer = _timers.Where(one => one.DueAt <= target).MinBy(one => one.DueAt);
            if (timer is null)
                return null;
            _now = timer.DueAt > _now ? timer.DueAt : _now;
            if (timer.Period > TimeSpan.Zero)
                timer.DueAt += timer.Period;
            else
                _timers.Remove(timer);
            return timer.Callback;
        }
    }

    private void Set(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime < TimeSpan.Zero)
                return;
            timer.DueAt = _now + dueTime;
            _timers.Add(timer);
        }
        // A timer that is due at once does not wait for the clock.
        if (dueTime == TimeSpan.Zero)
            Advance(TimeSpan.Zero);
    }

    private sealed class ManualTimer(ManualTime time, Action callback) : ITimer
    {
        public Action Callback => callback;

        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Period = period;
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
