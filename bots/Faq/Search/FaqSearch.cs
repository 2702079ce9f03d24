using Community.Matrix.Ids;
using Community.Store;
using Community.Text.Search;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Search;

/// <summary>Finds entries. The index lies in memory and follows the store: before a room is searched, what changed in it is taken over.</summary>
internal sealed class FaqSearch : IDisposable
{
    private const double QuestionWeight = 1, AnswerWeight = 0.35;

    private readonly SearchIndex _index = new(new Analyzer(), WordLists.Installed);
    private readonly Dictionary<RoomId, Dictionary<long, int>> _revisions = [];

    /// <summary>The best entries of these rooms, at most <paramref name="top"/>. To be called within a transaction, of which there is one at a time.</summary>
    public async Task<IReadOnlyList<FaqEntry>> FindAsync(
        CommunityContext db, IReadOnlyCollection<RoomId> rooms, string query, int top, CancellationToken cancellation)
    {
        foreach (var room in rooms)
            await FollowAsync(db, room, cancellation);
        var scopes = rooms.Select(room => room.Value).ToHashSet(StringComparer.Ordinal);
        var hits = _index.Search(query, scopes.Contains, top);
        var ids = hits.Select(hit => hit.Id).ToList();
        var entries = await db.Set<FaqEntry>().Where(entry => ids.Contains(entry.Id) && rooms.Contains(entry.Room)).ToListAsync(cancellation);
        return [.. entries.OrderBy(entry => ids.IndexOf(entry.Id))];
    }

    public void Dispose() => _index.Dispose();

    private async Task FollowAsync(CommunityContext db, RoomId room, CancellationToken cancellation)
    {
        if (!_revisions.TryGetValue(room, out var indexed))
            _revisions[room] = indexed = [];
        var current = await db.Set<FaqEntry>().Where(entry => entry.Room == room)
            .ToDictionaryAsync(entry => entry.Id, entry => entry.Revision, cancellation);

        foreach (var gone in indexed.Keys.Except(current.Keys).ToList())
        {
            indexed.Remove(gone);
            // It may have moved to a room that was searched since.
            if (!_revisions.Values.Any(other => other.ContainsKey(gone)))
                _index.Remove(gone);
        }
        var changed = current.Where(entry => indexed.GetValueOrDefault(entry.Key) != entry.Value).Select(entry => entry.Key).ToList();
        foreach (var entry in await db.Set<FaqEntry>().AsNoTracking().Where(entry => changed.Contains(entry.Id)).ToListAsync(cancellation))
        {
            _index.Put(entry.Id, room.Value, new SearchField(entry.Question, QuestionWeight), new SearchField(entry.Answer, AnswerWeight));
            indexed[entry.Id] = entry.Revision;
        }
    }
}
