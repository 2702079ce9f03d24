using Community.Commands;
using Community.Meetups.Commands;
using Community.Store;

namespace Community.Meetups.Minutes;

/// <summary><c>!protokoll start [NUMMER]</c>: from now on lines with a ^ are taken down.</summary>
internal sealed class StartMinutes(MeantMeetup meant) : MinutesCommand(meant)
{
    public override CommandWord Word { get; } = new("start", "start", "anfang", "beginn");

    public override Wording Purpose { get; } = new("beginnt ein Protokoll: Zeilen mit ^ schreibe ich mit", "begins a protocol: I take down lines with a ^");

    protected override Task DoAsync(CommandCall call, Work work, MeetupDate date, DateMinutes? minutes, CancellationToken cancellation)
    {
        if (call.IsDirect)
            call.Answer(work, MinutesReplies.InTheRoom(call.Language));
        else if (minutes is null or { State: MinutesState.Awaited })
        {
            if (minutes is null)
                work.Db.Add(minutes = new DateMinutes { DateId = date.Id, StartedAt = work.Now });
            minutes.State = MinutesState.Open;
            call.Answer(work, MinutesReplies.Started(date, call.Language));
        }
        else
            call.Answer(work, MinutesReplies.IsThere(minutes, call.Language));
        return Task.CompletedTask;
    }
}
