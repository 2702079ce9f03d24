using Community.Commands;
using Community.Commands.Arguments;
using Community.Store;

namespace Community.Meetups.Polls;

/// <summary><c>!treffen stups UMFRAGE</c>: reminds me a day before a poll closes, if I have not answered by then.</summary>
internal sealed class NudgeMe : ICommand
{
    private readonly NumberArgument _number = new(new Wording("UMFRAGE", "POLL"), new Wording("einer Umfrage", "of a poll"));

    public CommandWord Word { get; } = new("stups", "nudge");

    public IReadOnlyList<Argument> Takes => [_number];

    public Wording Purpose { get; } = new("erinnert dich an eine Umfrage, wenn du noch nicht geantwortet hast", "reminds you of a poll that you have not answered yet");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        if (await PollMessage.FindAsync(work, call.Value(_number), cancellation) is not { State: PollState.Open } poll || poll.Room != call.Event.Room)
        {
            call.Answer(work, PollReplies.NoSuchPoll(new MeetupNumber(call.Value(_number), null), call.Language));
            return;
        }
        if (!poll.Nudges.Exists(nudge => nudge.Person == call.Event.Sender))
            poll.Nudges.Add(new PollNudge { Person = call.Event.Sender });
        call.Acknowledge(work);
    }
}
