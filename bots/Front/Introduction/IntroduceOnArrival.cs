using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Microsoft.EntityFrameworkCore;

namespace Community.Front.Introduction;

/// <summary>Comes into a room for the first time: says who the bots are, what they keep and how to object.</summary>
internal sealed class IntroduceOnArrival(CommandDesk desk, FrontOptions options, string? newcomersAt) : IEventHandler
{
    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (incoming is not { Kind: IncomingKind.Arrival, IsDirect: false } ||
            // A Space, or a room only others talk in.
            !(await room.GetRightsAsync(cancellation)).MaySend(room.Self, EventType.Message))
            return null;
        var language = await desk.LanguageOfAsync(room, cancellation);
        return new Handling(async (work, token) =>
        {
            if (await work.Db.Set<Introduced>().AnyAsync(row => row.Room == incoming.Event.Room, token))
                return;
            work.Db.Add(new Introduced { Room = incoming.Event.Room, At = work.Now });
            work.Outbox.Send(
                incoming.Event.Room, OutgoingMessage.Notice(FrontReplies.Introduction(desk.Sets, newcomersAt, options.MoreAt, language)), "introduction");
        });
    }
}
