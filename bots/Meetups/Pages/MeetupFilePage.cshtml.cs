using System.Text;
using Community.Meetups.Calendar;
using Community.Store;
using Community.Text.Calendar;
using Community.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Pages;

/// <summary>A meetup as a calendar file, for members of its room.</summary>
internal sealed class MeetupFilePageModel(StoreAccess store, ReadableRooms rooms) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellation)
    {
        var readable = await rooms.GetAsync(cancellation);
        if (!MeetupNumber.TryParse(name, out var number))
            return NotFound();
        var meetup = await store.ReadAsync(db => db.Set<Meetup>().AsNoTracking().Include(one => one.Parts).Include(one => one.Dates).AsSplitQuery()
            .SingleOrDefaultAsync(one => one.Id == number.Meetup, cancellation));
        if (meetup is null || !readable.Rooms.Contains(meetup.Room))
            return readable is { IsSure: true, IsComplete: true } ? NotFound() : LocalRedirect("/treffen");
        var file = CalendarFile.Write([.. MeetupCalendar.EventsOf(meetup)]);
        return File(Encoding.UTF8.GetBytes(file), CalendarFile.MediaType, $"treffen-{meetup.Id}.ics");
    }
}
