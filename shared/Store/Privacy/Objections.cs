using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Privacy;

/// <summary>Who wants nothing of theirs to be kept. Whatever captures words of people asks here first.</summary>
public static class Objections
{
    public static async Task<bool> HasObjectedAsync(this CommunityContext db, UserId person, CancellationToken cancellation) =>
        await db.MarksAsync(cancellation) is { } marks && await FindAsync(db, marks, person, cancellation) is not null;

    /// <summary>From now on nothing of this person is captured.</summary>
    public static async Task ObjectAsync(this CommunityContext db, UserId person, Instant now, CancellationToken cancellation)
    {
        var marks = await db.NewMarksAsync(cancellation);
        if (await FindAsync(db, marks, person, cancellation) is null)
            db.Add(new Objection { Person = marks.Of(person), Since = now });
    }

    public static async Task WithdrawObjectionAsync(this CommunityContext db, UserId person, CancellationToken cancellation)
    {
        if (await db.MarksAsync(cancellation) is { } marks && await FindAsync(db, marks, person, cancellation) is { } objection)
            db.Remove(objection);
    }

    private static async Task<Objection?> FindAsync(CommunityContext db, PersonMarks marks, UserId person, CancellationToken cancellation) =>
        await db.Set<Objection>().FindAsync([marks.Of(person)], cancellation);
}
