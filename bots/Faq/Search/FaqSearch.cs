using System.Globalization;
using Community.Faq.Life;
using Community.Matrix.Ids;
using Community.Store;
using Community.Text.Search;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Search;

/// <summary>Finds entries. The index lies in memory and follows the store: before a search, what changed for its audience is taken over.</summary>
internal sealed class FaqSearch : IDisposable
{
    private const double QuestionWeight = 1, WordingWeight = 0.9, TagWeight = 0.5, AnswerWeight = 0.35;

    private readonly SearchIndex _index = new(new Analyzer(), WordLists.Installed);
    private readonly Dictionary<long, (int Revision, string Scope)> _indexed = [];

    /// <summary>The best entries for this audience, at most <paramref name="top"/>. To be called within a transaction, of which there is one at a time.</summary>
    public async Task<IReadOnlyList<Found>> FindAsync(CommunityContext db, Audience audience, string query, int top, CancellationToken cancellation)
    {
        await FollowAsync(db, audience, cancellation);
        var hits = _index.Search(query, ScopesOf(audience), top);
        var ids = hits.Select(hit => hit.Id).ToList();
        var entries = await db.ReadableEntries().Shown().Where(audience.SeesThose()).Where(entry => ids.Contains(entry.Id))
            .ToDictionaryAsync(entry => entry.Id, cancellation);
        return [.. hits.Where(hit => entries.ContainsKey(hit.Id)).Select(hit => new Found(entries[hit.Id], hit.Confidence))];
    }

    /// <summary>Why an entry is found by a query; empty if it is not.</summary>
    public IReadOnlyList<SearchReason> Explain(Audience audience, string query, long entry) => _index.Explain(query, ScopesOf(audience), entry);

    /// <summary>The words of a text that a query means.</summary>
    public IReadOnlyList<TextSpan> Marks(Audience audience, string query, string text) => _index.Marks(query, ScopesOf(audience), text);

    public void Dispose() => _index.Dispose();

    private async Task FollowAsync(CommunityContext db, Audience audience, CancellationToken cancellation)
    {
        var current = await db.Set<FaqEntry>().Shown().Where(audience.SeesThose())
            .Select(entry => new { entry.Id, entry.Revision, entry.Visibility, entry.Room }).ToListAsync(cancellation);
        var isSeen = ScopesOf(audience);
        var ids = current.Select(entry => entry.Id).ToHashSet();
        foreach (var gone in _indexed.Where(entry => isSeen(entry.Value.Scope) && !ids.Contains(entry.Key)).Select(entry => entry.Key).ToList())
        {
            _indexed.Remove(gone);
            _index.Remove(gone);
        }
        var changed = current.Where(entry => _indexed.GetValueOrDefault(entry.Id) != (entry.Revision, ScopeOf(entry.Visibility, entry.Room)))
            .Select(entry => entry.Id).ToList();
        foreach (var some in changed.Chunk(500))
            foreach (var entry in await db.ReadableEntries().Where(entry => some.Contains(entry.Id)).ToListAsync(cancellation))
                Put(entry);
    }

    private void Put(FaqEntry entry)
    {
        var scope = ScopeOf(entry.Visibility, entry.Room);
        _index.Put(
            entry.Id, scope, new SearchField(entry.Question, QuestionWeight),
            new SearchField(string.Join('\n', entry.Wordings.Select(wording => wording.Text)), WordingWeight),
            new SearchField(string.Join(' ', entry.Tags.Select(tag => tag.Tag)), TagWeight), new SearchField(entry.Answer, AnswerWeight));
        _indexed[entry.Id] = (entry.Revision, scope);
    }

    private static string ScopeOf(Visibility visibility, RoomId room) => string.Create(CultureInfo.InvariantCulture, $"{(int)visibility}{room}");

    private static Predicate<string> ScopesOf(Audience audience)
    {
        var rooms = audience.Rooms.Except(audience.Doubted).Select(room => room.Value).ToHashSet(StringComparer.Ordinal);
        var doubted = audience.Doubted.Select(room => room.Value).ToHashSet(StringComparer.Ordinal);
        return scope => Enum.Parse<Visibility>(scope[..1]) switch
        {
            Visibility.Public => !doubted.Contains(scope[1..]),
            Visibility.Space when audience.IsInSpace => !doubted.Contains(scope[1..]),
            _ => rooms.Contains(scope[1..]),
        };
    }
}

/// <summary>An entry that a search found.</summary>
/// <param name="Entry">With what people read of it.</param>
/// <param name="Confidence">How likely it answers, 0 to 1.</param>
internal sealed record Found(FaqEntry Entry, double Confidence);
