using Community.Hosting.Rooms;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups;

/// <summary>A room is replaced by another, or closed to us: its meetups go along, or are not reminded of any more.</summary>
internal sealed class FollowRoom(MeetupMessage message) : IFollowsRooms
{
    public async Task MoveAsync(Work work, RoomId from, RoomId to, CancellationToken cancellation)
    {
        foreach (var meetup in await work.Db.Set<Meetup>().Include(meetup => meetup.Votes).Where(meetup => meetup.Room == from)
            .OrderBy(meetup => meetup.Start).ToListAsync(cancellation))
        {
            meetup.Room = to;
            // In the old room nobody can answer any more.
            if (meetup.End > work.Now)
                await message.PostAnewAsync(work, meetup, cancellation);
        }
    }

    public async Task EndAsync(Work work, RoomId room, CancellationToken cancellation)
    {
        foreach (var reminder in await work.Db.Set<Meetup>().Where(meetup => meetup.Room == room).SelectMany(meetup => meetup.Reminders)
            .Where(reminder => !reminder.IsDone).ToListAsync(cancellation))
            reminder.IsDone = true;
    }
}
