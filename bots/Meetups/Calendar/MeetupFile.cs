using Community.Matrix.Events;
using Community.Store;
using Community.Text.Calendar;

namespace Community.Meetups.Calendar;

/// <summary>The calendar file that comes with a meetup's message, and with every change of it.</summary>
internal static class MeetupFile
{
    /// <summary>As the answer to a command. Parts and dates of the meetup are loaded.</summary>
    public static void Post(Work work, Meetup meetup, RoomEvent command) =>
        work.Outbox.Reply(command, Of(meetup), "calendar");

    private static OutgoingFile Of(Meetup meetup) => new(
        $"treffen-{meetup.Id}.ics", "text/calendar", CalendarFile.Write([.. MeetupCalendar.EventsOf(meetup)]));
}
