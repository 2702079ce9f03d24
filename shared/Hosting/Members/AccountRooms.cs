using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Sync;

namespace Community.Hosting.Members;

/// <summary>Who is in the rooms of one account: lists that are loaded once and follow what /sync brings.</summary>
internal sealed class AccountRooms(TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RoomId, TrackedRoom> _rooms = [];
    private readonly SemaphoreSlim _work = new(0, 1);
    private long? _answeredAt;

    /// <summary>How long ago the homeserver last answered a /sync; null: not yet.</summary>
    public TimeSpan? SinceAnswer
    {
        get
        {
            lock (_lock)
                return _answeredAt is { } moment ? time.GetElapsedTime(moment) : null;
        }
    }

    /// <summary>Takes in an answer of /sync; to be called for each, in their order and before anything in it is acted upon.</summary>
    /// <param name="batch">The answer.</param>
    /// <param name="isWhole">It tells of all rooms, and not of what is new only.</param>
    public void Take(SyncBatch batch, bool isWhole)
    {
        lock (_lock)
        {
            _answeredAt = time.GetTimestamp();
            if (isWhole)
                _rooms.Clear();
            foreach (var left in batch.Left)
                _rooms.Remove(left.Room);
            foreach (var room in batch.Joined)
                Take(room);
            Signal();
        }
    }

    /// <summary>Rooms the account is in, of which /sync has brought nothing yet.</summary>
    public void Add(IEnumerable<RoomId> joined)
    {
        lock (_lock)
        {
            foreach (var room in joined)
                _rooms.TryAdd(room, new TrackedRoom());
            Signal();
        }
    }

    /// <summary>Asks for all lists anew, without doubting them meanwhile.</summary>
    public void Refresh()
    {
        lock (_lock)
        {
            foreach (var room in _rooms.Values)
                room.Changed();
            Signal();
        }
    }

    /// <summary>Returns when there may be lists to load, or after <paramref name="atMost"/>.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _work.WaitAsync(atMost, cancellation);

    /// <summary>The rooms whose lists are to be loaded, each with where it stands now.</summary>
    public IReadOnlyList<(RoomId Room, int Version)> ToLoad()
    {
        lock (_lock)
            return [.. _rooms.Where(pair => pair.Value.NeedsLoading).Select(pair => (pair.Key, pair.Value.Version))];
    }

    public void Loaded(RoomId room, int version, IEnumerable<UserId> members, string? name)
    {
        lock (_lock)
            if (_rooms.TryGetValue(room, out var tracked))
                tracked.Loaded(version, members, name);
    }

    /// <summary>The list is refused: the account is out of the room.</summary>
    public void Forget(RoomId room)
    {
        lock (_lock)
            _rooms.Remove(room);
    }

    /// <summary>Null: not known for sure.</summary>
    public bool? IsMember(RoomId room, UserId user)
    {
        lock (_lock)
            return _rooms.TryGetValue(room, out var tracked) && tracked.IsFresh ? tracked.Has(user) : null;
    }

    /// <summary>The rooms of which it is known for sure who is in them.</summary>
    public IReadOnlyList<RoomId> Known()
    {
        lock (_lock)
            return [.. _rooms.Where(pair => pair.Value.IsFresh).Select(pair => pair.Key)];
    }

    /// <summary>Everybody in a room; null: not known for sure.</summary>
    public IReadOnlyList<UserId>? MembersOf(RoomId room)
    {
        lock (_lock)
            return _rooms.TryGetValue(room, out var tracked) && tracked.IsFresh ? [.. tracked.Members] : null;
    }

    public string? NameOf(RoomId room)
    {
        lock (_lock)
            return _rooms.GetValueOrDefault(room)?.Name;
    }

    public void Dispose() => _work.Dispose();

    private void Take(SyncedRoom room)
    {
        if (!_rooms.TryGetValue(room.Room, out var tracked))
            _rooms[room.Room] = tracked = new TrackedRoom();
        // Whoever came or went in the gap is not in the timeline.
        if (room.Limited)
            tracked.Missed();
        foreach (var roomEvent in room.Timeline)
            if (MemberContent.Of(roomEvent) is { } member)
            {
                if (string.Equals(member.Membership, MemberContent.Join, StringComparison.Ordinal))
                    tracked.Came(member.Member);
                else
                    tracked.Went(member.Member);
            }
            else if (roomEvent is { Type: EventType.Name, StateKey: "" })
            {
                tracked.Changed();
            }
    }

    private void Signal()
    {
        if (_work.CurrentCount == 0)
            _work.Release();
    }
}
