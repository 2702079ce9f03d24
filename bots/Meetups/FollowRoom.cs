using Community.Hosting.Rooms;
using Community.Matrix.Ids;
using Community.Meetups.Polls;
using Community.Store;
using Community.Store.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups;

/// <summary>A room is replaced by another, or closed to us: its meetups go along, or are not reminded of any more.</summary>
internal sealed class FollowRoom(MeetupMessage message) : IFollowsRooms
{
    public async Task MoveAsync(Work work, RoomId from, RoomId to, CancellationToken cancellation)
    {
        foreach (var meetup in await work.Db.Set<Meetup>().Where(meetup => meetup.Room == from).ToListAsync(cancellation))
            meetup.Room = to;
        foreach (var poll in await work.Db.Set<DatePoll>().Where(poll => poll.Room == from).ToListAsync(cancellation))
            poll.Room = to;
        await Facts.ForgetRoomAsync(work, from, cancellation);
        await work.Db.SaveChangesAsync(cancellation);
        // In the old room nobody can answer any more.
        foreach (var date in await work.Db.Set<MeetupDate>().In([to]).WithAll().Where(date => !date.IsOver && date.InviteAt == null && date.End > work.Now)
            .OrderBy(date => date.Start).ToListAsync(cancellation))
            await message.PostAnewAsync(work, date, cancellation);
        foreach (var poll in await work.Db.Set<DatePoll>().WithAnswers().Where(poll => poll.Room == to && poll.State == PollState.Open).OrderBy(poll => poll.Id)
            .ToListAsync(cancellation))
            await PollMessage.PostAnewAsync(work, poll, cancellation);
    }

    public async Task EndAsync(Work work, RoomId room, CancellationToken cancellation)
    {
        await Facts.ForgetRoomAsync(work, room, cancellation);
        foreach (var reminder in await work.Db.Set<MeetupDate>().In([room]).SelectMany(date => date.Reminders)
            .Where(reminder => !reminder.IsDone).ToListAsync(cancellation))
            reminder.IsDone = true;
        foreach (var step in await work.Db.Set<MeetupDate>().In([room]).SelectMany(date => date.AccessSteps)
            .Where(step => !step.IsDone).ToListAsync(cancellation))
            step.IsDone = true;
        foreach (var poll in await work.Db.Set<DatePoll>().Where(poll => poll.Room == room && poll.State == PollState.Open).ToListAsync(cancellation))
            poll.State = PollState.Settled;
        foreach (var date in await work.Db.Set<MeetupDate>().In([room]).Where(date => date.InviteAt != null).ToListAsync(cancellation))
            date.InviteAt = null;
    }
}
