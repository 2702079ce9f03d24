using Community.Hosting.Retention;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Meetups.Privacy;

/// <summary>Some time after a meetup nobody needs to know any more who came and who called for it. The meetup itself stays with the room.</summary>
internal sealed class ForgetAnswers(MeetupsOptions options) : IExpiring
{
    public async Task<int> RemoveExpiredAsync(CommunityContext db, Instant now, int most, CancellationToken cancellation)
    {
        var before = now - Duration.FromTimeSpan(options.KeepAnswers);
        var votes = await db.Set<Vote>()
            .Where(vote => db.Set<Meetup>().Any(meetup => meetup.Id == vote.MeetupId && meetup.Start < before))
            .Take(most).ToListAsync(cancellation);
        db.RemoveRange(votes);
        var meetups = await db.Set<Meetup>().Where(meetup => meetup.Organizer != null && meetup.Start < before)
            .Take(most - votes.Count).ToListAsync(cancellation);
        foreach (var meetup in meetups)
            meetup.Organizer = null;
        return votes.Count + meetups.Count;
    }
}
