using System.Text.RegularExpressions;
using Community.Faq.Search;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Text.Search;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Gaps;

/// <summary>Notes what was looked for in a room and not found, without who it was.</summary>
internal static partial class GapNotes
{
    /// <summary>A hit from this confidence on is a good one.</summary>
    private const double Good = 0.3;

    private const int LongestWords = 120;

    private static readonly Analyzer Analyzer = new();

    public static async Task NoteAsync(Work work, RoomId room, string query, CancellationToken cancellation)
    {
        var words = Excerpt.Of(query, LongestWords);
        // An address, a link or a long number may be somebody's; nobody needs an entry on it.
        if (KeyOf(query) is not { } key || Personal().IsMatch(words))
            return;
        var gap = await work.Db.Set<FaqGap>().SingleOrDefaultAsync(one => one.Room == room && one.Key == key, cancellation);
        if (gap is null)
            work.Db.Add(gap = new FaqGap { Room = room, Key = key, Count = 0, LastAt = work.Now });
        gap.Count++;
        (gap.Words, gap.LastAt) = (gap.Count > 1 ? words : null, work.Now);
    }

    /// <summary>Fills the gap that a published entry closes.</summary>
    /// <returns>How often it was looked for.</returns>
    public static async Task<int> FillAsync(Work work, FaqEntry entry, CancellationToken cancellation)
    {
        var terms = TermsOf(entry);
        var filled = (await work.Db.Set<FaqGap>().Where(gap => gap.Room == entry.Room && gap.Words != null).ToListAsync(cancellation))
            .Where(gap => Analyzer.Terms(gap.Words!).All(terms.Contains)).ToList();
        work.Db.RemoveRange(filled);
        return filled.Sum(gap => gap.Count);
    }

    /// <summary>One of the hits is a good one, or has every word that was looked for.</summary>
    public static bool IsAnswered(string query, IReadOnlyList<Found> found)
    {
        if (found.Any(one => one.Confidence >= Good))
            return true;
        var terms = Analyzer.Terms(query);
        return found.Any(one => terms.All(TermsOf(one.Entry).Contains));
    }

    private static HashSet<string> TermsOf(FaqEntry entry) => Analyzer.Terms(
        $"{entry.Question}\n{string.Join('\n', entry.Wordings.Select(wording => wording.Text))}\n{string.Join(' ', entry.Tags.Select(tag => tag.Tag))}\n{entry.Answer}")
        .ToHashSet(StringComparer.Ordinal);

    private static string? KeyOf(string query)
    {
        var terms = Analyzer.Terms(query[..Math.Min(query.Length, 1_000)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return terms.Count == 0 ? null : DerivedId.Of([.. terms]);
    }

    [GeneratedRegex(@"@|://|\d{5}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Personal();
}
