using Community.Commands;
using Community.Meetups.Commands;
using Community.Store;

namespace Community.Meetups.Minutes;

/// <summary><c>!protokoll [NUMMER]</c>: shows it.</summary>
internal sealed class ShowMinutes(MeantMeetup meant) : MinutesCommand(meant), IDefaultCommand
{
    public override CommandWord Word { get; } = new("zeigen", "show");

    public override Wording Purpose { get; } = new("zeigt ein Protokoll", "shows a protocol");

    protected override Task DoAsync(CommandCall call, Work work, MeetupDate date, DateMinutes? minutes, CancellationToken cancellation)
    {
        call.Answer(work, minutes is null or { State: MinutesState.Awaited } ? MinutesReplies.None(date, call.Language) : MinutesReplies.Protocol(minutes, call.Language));
        return Task.CompletedTask;
    }
}
