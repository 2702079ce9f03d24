using Community.Commands;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen</c> lists what comes in this room.</summary>
internal sealed class ListMeetups(MeetupReplies replies) : IDefaultCommand
{
    private const int Shown = 10;

    public CommandWord Word { get; } = new("liste", "list");

    public Wording Purpose { get; } = new("zeigt, was ansteht", "shows what comes");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var meetups = await work.Db.Set<Meetup>().AsNoTracking()
            .Where(meetup => meetup.Room == call.Event.Room && meetup.Start > work.Now && meetup.CancelledAt == null)
            .OrderBy(meetup => meetup.Start).ThenBy(meetup => meetup.Id)
            .Take(Shown)
            .Include(meetup => meetup.Votes)
            .ToListAsync(cancellation);
        call.Answer(work, replies.Coming(meetups, call.Language));
    }
}
