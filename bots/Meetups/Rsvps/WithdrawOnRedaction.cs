using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Rsvps;

/// <summary>A reaction or an answering command that is taken back takes the answer with it; what the person said before counts again.</summary>
internal sealed class WithdrawOnRedaction(MeetupMessage message) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(RedactionContent.RedactedBy(incoming.Event) is { } redacted
            ? new Handling((work, token) => WithdrawAsync(work, message, incoming.Event.Room, redacted, token))
            : null);

    public static async Task WithdrawAsync(Work work, MeetupMessage message, RoomId room, EventId redacted, CancellationToken cancellation)
    {
        if (await work.Db.Set<Meetup>().Include(one => one.Votes)
                .SingleOrDefaultAsync(one => one.Room == room && one.Votes.Any(vote => vote.Event == redacted), cancellation) is not { } meetup)
            return;
        meetup.Votes.RemoveAll(vote => vote.Event == redacted);
        await message.UpdateAsync(work, meetup, cancellation);
    }
}
