using Community.Commands;
using Community.Meetups.Commands;
using Community.Store;

namespace Community.Meetups.Minutes;

/// <summary><c>!protokoll ende [NUMMER]</c>: posts what was taken down.</summary>
internal sealed class EndMinutes(MeantMeetup meant) : MinutesCommand(meant)
{
    public override CommandWord Word { get; } = new("ende", "end", "fertig", "stop");

    public override Wording Purpose { get; } = new("beendet das Protokoll und zeigt es", "ends the protocol and shows it");

    protected override Task DoAsync(CommandCall call, Work work, MeetupDate date, DateMinutes? minutes, CancellationToken cancellation)
    {
        if (minutes is not { State: MinutesState.Open } || call.IsDirect)
            call.Answer(work, MinutesReplies.NoneOpen(date, call.Language));
        else
            MinutesMessage.Post(work, minutes, call.AnswerTo);
        return Task.CompletedTask;
    }
}
