using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Minutes;

/// <summary>✅ ticks a task off, on the message it was said in or on its reminder; on a posted protocol, by who leads the meetup, it approves it.</summary>
internal sealed class TickOff : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(ReactionContent.Of(incoming.Event) is { Emoji: "✅" or "✔" or "☑" } reaction
            ? new Handling((work, token) => TickAsync(work, incoming.Event, reaction, token))
            : null);

    private static async Task TickAsync(Work work, RoomEvent said, ReactionContent reaction, CancellationToken cancellation)
    {
        var item = await work.Outbox.FindOwnAsync(reaction.Target, cancellation);
        if (item is not null && await MinutesMessage.OfAsync(work.Db, item, cancellation) is { } posted)
        {
            if (posted.Date.Meetup.Room == said.Room && posted.Date.Meetup.IsLedBy(said.Sender))
                await MinutesMessage.ApproveAsync(work, posted, said.Sender, cancellation);
            return;
        }
        var task = MinutesMessage.TaskOf(item);
        var minutes = await work.Db.Set<DateMinutes>().WithAll().SingleOrDefaultAsync(
            one => one.Date.Meetup.Room == said.Room && one.Entries.Any(entry => entry.Kind == EntryKind.Task && (entry.Event == reaction.Target || entry.Id == task)),
            cancellation);
        if (minutes?.Entries.Find(entry => entry.Event == reaction.Target || entry.Id == task) is { DoneAt: null } entry &&
            (entry.Person is null || entry.Person == said.Sender || minutes.Date.Meetup.IsLedBy(said.Sender)))
            await MinutesMessage.DoneAsync(work, minutes, entry, cancellation);
    }
}
