using Community.Matrix.Ids;
using Microsoft.EntityFrameworkCore;

namespace Community.Store.Knowledge;

/// <summary>How bots learn of each other. What is written here commits or fails with the rest of the running transaction.</summary>
public static class Facts
{
    /// <summary>Tells a fact to whoever wants to know. Told again, it is the same fact, and nobody takes it in twice.</summary>
    /// <param name="work">The running transaction; its outbox names the bot.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="room">Whose members may know.</param>
    /// <param name="said">The message that says it.</param>
    /// <param name="about">The message it is about.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task TellAsync(this Work work, FactKind kind, RoomId room, EventId said, EventId? about, CancellationToken cancellation)
    {
        var bot = work.Outbox.Bot;
        var known = await work.Db.Facts.FirstOrDefaultAsync(fact => fact.Bot == bot && fact.Kind == kind && fact.Event == said, cancellation);
        if (known is not null && known.About == about && known.Room == room)
            return;
        if (known is not null)
        {
            // About another question it is news.
            work.Db.Remove(known);
            await work.Db.SaveChangesAsync(cancellation);
        }
        work.Db.Add(new Fact { Bot = bot, Kind = kind, Room = room, Event = said, About = about, At = work.Now });
        await work.Db.SaveChangesAsync(cancellation);
    }

    /// <summary>A message is gone, or says something else: what was known by it is forgotten, whichever bot told it.</summary>
    public static async Task ForgetAsync(CommunityContext db, RoomId room, IReadOnlyCollection<EventId> sources, CancellationToken cancellation) =>
        db.RemoveRange(await db.Facts
            .Where(fact => fact.Room == room && (sources.Contains(fact.Event) || (fact.About != null && sources.Contains(fact.About.Value))))
            .ToListAsync(cancellation));

    /// <summary>A bot can't follow a room's messages any more, or they are elsewhere: what it told of them is forgotten.</summary>
    public static async Task ForgetRoomAsync(Work work, RoomId room, CancellationToken cancellation)
    {
        var bot = work.Outbox.Bot;
        work.Db.RemoveRange(await work.Db.Facts.Where(fact => fact.Room == room && fact.Bot == bot).ToListAsync(cancellation));
    }

    /// <summary>What a bot has not taken in yet, of the rooms its account is in. The caller orders it.</summary>
    public static IQueryable<Fact> UnreadBy(this CommunityContext db, UserId account, string reader, IEnumerable<FactKind> kinds) => db.Facts
        .Where(fact => kinds.Contains(fact.Kind) && !db.FactReads.Any(read => read.FactId == fact.Id && read.Reader == reader))
        .Where(fact => db.KnownRooms.Any(known => known.Account == account && known.Room == fact.Room && known.ReplacedBy == null));

    /// <summary>Marks a fact as taken in, in the running transaction.</summary>
    /// <returns>False: it is gone by now, or the bot has taken it in before.</returns>
    public static async Task<bool> ReadAsync(CommunityContext db, long fact, string reader, CancellationToken cancellation)
    {
        if (!await db.Facts.AnyAsync(one => one.Id == fact, cancellation) || await db.FactReads.FindAsync([fact, reader], cancellation) is not null)
            return false;
        db.Add(new FactRead { FactId = fact, Reader = reader });
        return true;
    }
}
