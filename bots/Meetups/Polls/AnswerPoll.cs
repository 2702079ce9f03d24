using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Polls;

/// <summary>✅ ❔ ❌ under the dates of a poll, until it is closed; ✅ under the result, by who began it, announces the winner.</summary>
internal sealed class AnswerPoll(TakeDate take) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (ReactionContent.Of(incoming.Event) is { } reaction && MeetupMessage.AnswerOf(reaction.Emoji) is (var partstat, false))
            return ValueTask.FromResult<Handling?>(new Handling((work, token) => AnswerAsync(work, incoming.Event, reaction, partstat, token)));
        return ValueTask.FromResult(RedactionContent.RedactedBy(incoming.Event) is { } redacted
            ? new Handling((work, token) => WithdrawAsync(work, incoming.Event.Room, redacted, token))
            : null);
    }

    private async Task AnswerAsync(Work work, RoomEvent said, ReactionContent reaction, Partstat partstat, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(reaction.Target, cancellation) is not { } item)
            return;
        if (await PollMessage.OfAsync(work, item, PollMessage.OptionPrefix, cancellation) is ({ State: PollState.Open } open, { } option) && open.Room == said.Room)
        {
            option.Votes.Add(new PollVote { Event = said.Id, Person = said.Sender, Partstat = partstat });
            // The last vote counts, and which is the last only the database's ids tell.
            await work.Db.SaveChangesAsync(cancellation);
            await PollMessage.UpdateAsync(work, open, option, cancellation);
        }
        else if (partstat is Partstat.Accepted && await PollMessage.OfAsync(work, item, PollMessage.ResultPrefix, cancellation) is ({ State: PollState.Closed } closed, _) &&
            closed.By == said.Sender && closed.Room == said.Room && PollMessage.WinnerOf(closed) is { } winner)
        {
            var call = new CommandCall(said, closed.Language, [], string.Empty, string.Empty) { AnswerTo = said with { Id = reaction.Target } };
            await take.TakeAsync(call, work, closed, winner, cancellation);
        }
    }

    private static async Task WithdrawAsync(Work work, RoomId room, EventId redacted, CancellationToken cancellation)
    {
        var id = await work.Db.Set<PollOption>().Where(option => option.Votes.Any(vote => vote.Event == redacted)).Select(option => option.PollId).FirstOrDefaultAsync(cancellation);
        if (id == 0 || await PollMessage.FindAsync(work, id, cancellation) is not { State: PollState.Open } poll || poll.Room != room)
            return;
        var option = poll.Options.Single(one => one.Votes.Exists(vote => vote.Event == redacted));
        option.Votes.RemoveAll(vote => vote.Event == redacted);
        await PollMessage.UpdateAsync(work, poll, option, cancellation);
    }
}
