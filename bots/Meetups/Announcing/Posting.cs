using Community.Commands;
using Community.Meetups.Calendar;
using Community.Meetups.Series;
using Community.Store;
using Community.Store.Delivery;
using Community.Text.Holidays;
using NodaTime;

namespace Community.Meetups.Announcing;

/// <summary>Puts a new meetup into its room: the message, the hints to who announced it, and the calendar file.</summary>
internal sealed class Posting(MeetupMessage message, PublicHolidays holidays)
{
    public async Task AnnounceAsync(CommandCall call, Work work, Draft draft, DateTimeZone zone, CancellationToken cancellation)
    {
        var meetup = draft.ToMeetup(call.Event, call.Language, zone, work.Now);
        await work.AddNumberedAsync(meetup, MeetupMessage.Purpose, MeetupMessage.SubjectPrefix, cancellation);
        var first = meetup.Dates[0];
        message.Post(work, first, call.AnswerTo);
        var text = MeetupReplies.TextIn(call.Language);
        var hints = text.Hints(draft.Time!.ToReading(), zone, holidays);
        if (meetup.IsSeries)
            call.Answer(work, SeriesReplies.IsSeries(meetup, hints, call.Language));
        else if (hints.Length > 0)
            call.Answer(work, AnnounceReplies.Hints(hints, first, call.Language));
        MeetupFile.Post(work, meetup, call.AnswerTo);
    }
}
