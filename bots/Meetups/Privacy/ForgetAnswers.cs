using Community.Hosting.Retention;
using Community.Meetups.Access;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Meetups.Privacy;

/// <summary>Some time after a date nobody needs to know any more who came, and after the last one who called for it. The meetup itself stays with the
/// room.</summary>
internal sealed class ForgetAnswers(MeetupsOptions options) : IExpiring
{
    public async Task<int> RemoveExpiredAsync(CommunityContext db, Instant now, int most, CancellationToken cancellation)
    {
        var before = now - Duration.FromTimeSpan(options.KeepAnswers);
        var votes = await db.Set<Vote>()
            .Where(vote => db.Set<MeetupDate>().Any(date => date.Id == vote.DateId && date.End < before))
            .Take(most).ToListAsync(cancellation);
        db.RemoveRange(votes);
        var sent = await db.Set<AccessSent>().Where(one => one.At < before).Take(most - votes.Count).ToListAsync(cancellation);
        db.RemoveRange(sent);
        var meetups = await db.Set<Meetup>().Include(meetup => meetup.Hosts)
            .Where(meetup => (meetup.Organizer != null || meetup.Hosts.Count > 0) && !meetup.Dates.Any(date => date.End >= before))
            .Take(most - votes.Count - sent.Count).ToListAsync(cancellation);
        foreach (var meetup in meetups)
        {
            meetup.Organizer = null;
            meetup.Hosts.Clear();
            // A reaction to its messages means nothing any more.
            var first = $"{MeetupMessage.SubjectPrefix}{meetup.Id}";
            foreach (var item in await db.Outbox.Where(item => item.Bot == MeetupsBot.BotName && item.Subject != null &&
                (item.Subject == first || item.Subject.StartsWith(first + "-"))).ToListAsync(cancellation))
                item.Subject = null;
        }
        return votes.Count + sent.Count + meetups.Count;
    }
}
