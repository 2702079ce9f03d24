using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Store;

namespace Community.Meetups.Polls;

/// <summary>A vote in a poll where each has one choice, as clients send it. One that comes in after the result has been stated is not counted, whenever it
/// says it was sent.</summary>
internal sealed class ChooseInPoll : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) => ValueTask.FromResult(
        PollResponseContent.Of(incoming.Event) is { } response ? new Handling((work, token) => ChooseAsync(work, incoming.Event, response, token)) : null);

    private static async Task ChooseAsync(Work work, RoomEvent said, PollResponseContent response, CancellationToken cancellation)
    {
        if (await work.Outbox.FindOwnAsync(response.Poll, cancellation) is { } item &&
            await PollMessage.OfAsync(work, item, PollMessage.ChoicePrefix, cancellation) is ({ State: PollState.Open } poll, _) && poll.Room == said.Room)
            Voting.Choose(work, poll, said, MeetupNumber.TryParse(response.Answer ?? string.Empty, out var number) && number.Meetup == poll.Id ? number.Date : null);
    }
}
