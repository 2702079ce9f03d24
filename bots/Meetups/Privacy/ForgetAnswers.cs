using Community.Hosting.Retention;
using Community.Meetups.Access;
using Community.Meetups.Afterwards;
using Community.Meetups.Agenda;
using Community.Meetups.Minutes;
using Community.Meetups.Polls;
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
        return votes.Count + sent.Count + meetups.Count + await ForgetHelpersAsync(db, before, cancellation);
    }

    /// <summary>Agendas and protocols stay, but who proposed, voted, took on a task and said what is forgotten.</summary>
    private static async Task<int> ForgetHelpersAsync(CommunityContext db, Instant before, CancellationToken cancellation)
    {
        var old = db.Set<MeetupDate>().Where(date => date.End < before).Select(date => date.Id);
        var proposals = await db.Set<AgendaItem>().Include(item => item.Votes)
            .Where(item => old.Contains(item.DateId) && (item.Person != null || item.By != null || item.Votes.Count > 0)).ToListAsync(cancellation);
        foreach (var item in proposals)
        {
            (item.Person, item.By) = (null, null);
            item.Votes.Clear();
        }
        var tasks = await db.Set<MinutesEntry>().Where(entry => old.Contains(entry.DateId) && (entry.Person != null || entry.By != null)).ToListAsync(cancellation);
        tasks.ForEach(entry => (entry.Person, entry.By) = (null, null));
        var requests = await db.Set<MinutesRequest>().Where(request => old.Contains(request.DateId)).ToListAsync(cancellation);
        db.RemoveRange(requests);
        var present = await db.Set<Present>().Where(one => old.Contains(one.DateId)).ToListAsync(cancellation);
        db.RemoveRange(present);
        foreach (var date in await db.Set<MeetupDate>().Where(date => date.HasPresence && date.End < before).ToListAsync(cancellation))
            date.HasPresence = false;
        var polls = await db.Set<DatePoll>().WithAnswers().Where(poll => poll.ClosesAt < before).ToListAsync(cancellation);
        db.RemoveRange(polls);
        return proposals.Count + tasks.Count + requests.Count + present.Count + polls.Count;
    }
}
