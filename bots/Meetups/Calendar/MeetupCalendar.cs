using Community.Meetups.Series;
using Community.Text.Calendar;

namespace Community.Meetups.Calendar;

/// <summary>A meetup as calendars know it. Nobody who comes is named in it.</summary>
internal static class MeetupCalendar
{
    /// <summary>One entry; a series has one for each of its parts. Parts and dates are loaded.</summary>
    public static IEnumerable<CalendarEvent> EventsOf(Meetup meetup) =>
        meetup.Parts.OrderBy(part => part.Number).Select(part => EventOf(meetup, part)).OfType<CalendarEvent>();

    private static CalendarEvent? EventOf(Meetup meetup, SeriesPart part)
    {
        var dates = meetup.Dates.Where(date => date.Part == part.Number).ToList();
        var isOff = meetup.CancelledAt is not null || (dates.Count > 0 && dates.TrueForAll(date => date.CancelledAt is not null));
        var when = SeriesDates.Of(part, meetup.Zone);
        if (meetup.IsSeries)
            when = when with
            {
                LeftOut = isOff ? [] : [.. dates.Where(date => date.CancelledAt is not null).Select(date => date.Original)],
                Moved = dates.Where(date => date.CancelledAt is null && date.Local != date.Original).ToDictionary(date => date.Original, date => date.Local),
            };
        var text = new EventText(
            meetup.Title, null, meetup.Place ?? meetup.Link, Uri.TryCreate(meetup.Link, UriKind.Absolute, out var link) ? link : null);
        return new CalendarEvent(
            part.Number == 1 ? meetup.Uid : $"{part.Number}-{meetup.Uid}", meetup.Sequence, meetup.ChangedAt, text, when,
            meetup.IsSeries ? meetup.Length : dates.FirstOrDefault()?.OwnLength ?? meetup.Length)
        {
            Status = isOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            ChangedDates = [.. dates.Where(date => meetup.IsSeries && date.OwnLength is not null && date.CancelledAt is null)
                .Select(date => new ChangedDate(date.Original, text, date.OwnLength))],
        };
    }
}
