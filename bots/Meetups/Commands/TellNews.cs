using Community.Meetups.Minutes;
using Community.Store;
using Community.Store.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Commands;

/// <summary>Tells what comes in a room, and what its approved protocols have settled and left to do.</summary>
internal sealed class TellNews : INews
{
    public async Task<IReadOnlyList<NewsItem>> TellAsync(CommunityContext db, NewsAsked asked, CancellationToken cancellation)
    {
        if (await db.SourceDoubts.AnyAsync(doubt => doubt.Room == asked.Room, cancellation))
            return [];
        var coming = await db.Set<MeetupDate>().AsNoTracking().In([asked.Room]).Coming(asked.Now).Where(date => date.Start <= asked.Until)
            .OrderBy(date => date.Start).Take(asked.Most).Include(date => date.Meetup).ToListAsync(cancellation);
        var approved = db.Set<DateMinutes>().AsNoTracking().Where(minutes => minutes.State == MinutesState.Approved && minutes.Date.Meetup.Room == asked.Room);
        var decisions = await approved.Where(minutes => minutes.ApprovedAt > asked.Since && minutes.ApprovedAt <= asked.Now)
            .SelectMany(minutes => minutes.Entries).Where(entry => entry.Kind == EntryKind.Decision).OrderBy(entry => entry.Id).Take(asked.Most).ToListAsync(cancellation);
        var tasks = await approved.SelectMany(minutes => minutes.Entries).Where(entry => entry.Kind == EntryKind.Task && entry.DoneAt == null)
            .OrderBy(entry => entry.DueOn == null).ThenBy(entry => entry.DueOn).ThenBy(entry => entry.Id).Take(asked.Most).ToListAsync(cancellation);
        return
        [
            .. coming.Select(date => new NewsItem(NewsKind.ComingDate, date.Meetup.Title, date.Name) { At = date.Start }),
            .. decisions.Select(entry => new NewsItem(NewsKind.Decision, entry.Text, $"{entry.Id}")),
            .. tasks.Select(entry => new NewsItem(NewsKind.OpenTask, entry.Text, $"{entry.Id}") { By = entry.DueOn }),
        ];
    }
}
