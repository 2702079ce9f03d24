using Community.Hosting.Bots;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Meetups.Series;

/// <summary>Does what is to be done when a date is over: its message says so, and a series gets the dates that have come within sight.</summary>
internal sealed class EndOfDate(MeetupMessage message, IEnumerable<IAfterDate> after) : IDueWork
{
    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<MeetupDate>().Where(date => !date.IsOver).MinAsync(date => (Instant?)date.End, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        foreach (var date in await work.Db.Set<MeetupDate>().Where(date => !date.IsOver && date.End <= work.Now)
            .WithAll().OrderBy(date => date.End).ToListAsync(cancellation))
        {
            date.IsOver = true;
            await message.UpdateAsync(work, date, cancellation);
            foreach (var one in after)
                await one.DoAsync(work, date, cancellation);
            if (date.Meetup is { IsSeries: true, CancelledAt: null })
            {
                var meetup = await work.Db.Set<Meetup>().Include(one => one.Parts).Include(one => one.Dates).ThenInclude(one => one.Reminders)
                    .Include(one => one.Dates).ThenInclude(one => one.AccessSteps).AsSplitQuery().SingleAsync(one => one.Id == date.MeetupId, cancellation);
                SeriesDates.Extend(meetup, work.Now);
            }
        }
    }
}

/// <summary>Something else to do when a date is over, called off or not.</summary>
internal interface IAfterDate
{
    Task DoAsync(Work work, MeetupDate date, CancellationToken cancellation);
}
