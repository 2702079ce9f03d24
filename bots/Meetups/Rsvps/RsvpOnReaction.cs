using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Store;

namespace Community.Meetups.Rsvps;

/// <summary>✅ ❔ ❌ under a meetup's message is an answer to the invitation.</summary>
internal sealed class RsvpOnReaction(MeetupMessage message) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(
            ReactionContent.Of(incoming.Event) is { } reaction && MeetupMessage.PartstatOf(reaction.Emoji) is { } partstat
                ? new Handling((work, token) => AnswerAsync(work, incoming.Event, reaction, partstat, token))
                : null);

    private async Task AnswerAsync(
        Work work, RoomEvent roomEvent, ReactionContent reaction, Partstat partstat, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(reaction.Target, cancellation) is not { } item ||
            await MeetupMessage.MeetupOfAsync(work.Db, item, cancellation) is not { } meetup ||
            meetup.Room != roomEvent.Room || meetup.End <= work.Now)
            return;
        meetup.Votes.Add(new Vote { Event = roomEvent.Id, Attendee = roomEvent.Sender, Partstat = partstat });
        // The last vote counts, and which is the last only the database's ids tell.
        await work.Db.SaveChangesAsync(cancellation);
        await message.UpdateAsync(work, meetup, cancellation);
    }
}
