using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Life;

/// <summary>Somebody who looks after entries leaves the room: the stand-in, or else the room, hears how to hand them over.</summary>
internal sealed class FollowOwners(CommandDesk desk) : IEventHandler
{
    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (MemberContent.Of(incoming.Event) is not { Membership: MemberContent.Leave or MemberContent.Ban } left || incoming.IsLate || room.IsSuite(left.Member))
            return null;
        var language = await desk.LanguageOfAsync(room, cancellation);
        return new Handling((work, token) => ProposeAsync(work, incoming.Event, left.Member, language, token));
    }

    private static async Task ProposeAsync(Work work, RoomEvent said, UserId gone, Language language, CancellationToken cancellation)
    {
        var entries = await work.Db.Set<FaqEntry>().AsNoTracking()
            .Where(entry => entry.Room == said.Room && entry.Owner == gone && entry.State != EntryState.Draft && entry.State != EntryState.Archived)
            .ToListAsync(cancellation);
        if (entries.Count == 0)
            return;
        var standIn = entries.Select(entry => entry.StandIn).OfType<UserId>().GroupBy(person => person).MaxBy(group => group.Count())?.Key;
        work.Outbox.Send(
            said.Room, OutgoingMessage.Text(OwnerReplies.OwnerLeft(gone, entries.Count, standIn, language), standIn is { } person ? [person] : []), "owner left")
            // It names somebody who may want to be forgotten.
            .Shows.Add(new Store.Delivery.OutboxShown { What = gone.Value });
    }
}
