using Community.Commands;
using Community.Hosting.Members;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen</c> lists what comes in this room; in a direct room, in all rooms the asker is in.</summary>
internal sealed class ListMeetups(MeetupReplies replies, RoomMembers members) : IDefaultCommand
{
    private const int Shown = 10;

    public CommandWord Word { get; } = new("liste", "list");

    public Wording Purpose { get; } = new("zeigt, was ansteht", "shows what comes");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        IReadOnlyCollection<RoomId> rooms = call.IsDirect ? members.RoomsOf(call.Event.Sender) : [call.Event.Room];
        var meetups = await work.Db.Set<Meetup>().AsNoTracking()
            .Where(meetup => rooms.Contains(meetup.Room) && meetup.Start > work.Now && meetup.CancelledAt == null)
            .OrderBy(meetup => meetup.Start).ThenBy(meetup => meetup.Id)
            .Take(Shown)
            .Include(meetup => meetup.Votes)
            .ToListAsync(cancellation);
        call.Answer(work, replies.Coming(meetups, call.Language));
    }
}
