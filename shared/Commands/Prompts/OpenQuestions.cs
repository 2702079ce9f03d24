using Community.Hosting.Bots;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Commands.Prompts;

/// <summary>The questions that wait for an answer.</summary>
internal static class OpenQuestions
{
    public static async Task<OpenQuestion?> FindAsync(
        Work work, RoomId room, UserId person, QuestionKind kind, CancellationToken cancellation) =>
        await work.Db.Set<OpenQuestion>().SingleOrDefaultAsync(
            one => one.Room == room && one.Person == person && one.Kind == kind && one.ExpiresAt > work.Now, cancellation);

    public static async Task ForgetAsync(Work work, RoomId room, UserId person, QuestionKind kind, CancellationToken cancellation)
    {
        if (await work.Db.Set<OpenQuestion>().FindAsync([room, person, kind], cancellation) is not { } question)
            return;
        work.Db.Remove(question);
        // The same key may be written anew in this transaction.
        await work.Db.SaveChangesAsync(cancellation);
    }
}

/// <summary>Forgets what nobody has answered in time: it says what somebody was about.</summary>
public sealed class ExpireQuestions(string bot) : IDueWork
{
    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<OpenQuestion>().Where(one => one.Bot == bot).MinAsync(one => (Instant?)one.ExpiresAt, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation) => work.Db.RemoveRange(
        await work.Db.Set<OpenQuestion>().Where(one => one.Bot == bot && one.ExpiresAt <= work.Now).ToListAsync(cancellation));
}
