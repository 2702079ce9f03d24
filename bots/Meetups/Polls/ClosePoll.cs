using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Store;

namespace Community.Meetups.Polls;

/// <summary><c>!treffen auszählen UMFRAGE</c>: closes a poll before its time.</summary>
internal sealed class ClosePoll : ICommand
{
    private readonly NumberArgument _number = new(new Wording("UMFRAGE", "POLL"), new Wording("einer Umfrage", "of a poll"));

    public CommandWord Word { get; } = new("auszählen", "count", "umfrageende", "endpoll");

    public IReadOnlyList<Argument> Takes => [_number];

    public Wording Purpose { get; } = new("beendet eine Umfrage und sagt, was passt", "closes a poll and says what suits");

    public Permission? Needs(CommandCall call) => Permission.Curator.OrOwner;

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var number = call.Value(_number);
        if (await PollMessage.FindAsync(work, number, cancellation) is not { State: PollState.Open } poll || poll.Room != call.Event.Room)
            call.Answer(work, PollReplies.NoSuchPoll(new MeetupNumber(number, null), call.Language));
        else if (poll.By != call.Event.Sender && !call.Standing!.IsEnough)
            call.Answer(work, PollReplies.NotYours(poll, call.Language));
        else
            await PollMessage.CloseAsync(work, poll, cancellation);
    }
}
