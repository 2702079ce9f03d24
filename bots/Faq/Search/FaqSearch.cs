using Community.Faq.Life;
using Community.Store;
using Community.Text.Search;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Search;

/// <summary>Finds entries, for an audience and no further.</summary>
internal sealed class FaqSearch(EntryIndex index)
{
    /// <summary>The best entries for this audience, at most <paramref name="top"/>.</summary>
    /// <param name="db">Where they are read from; what it has not committed yet is not searched.</param>
    public async Task<IReadOnlyList<Found>> FindAsync(CommunityContext db, Audience audience, string query, int top, CancellationToken cancellation)
    {
        var current = await index.CurrentAsync(cancellation);
        var hits = current.Search(query, ScopesOf(audience), top);
        var ids = hits.Select(hit => hit.Id).ToList();
        var entries = await db.ReadableEntries().Shown().Where(audience.SeesThose()).Where(entry => ids.Contains(entry.Id))
            .ToDictionaryAsync(entry => entry.Id, cancellation);
        return [.. hits.Where(hit => entries.ContainsKey(hit.Id)).Select(hit => new Found(entries[hit.Id], hit.Confidence))];
    }

    /// <summary>Why an entry is found by a query; empty if it is not.</summary>
    public IReadOnlyList<SearchReason> Explain(Audience audience, string query, long entry) => index.Latest.Explain(query, ScopesOf(audience), entry);

    /// <summary>The words of a text that a query means.</summary>
    public IReadOnlyList<TextSpan> Marks(Audience audience, string query, string text) => index.Latest.Marks(query, ScopesOf(audience), text);

    private static Predicate<string> ScopesOf(Audience audience)
    {
        var rooms = audience.Rooms.Except(audience.Doubted).Select(room => room.Value).ToHashSet(StringComparer.Ordinal);
        var doubted = audience.Doubted.Select(room => room.Value).ToHashSet(StringComparer.Ordinal);
        return scope => Sees(Enum.Parse<Visibility>(scope[..1]), scope[1..]);

        bool Sees(Visibility visibility, string room) => (audience.Only is null || string.Equals(room, audience.Only.Value.Value, StringComparison.Ordinal)) &&
            (visibility is Visibility.Public || (visibility is Visibility.Space && audience.IsInSpace) ? !doubted.Contains(room) : rooms.Contains(room));
    }
}

/// <summary>An entry that a search found.</summary>
/// <param name="Entry">With what people read of it.</param>
/// <param name="Confidence">How likely it answers, 0 to 1.</param>
internal sealed record Found(FaqEntry Entry, double Confidence);
