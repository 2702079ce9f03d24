using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>What waits for the curators of some rooms, the oldest first.</summary>
/// <param name="Drafts">Not published yet.</param>
/// <param name="Changed">Published, with a change or a further answer that waits.</param>
/// <param name="ToReview">Published, and to be looked at again.</param>
/// <param name="Candidates">Answers that may be worth keeping.</param>
internal sealed record OpenWork(
    IReadOnlyList<FaqEntry> Drafts, IReadOnlyList<FaqEntry> Changed, IReadOnlyList<FaqEntry> ToReview, IReadOnlyList<FaqCandidate> Candidates)
{
    public IEnumerable<FaqEntry> Entries => [.. Drafts, .. Changed, .. ToReview];

    public int Count => Drafts.Count + Changed.Count + ToReview.Count + Candidates.Count;

    /// <param name="db">To read from.</param>
    /// <param name="rooms">Of which the reader is a curator.</param>
    /// <param name="most">Of each kind.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<OpenWork> OfAsync(CommunityContext db, IReadOnlyList<RoomId> rooms, int most, CancellationToken cancellation)
    {
        var doubted = await db.SourceDoubts.AsNoTracking().Select(doubt => doubt.Room).ToListAsync(cancellation);
        var entries = db.WholeEntries().AsNoTracking().Where(entry => rooms.Contains(entry.Room) && !doubted.Contains(entry.Room)).OrderBy(entry => entry.Id);
        return new OpenWork(
            await entries.Where(entry => entry.State == EntryState.Draft).Take(most).ToListAsync(cancellation),
            await entries.Where(entry => entry.State == EntryState.Published || entry.State == EntryState.ToReview)
                .Where(entry => entry.Changes.Any(change => change.IsProposed) || entry.Answers.Any(answer => answer.IsWaiting)).Take(most).ToListAsync(cancellation),
            await entries.Where(entry => entry.State == EntryState.ToReview).Take(most).ToListAsync(cancellation),
            await db.Set<FaqCandidate>().AsNoTracking().Where(candidate => rooms.Contains(candidate.Room))
                .OrderBy(candidate => candidate.At).Take(most).ToListAsync(cancellation));
    }
}
