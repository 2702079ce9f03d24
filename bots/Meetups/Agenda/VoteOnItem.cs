using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Agenda;

/// <summary>👍 under a proposal for an agenda; taken back it counts no more, and with the proposal's message the item goes.</summary>
internal sealed class VoteOnItem : IEventHandler
{
    private const string Thumb = "👍";

    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (ReactionContent.Of(incoming.Event) is { } reaction && reaction.Emoji.StartsWith(Thumb, StringComparison.Ordinal))
            return ValueTask.FromResult<Handling?>(new Handling((work, token) => VoteAsync(work, incoming.Event, reaction.Target, token)));
        return ValueTask.FromResult(RedactionContent.RedactedBy(incoming.Event) is { } redacted
            ? new Handling((work, token) => TakeBackAsync(work, incoming.Event.Room, redacted, token))
            : null);
    }

    private static async Task VoteAsync(Work work, RoomEvent reaction, EventId target, CancellationToken cancellation)
    {
        if (await Items(work).SingleOrDefaultAsync(one => one.Event == target && one.SaidIn == reaction.Room, cancellation) is { } item)
            item.Votes.Add(new AgendaVote { Event = reaction.Id, SaidIn = reaction.Room, Person = reaction.Sender });
    }

    /// <summary>A vote, or a proposal, is gone.</summary>
    public static async Task TakeBackAsync(Work work, RoomId room, EventId redacted, CancellationToken cancellation)
    {
        foreach (var item in await Items(work).Where(one => (one.Event == redacted && one.SaidIn == room) ||
            one.Votes.Any(vote => vote.Event == redacted && vote.SaidIn == room)).ToListAsync(cancellation))
            if (item.Event == redacted)
            {
                work.Db.Remove(item);
                await work.Db.RemovesWordsAsync(cancellation);
            }
            else
            {
                item.Votes.RemoveAll(vote => vote.Event == redacted);
            }
    }

    private static IQueryable<AgendaItem> Items(Work work) => work.Db.Set<AgendaItem>().Include(item => item.Votes);
}
