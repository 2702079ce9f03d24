using System.Text;
using Community.Hosting.Members;
using Community.Meetups.Calendar;
using Community.Store;
using Community.Text.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Meetups.Pages;

/// <summary>
/// The meetups of somebody's rooms for their calendar program, which can't sign in: the address itself is the secret. What it shows follows the rooms
/// the person is in at that moment; while that is not known, nothing is shown.
/// </summary>
[AllowAnonymous]
internal sealed class MeetupsFeedModel(StoreAccess store, RoomMembers members, TimeProvider time) : PageModel
{
    private const int MostMeetups = 500;

    private static readonly Duration HowLongPast = Duration.FromDays(90);

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellation)
    {
        if (FeedSecret.HashOf(secret) is not { } hash || await store.ReadAsync(db => FeedSecret.FindAsync(db, hash, cancellation)) is not { } feed)
            return NotFound();
        if (!members.IsCurrent)
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        var rooms = members.RoomsOf(feed.Person).Where(room => feed.Room is null || feed.Room == room).ToList();
        var since = time.GetUtcNow().ToInstant() - HowLongPast;
        var meetups = await store.ReadAsync(db => db.Set<Meetup>().AsNoTracking().Include(one => one.Parts).Include(one => one.Dates).AsSplitQuery()
            .Where(one => rooms.Contains(one.Room) && one.Dates.Any(date => date.End > since)).OrderBy(one => one.Id).Take(MostMeetups).ToListAsync(cancellation));
        var file = CalendarFile.Write([.. meetups.SelectMany(MeetupCalendar.EventsOf)], "Treffen");
        Response.Headers.CacheControl = "private, no-store";
        return File(Encoding.UTF8.GetBytes(file), CalendarFile.MediaType);
    }
}
