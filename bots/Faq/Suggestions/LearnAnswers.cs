using Community.Faq.Capture;
using Community.Hosting.Bots;
using Community.Hosting.Knowledge;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Suggestions;

/// <summary>A question was answered in a protocol that is approved: where the room wants it, the answer is proposed to its curators, by ids only.</summary>
internal sealed class LearnAnswers(FaqSettings settings) : ILearns
{
    public FactKind Kind => FactKind.QuestionAnswered;

    public async ValueTask<Handling?> ConsiderAsync(Fact fact, IRoomReader room, CancellationToken cancellation)
    {
        if (fact.About is not { } asked || !settings.Notices.In(await room.GetSettingsAsync(FaqSettings.EventType, cancellation)))
            return null;
        // As they are now: since the fact was told, they may have been taken back.
        if (await PersonOfAsync(asked, room, cancellation) is not { } asker || await PersonOfAsync(fact.Event, room, cancellation) is not { } answerer)
            return null;
        var candidate = new Found(fact.Event, asked, fact.Room);
        return new Handling((work, token) => NoteAsync(work, candidate, [asker, answerer], token));
    }

    /// <summary>Who wrote something that can be kept; null: nobody, any more.</summary>
    private static async Task<UserId?> PersonOfAsync(EventId message, IRoomReader room, CancellationToken cancellation) =>
        await room.GetEventAsync(message, cancellation) is { IsRedacted: false } found && !room.IsSuite(found.Sender) && KeptText.Of(found) is not null
            ? found.Sender
            : null;

    private static async Task NoteAsync(Work work, Found found, IEnumerable<UserId> authors, CancellationToken cancellation)
    {
        // Answered it is, though not by a reply.
        work.Db.RemoveRange(await work.Db.Set<FaqAsked>().Where(one => one.Event == found.Question).ToListAsync(cancellation));
        var candidate = new FaqCandidate { Answer = found.Answer, Question = found.Question, Room = found.Room, At = work.Now, Origin = CandidateOrigin.Protocol };
        await Candidates.NoteAsync(work, candidate, authors, cancellation);
    }

    private sealed record Found(EventId Answer, EventId Question, RoomId Room);
}
