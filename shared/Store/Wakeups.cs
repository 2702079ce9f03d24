using System.Collections.Concurrent;

namespace Community.Store;

/// <summary>Tells those who wait for work in the store that there may be some, so that nothing waits for a poll.</summary>
public sealed class Wakeups
{
    private readonly ConcurrentBag<Wakeup> _listeners = [];

    /// <summary>A place to wait at, for as long as the process lives.</summary>
    public Wakeup Listen()
    {
        var wakeup = new Wakeup();
        _listeners.Add(wakeup);
        return wakeup;
    }

    public void Signal()
    {
        foreach (var listener in _listeners)
            listener.Signal();
    }
}

/// <summary>Remembers one signal until somebody waits for it.</summary>
public sealed class Wakeup : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Signal()
    {
        lock (_signal)
            if (_signal.CurrentCount == 0)
                _signal.Release();
    }

    /// <summary>Returns at a signal, at one given since the last wait, or after <paramref name="atMost"/> (null: no limit).</summary>
    public async Task WaitAsync(TimeSpan? atMost, TimeProvider time, CancellationToken cancellation)
    {
        if (atMost is null)
        {
            await _signal.WaitAsync(cancellation);
            return;
        }
        using var limit = new CancellationTokenSource(Clamp(atMost.Value), time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            await _signal.WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The time is over, which is one of the two ways to come back.
        }
    }

    public void Dispose() => _signal.Dispose();

    // A timer takes no more than some 49 days, and nothing negative.
    private static TimeSpan Clamp(TimeSpan time) =>
        time < TimeSpan.Zero ? TimeSpan.Zero : time > TimeSpan.FromDays(30) ? TimeSpan.FromDays(30) : time;
}
