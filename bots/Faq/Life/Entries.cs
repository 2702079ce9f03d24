using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>Reads entries from the store.</summary>
internal static class Entries
{
    /// <summary>With all that belongs to them.</summary>
    public static IQueryable<FaqEntry> WholeEntries(this CommunityContext db) => db.Set<FaqEntry>()
        .Include(entry => entry.Answers).Include(entry => entry.Sources).Include(entry => entry.Pins)
        .Include(entry => entry.Tags).Include(entry => entry.Wordings).Include(entry => entry.Changes)
        .AsSplitQuery();

    /// <summary>With what people read.</summary>
    public static IQueryable<FaqEntry> ReadableEntries(this CommunityContext db) => db.Set<FaqEntry>().AsNoTracking()
        .Include(entry => entry.Answers).Include(entry => entry.Tags).Include(entry => entry.Wordings).AsSplitQuery();

    /// <summary>Those that people are shown.</summary>
    public static IQueryable<FaqEntry> Shown(this IQueryable<FaqEntry> entries) =>
        entries.Where(entry => entry.State == EntryState.Published || entry.State == EntryState.ToReview);
}
