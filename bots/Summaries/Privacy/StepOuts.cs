using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Community.Summaries.Privacy;

/// <summary>
/// Who is not part of any summary. It is kept by a mark, so that it can outlast an erasure: somebody who has everything about them deleted has not said
/// that they want to be read from now on.
/// </summary>
internal static class StepOuts
{
    public static async Task<bool> IsOutAsync(CommunityContext db, UserId person, CancellationToken cancellation) =>
        await db.MarksAsync(cancellation) is { } marks && await db.Set<StepOut>().FindAsync([marks.Of(person)], cancellation) is not null;

    /// <summary>Steps out, or back in. Done twice, it is done once.</summary>
    public static async Task SetAsync(CommunityContext db, UserId person, bool isOut, CancellationToken cancellation)
    {
        var mark = (await db.NewMarksAsync(cancellation)).Of(person);
        var kept = await db.Set<StepOut>().FindAsync([mark], cancellation);
        if (isOut && kept is null)
            db.Add(new StepOut { Person = mark });
        else if (!isOut && kept is not null)
            db.Remove(kept);
    }

    /// <summary>Says of anybody whether to leave them out. Who wants nothing of theirs to be kept by any bot is left out as well.</summary>
    public static async Task<Predicate<UserId>> LeftOutAsync(CommunityContext db, CancellationToken cancellation)
    {
        if (await db.MarksAsync(cancellation) is not { } marks)
            return _ => false;
        var left = await db.Set<StepOut>().Select(one => one.Person).ToHashSetAsync(cancellation);
        left.UnionWith(await db.Set<Objection>().Select(one => one.Person).ToListAsync(cancellation));
        return person => left.Contains(marks.Of(person));
    }
}
