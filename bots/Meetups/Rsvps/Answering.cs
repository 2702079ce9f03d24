using Community.Matrix.Ids;
using Community.Meetups.Access;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Rsvps;

/// <summary>Takes what somebody says about coming, in whichever way they say it, and does all that follows from it.</summary>
internal sealed class Answering(MeetupMessage message)
{
    /// <summary>Somebody answers. The date is loaded with everything and not over.</summary>
    public async Task AnswerAsync(Work work, MeetupDate date, Vote vote, CancellationToken cancellation)
    {
        var before = Attendance.Of(date, date.Meetup);
        date.Votes.Add(vote);
        await FollowAsync(work, date, before, cancellation);
    }

    /// <summary>An answer is taken back; what the person said before counts again. In another room than its own nobody takes it back, whatever they say.</summary>
    public async Task WithdrawAsync(Work work, RoomId room, EventId answer, CancellationToken cancellation)
    {
        if (await work.Db.Set<MeetupDate>().WithAll()
                .SingleOrDefaultAsync(one => one.Votes.Any(vote => vote.Event == answer && vote.SaidIn == room), cancellation) is not { } date)
            return;
        var before = Attendance.Of(date, date.Meetup);
        date.Votes.RemoveAll(vote => vote.Event == answer);
        await FollowAsync(work, date, before, cancellation);
    }

    /// <summary>Brings everything in line after answers or places have changed, and tells whom it makes a difference.</summary>
    public async Task FollowAsync(Work work, MeetupDate date, Attendance before, CancellationToken cancellation)
    {
        // The last vote counts, and which is the last only the database's ids tell.
        await work.Db.SaveChangesAsync(cancellation);
        var after = Attendance.Of(date, date.Meetup);
        date.Counts = after.Counts;
        await message.UpdateAsync(work, date, cancellation);
        if (date.End <= work.Now || date.CancelledAt is not null)
            return;
        var (waited, had) = (People(before.Waiting), People(before.Coming));
        foreach (var up in People(after.Coming).Where(waited.Contains))
            await MeetupMessage.TellAsync(work, date, [up], people => RsvpReplies.MovedUp(date, people), $"moved up {up.Localpart}", cancellation);
        foreach (var (place, late) in after.Waiting.Index())
            if (!waited.Contains(late.Person))
                await MeetupMessage.TellAsync(
                    work, date, [late.Person], people => RsvpReplies.Waits(date, place + 1, people), $"waits {late.Person.Localpart}", cancellation);
        await AccessDelivery.DeliverLateAsync(work, date, People(after.Coming).Where(person => !had.Contains(person)), cancellation);
    }

    private static HashSet<UserId> People(IEnumerable<Answer> answers) => [.. answers.Select(answer => answer.Person)];
}
