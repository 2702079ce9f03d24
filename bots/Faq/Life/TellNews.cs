using Community.Store;
using Community.Store.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>Tells which entries of a room have been published lately.</summary>
internal sealed class TellNews : INews
{
    private const string Draft = nameof(EntryState.Draft);

    public async Task<IReadOnlyList<NewsItem>> TellAsync(CommunityContext db, NewsAsked asked, CancellationToken cancellation)
    {
        if (await db.SourceDoubts.AnyAsync(doubt => doubt.Room == asked.Room, cancellation))
            return [];
        var entries = await db.Set<FaqEntry>().AsNoTracking()
            .Where(entry => entry.Room == asked.Room && (entry.State == EntryState.Published || entry.State == EntryState.ToReview) &&
                ((entry.KeptAt > asked.Since && entry.KeptAt <= asked.Now) ||
                    entry.Changes.Any(change => change.Field == FaqField.State && change.Before == Draft && change.At > asked.Since && change.At <= asked.Now)))
            .OrderByDescending(entry => entry.Id).Take(asked.Most).ToListAsync(cancellation);
        return [.. entries.Select(entry => new NewsItem(NewsKind.NewEntry, entry.Question, $"{entry.Id}") { Shows = [FaqSubjects.Entry(entry.Id)] })];
    }
}
