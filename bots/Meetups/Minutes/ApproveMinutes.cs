using Community.Commands;
using Community.Meetups.Commands;
using Community.Store;

namespace Community.Meetups.Minutes;

/// <summary><c>!protokoll freigeben [NUMMER]</c>: the typed way to approve it.</summary>
internal sealed class ApproveMinutes(MeantMeetup meant) : MinutesCommand(meant)
{
    public override CommandWord Word { get; } = new("freigeben", "approve");

    public override Wording Purpose { get; } = new("gibt das Protokoll frei (wer das Treffen leitet)", "approves the protocol (who leads the meetup)");

    protected override async Task DoAsync(CommandCall call, Work work, MeetupDate date, DateMinutes? minutes, CancellationToken cancellation)
    {
        if (minutes is not { State: MinutesState.Posted })
            call.Answer(work, MinutesReplies.NothingToApprove(date, call.Language));
        else if (!date.Meetup.IsLedBy(call.Event.Sender))
            call.Answer(work, MinutesReplies.OnlyLeaders(date, call.Language));
        else
        {
            await MinutesMessage.ApproveAsync(work, minutes, call.Event.Sender, cancellation);
            call.Acknowledge(work);
        }
    }
}
