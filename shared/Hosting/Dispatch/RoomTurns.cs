using System.Collections.Concurrent;
using Community.Matrix.Ids;

namespace Community.Hosting.Dispatch;

/// <summary>
/// Lets one thing happen to a room at a time, for each account: its new events, or a second look at an old one. A second look that ran
/// beside an edit could put the older words over the newer.
/// </summary>
internal sealed class RoomTurns
{
    private readonly ConcurrentDictionary<(UserId Account, RoomId Room), SemaphoreSlim> _turns = new();

    /// <summary>Waits for the turn, which lasts until the result is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(UserId account, RoomId room, CancellationToken cancellation)
    {
        var turn = _turns.GetOrAdd((account, room), _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellation);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
