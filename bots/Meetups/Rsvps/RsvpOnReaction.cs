using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Store;

namespace Community.Meetups.Rsvps;

/// <summary>✅ 💻 ❔ ❌ under a meetup's message is an answer to the invitation.</summary>
internal sealed class RsvpOnReaction(Answering answering) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(
            ReactionContent.Of(incoming.Event) is { } reaction && MeetupMessage.AnswerOf(reaction.Emoji) is var (partstat, isOnline)
                ? new Handling((work, token) => AnswerAsync(work, incoming.Event, reaction, partstat, isOnline, token))
                : null);

    private async Task AnswerAsync(
        Work work, RoomEvent roomEvent, ReactionContent reaction, Partstat partstat, bool isOnline, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(reaction.Target, cancellation) is not { } item ||
            await MeetupMessage.DateOfAsync(work.Db, item, cancellation) is not { } date ||
            date.Meetup.Room != roomEvent.Room || date.End <= work.Now || (isOnline && !date.Meetup.IsOnline))
            return;
        var vote = new Vote { Event = roomEvent.Id, SaidIn = roomEvent.Room, Attendee = roomEvent.Sender, Partstat = partstat, IsOnline = isOnline };
        await answering.AnswerAsync(work, date, vote, cancellation);
    }
}
