using Community.Matrix.Ids;

namespace Community.Faq.Search;

/// <summary>What somebody last looked for in a room, in memory only: a new start has forgotten it.</summary>
internal sealed class LastSearches
{
    private const int Most = 2_000, LongestQuery = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<(RoomId Room, UserId Person), string> _queries = [];

    public void Remember(RoomId room, UserId person, string query)
    {
        lock (_lock)
        {
            if (_queries.Count >= Most)
                _queries.Clear();
            _queries[(room, person)] = query[..Math.Min(query.Length, LongestQuery)];
        }
    }

    public string? Of(RoomId room, UserId person)
    {
        lock (_lock)
            return _queries.GetValueOrDefault((room, person));
    }

    /// <summary>Somebody wants to be forgotten.</summary>
    public void Forget(UserId person)
    {
        lock (_lock)
            foreach (var key in _queries.Keys.Where(key => key.Person == person).ToList())
                _queries.Remove(key);
    }
}
