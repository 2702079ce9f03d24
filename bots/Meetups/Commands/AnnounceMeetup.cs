using Community.Commands;
using Community.Matrix.Html;
using Community.Store;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen neu "Titel" TAG UHRZEIT [DAUER] [ORT oder LINK]</c>: announces a meetup.</summary>
internal sealed class AnnounceMeetup(MeetupMessage message, MeetupsOptions options, DateTimeZone zone) : ICommand
{
    /// <summary>A title without quotation marks ends where a date begins, within so many words.</summary>
    private const int LongestLooseTitle = 20;

    public CommandWord Word { get; } = new("neu", "new", "neues");

    public Wording Arguments { get; } = new("\"Titel\" TAG UHRZEIT [DAUER] [ORT oder LINK]", "\"Title\" DAY TIME [LENGTH] [PLACE or LINK]");

    public Wording Purpose { get; } = new("kündigt ein Treffen an", "announces a meetup");

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        if (call.Words.Count == 0 || string.IsNullOrWhiteSpace(call.Words[0].Text))
        {
            call.Refuse(work, MeetupReplies.NoTitle.In(call.Language));
            return;
        }
        var text = MeetupReplies.TextIn(call.Language);
        var (title, reading) = Split(call, work.Now.InZone(zone));
        if (reading is not WhenReading.Understood { Time: { } time } when)
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
        work.Db.Add(meetup);
        // The id is the database's to give, and the message shows it.
        await work.Db.SaveChangesAsync(cancellation);
        message.Post(work, meetup, call.Event);
    }

    private Meetup NewMeetup(CommandCall call, Work work, string title, Instant start, WhenReading.Understood when)
    {
        var meetup = new Meetup
        {
            Room = call.Event.Room,
            Title = title,
            Start = start,
            Length = when.Length,
            Place = when.Rest.Length > 0 ? Excerpt.Of(when.Rest, Meetup.LongestPlace) : null,
            Organizer = call.Event.Sender,
            Language = call.Language,
        };
        // What would be due already is told by the announcement itself.
        meetup.Reminders.AddRange(options.RemindersOrUsual
            .Select(lead => start - Duration.FromTimeSpan(lead)).Distinct().Where(due => due > work.Now)
            .Select(due => new Reminder { DueAt = due }));
        return meetup;
    }

    /// <summary>The title and what follows it. Without quotation marks the title ends where the first date is understood.</summary>
    private static (string Title, WhenReading Reading) Split(CommandCall call, ZonedDateTime now)
    {
        var first = WhenPhrase.Read(call.TextFrom(1), now);
        if (call.Words[0].IsQuoted)
            return (Clean(call.Words[0].Text), first);
        for (var end = 1; end < Math.Min(call.Words.Count, LongestLooseTitle); end++)
            if (WhenPhrase.Read(call.TextFrom(end), now) is WhenReading.Understood { Time: not null } when)
                return (Clean(call.Text[..(call.Words[end].Start - call.Words[0].Start)]), when);
        return (Clean(call.Words[0].Text), first);
    }

    private static string Clean(string title) => Excerpt.Of(title, Meetup.LongestTitle + 1);
}
