using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Store;

namespace Community.Meetups.Polls;

/// <summary>✅ ❔ ❌ under the dates of a poll, until it is closed; ✅ under the result, by who began it, announces the winner.</summary>
internal sealed class AnswerPoll(TakeDate take) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) => ValueTask.FromResult(
        ReactionContent.Of(incoming.Event) is { } reaction && MeetupMessage.AnswerOf(reaction.Emoji) is var (partstat, isOnline) && !isOnline
            ? new Handling((work, token) => AnswerAsync(work, incoming.Event, reaction, partstat, token))
            : null);

    private async Task AnswerAsync(Work work, RoomEvent said, ReactionContent reaction, Partstat partstat, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(reaction.Target, cancellation) is not { } item)
            return;
        if (await PollMessage.OfAsync(work, item, PollMessage.OptionPrefix, cancellation) is ({ State: PollState.Open } open, { } option) && open.Room == said.Room)
        {
            await Voting.AnswerAsync(work, open, option, said, partstat, cancellation);
        }
        else if (partstat is Partstat.Accepted && await PollMessage.OfAsync(work, item, PollMessage.ResultPrefix, cancellation) is ({ State: PollState.Closed } closed, _) &&
            closed.By == said.Sender && closed.Room == said.Room && new PollCount(closed).Winner is { } winner)
        {
            var call = new CommandCall(said, closed.Language, [], string.Empty, string.Empty) { AnswerTo = said with { Id = reaction.Target } };
            await take.TakeAsync(call, work, closed, winner, cancellation);
        }
    }
}
