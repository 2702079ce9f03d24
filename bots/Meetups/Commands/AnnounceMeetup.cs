using Community.Commands;
using Community.Matrix.Html;
using Community.Store;
using Community.Store.Delivery;
using Community.Text.Dates;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen neu "Titel" TAG UHRZEIT [DAUER] [ORT oder LINK]</c>: announces a meetup.</summary>
internal sealed class AnnounceMeetup(MeetupMessage message, MeetupsOptions options, DateTimeZone zone) : ICommand
{
    /// <summary>A title without quotation marks has at most so many words.</summary>
    private const int LongestLooseTitle = 20;

    public CommandWord Word { get; } = new("neu", "new", "neues");

    public Wording Arguments { get; } = new("\"Titel\" TAG UHRZEIT [DAUER] [ORT oder LINK]", "\"Title\" DAY TIME [LENGTH] [PLACE or LINK]");

    public Wording Purpose { get; } = new("kündigt ein Treffen an", "announces a meetup");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        var text = MeetupReplies.TextIn(call.Language);
        // "Tomorrow" is the day after it was said, however late it is read.
        var (title, reading) = Split(call, Instant.Min(work.Now, call.Event.SentAt.ToInstant()).InZone(zone));
        if (title.Length == 0)
            call.Refuse(work, MeetupReplies.NoTitle.In(call.Language));
        else if (reading is not WhenReading.Understood { Time: { } time } when)
            call.Refuse(work, reading is WhenReading.Understood ? MeetupReplies.NoTime.In(call.Language) : text.Explain(reading));
        else if (title.Length > Meetup.LongestTitle || when.Rest.Length > Meetup.LongestPlace)
            call.Refuse(work, MeetupReplies.TooLong.In(call.Language));
        else if (WallClock.In(zone, when.Date + time) is var moment && Start(moment) is { } start)
            await AnnounceAsync(call, work, NewMeetup(call, work, title, start, when), cancellation);
        else
            call.Refuse(work, text.Explain(moment));
    }

    /// <summary>Of a time that the clock shows twice, the earlier; of one that it never shows, none.</summary>
    private static Instant? Start(WallClockMoment moment) => moment switch
    {
        WallClockMoment.Once once => once.At.ToInstant(),
        WallClockMoment.Twice twice => twice.At.ToInstant(),
        _ => null,
    };

    private async Task AnnounceAsync(CommandCall call, Work work, Meetup meetup, CancellationToken cancellation)
    {
        await work.AddNumberedAsync(meetup, MeetupMessage.Purpose, MeetupMessage.SubjectPrefix, cancellation);
        message.Post(work, meetup, call.Event);
    }

    private Meetup NewMeetup(CommandCall call, Work work, string title, Instant start, WhenReading.Understood when)
    {
        var place = Excerpt.Of(when.Rest, Meetup.LongestPlace);
        var meetup = new Meetup
        {
            Room = call.Event.Room,
            Title = title,
            Start = start,
            Length = when.Length,
            Place = place.Length > 0 ? place : null,
            Organizer = call.Event.Sender,
            Language = call.Language,
        };
        // What would be due already is told by the announcement itself.
        meetup.Reminders.AddRange(options.RemindersOrUsual
            .Select(lead => start - Duration.FromTimeSpan(lead)).Distinct().Where(due => due > work.Now)
            .Select(due => new Reminder { DueAt = due }));
        return meetup;
    }

    /// <summary>The title and what follows it; the title is empty if the date comes first.</summary>
    private static (string Title, WhenReading Reading) Split(CommandCall call, ZonedDateTime now)
    {
        if (call.Words is [{ IsQuoted: true } quoted, ..])
            return (Clean(quoted.Text), WhenPhrase.Read(call.TextFrom(1), now));
        var readings = Enumerable.Range(0, Math.Min(call.Words.Count, LongestLooseTitle))
            .Select(word => WhenPhrase.Read(call.TextFrom(word), now)).ToList();
        var end = EndOfLooseTitle(readings);
        return end < 0
            ? (Clean(call.Text), WhenPhrase.Read(string.Empty, now))
            : (Clean(call.Text[..(call.Words[end].Start - call.Words[0].Start)]), readings[end]);
    }

    /// <summary>Where the first date begins, or else a wrong one; -1 if there is neither.</summary>
    private static int EndOfLooseTitle(List<WhenReading> readings)
    {
        var end = readings.FindIndex(reading => reading is WhenReading.Understood { Time: not null });
        if (end < 0)
            return readings.FindIndex(reading =>
                reading is not WhenReading.NotUnderstood { Trouble: WhenTrouble.NoDate or WhenTrouble.DayMissing });
        // "3.12. bis 5.12.", "Fr 3.12.", "jeden Donnerstag", "nächsten Mittwoch": what comes first must not be taken for a part of the title.
        var several = readings.FindIndex(0, end, reading => reading is WhenReading.NotUnderstood { Trouble: WhenTrouble.SecondDate });
        if (several >= 0)
            return several;
        while (end > 0 && readings[end - 1] is
            WhenReading.Ambiguous or WhenReading.WrongWeekday or WhenReading.NotUnderstood { Trouble: WhenTrouble.Repeats })
            end--;
        return end;
    }

    private static string Clean(string title) => Excerpt.Of(title, Meetup.LongestTitle + 1);
}
