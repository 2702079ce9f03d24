using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Meetups;

/// <summary>What is read of dates together.</summary>
internal static class MeetupQueries
{
    /// <summary>With the meetup and those who lead it, and with the answers.</summary>
    public static IQueryable<MeetupDate> WithAll(this IQueryable<MeetupDate> dates) => dates
        .Include(date => date.Meetup).ThenInclude(meetup => meetup.Hosts)
        .Include(date => date.Votes).AsSplitQuery();

    /// <summary>Those that have not begun and take place.</summary>
    public static IQueryable<MeetupDate> Coming(this IQueryable<MeetupDate> dates, Instant now) =>
        dates.Where(date => date.Start > now && date.CancelledAt == null);

    /// <summary>Of a series, its next date only.</summary>
    public static IQueryable<MeetupDate> NextOfEach(this IQueryable<MeetupDate> dates, CommunityContext db, Instant now) =>
        dates.Where(date => !db.Set<MeetupDate>().Any(other =>
            other.MeetupId == date.MeetupId && other.Start > now && other.CancelledAt == null && other.Start < date.Start));

    public static IQueryable<MeetupDate> In(this IQueryable<MeetupDate> dates, IReadOnlyCollection<RoomId> rooms) =>
        dates.Where(date => rooms.Contains(date.Meetup.Room));

    /// <summary>The whole meetup: its rules and all its dates with what was answered.</summary>
    public static async Task<Meetup> LoadWholeAsync(this CommunityContext db, long id, CancellationToken cancellation) =>
        await db.Set<Meetup>().Include(meetup => meetup.Parts).Include(meetup => meetup.Hosts)
            .Include(meetup => meetup.Dates).ThenInclude(date => date.Votes)
            .Include(meetup => meetup.Dates).ThenInclude(date => date.Reminders)
            .Include(meetup => meetup.Dates).ThenInclude(date => date.AccessSteps)
            .AsSplitQuery().SingleAsync(meetup => meetup.Id == id, cancellation);
}
