using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Sync;

namespace Community.Host.Demo;

/// <summary>Sees what happens in the rooms as a member does, tells it line by line, and waits for what is expected.</summary>
internal sealed class RoomWatcher(MatrixSession member, Action<RoomEvent> tell)
{
    private readonly List<RoomEvent> _seen = [];
    private readonly List<Expectation> _waiting = [];
    private readonly Lock _lock = new();

    /// <summary>Watches until cancelled. <paramref name="since"/> is where <see cref="NowAsync"/> began.</summary>
    public async Task WatchAsync(string since, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var batch = await member.SyncAsync(since, SyncFilter.Timelines(100), TimeSpan.FromSeconds(20), cancellation);
            since = batch.NextBatch;
            foreach (var roomEvent in batch.Joined.SelectMany(room => room.Timeline).OrderBy(roomEvent => roomEvent.SentAt))
                See(roomEvent);
        }
    }

    /// <summary>The token of this moment.</summary>
    public async Task<string> NowAsync(CancellationToken cancellation) =>
        (await member.SyncAsync(null, SyncFilter.Timelines(1), TimeSpan.Zero, cancellation)).NextBatch;

    /// <summary>The first event, seen already or to come, that is as described.</summary>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public async Task<RoomEvent> ExpectAsync(Func<RoomEvent, bool> isIt, TimeSpan patience, CancellationToken cancellation)
    {
        Expectation expectation;
        lock (_lock)
        {
            if (_seen.Find(one => isIt(one)) is { } seen)
                return seen;
            _waiting.Add(expectation = new Expectation(isIt, new TaskCompletionSource<RoomEvent>(TaskCreationOptions.RunContinuationsAsynchronously)));
        }
        return await expectation.Came.Task.WaitAsync(patience, cancellation);
    }

    private void See(RoomEvent roomEvent)
    {
        tell(roomEvent);
        lock (_lock)
        {
            _seen.Add(roomEvent);
            foreach (var met in _waiting.Where(one => one.IsIt(roomEvent)).ToList())
            {
                _waiting.Remove(met);
                met.Came.SetResult(roomEvent);
            }
        }
    }

    private sealed record Expectation(Func<RoomEvent, bool> IsIt, TaskCompletionSource<RoomEvent> Came);
}
