using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>Answers that may be worth keeping, noted by the ids of their messages for the room's curators.</summary>
internal sealed class Candidates(StoreAccess store)
{
    /// <summary>The question of a candidate, which its message need not name; null: it is none. Read before the transaction: what is kept is in the room.</summary>
    public Task<EventId?> QuestionOfAsync(RoomId room, EventId answer, CancellationToken cancellation) => store.ReadAsync(db => db.Set<FaqCandidate>().AsNoTracking()
        .Where(candidate => candidate.Room == room && candidate.Answer == answer).Select(candidate => (EventId?)candidate.Question).FirstOrDefaultAsync(cancellation));

    /// <summary>Notes it, unless it is known already or one of those who wrote does not want it.</summary>
    public static async Task NoteAsync(Work work, FaqCandidate candidate, IEnumerable<UserId> authors, CancellationToken cancellation)
    {
        foreach (var author in authors.Distinct())
            if (await work.Db.HasObjectedAsync(author, cancellation))
                return;
        if (await work.Db.Set<FaqAnswer>().AnyAsync(one => one.Event == candidate.Answer, cancellation) ||
            await work.Db.Set<FaqCandidate>().AnyAsync(one => one.Answer == candidate.Answer, cancellation))
            return;
        work.Db.Add(candidate);
    }
}
