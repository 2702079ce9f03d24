using System.Globalization;
using System.Text.Json;
using Community.Commands;
using Community.Commands.Arguments;
using Community.Commands.Prompts;
using Community.Hosting.Bots;
using Community.Matrix.Html;
using Community.Store;
using Community.Store.Delivery;
using Community.Text.Dates;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Community.Meetups.Commands;

/// <summary><c>!treffen neu "Titel" TAG UHRZEIT [DAUER] [ORT oder LINK]</c>: announces a meetup. If only the time is missing, it asks for it.</summary>
internal sealed class AnnounceMeetup(MeetupMessage message, MeetupSettings settings, DateTimeZone zone) : IAsksBack
{
    public CommandWord Word { get; } = new("neu", "new", "neues");

    /// <summary>Title and date are told apart here: where the one ends and the other begins only the words themselves say.</summary>
    public IReadOnlyList<Argument> Takes { get; } =
    [
        new RestArgument(new Wording("\"Titel\" TAG UHRZEIT [DAUER] [ORT oder LINK]", "\"Title\" DAY TIME [LENGTH] [PLACE or LINK]"))
        {
            Missing = MeetupReplies.NoTitle,
        },
    ];

    public Wording Purpose { get; } = new("kündigt ein Treffen an", "announces a meetup");

    public async ValueTask<object?> PrepareAsync(CommandCall call, IRoomReader room, CancellationToken cancellation) =>
        settings.Reminders.In(await room.GetSettingsAsync(MeetupSettings.EventType, cancellation));

    public async Task RunAsync(CommandCall call, Work work, CancellationToken cancellation)
    {
        // "Tomorrow" is the day after it was said, however late it is read.
        var (title, reading) = TitleAndDate.Read(call, SaidAt(call, work).InZone(zone));
        if (title.Length == 0)
            call.Refuse(work, MeetupReplies.NoTitle.In(call.Language));
        else if (reading is not WhenReading.Understood when)
            call.Refuse(work, MeetupReplies.TextIn(call.Language).Explain(reading));
        else if (title.Length > Meetup.LongestTitle || when.Rest.Length > Meetup.LongestPlace)
            call.Refuse(work, MeetupReplies.TooLong.In(call.Language));
        else if (Plan.Of(title, when, (ReminderLeads)call.Prepared!) is var plan && when.Time is { } time)
            await AnnounceAsync(call, work, plan, when.Date + time, cancellation);
        else
            await AskForTimeAsync(call, work, plan, cancellation);
    }

    public async Task<bool> AnsweredAsync(CommandCall call, string about, string answer, Work work, CancellationToken cancellation)
    {
        var plan = JsonSerializer.Deserialize<Plan>(about)!;
        var reading = WhenPhrase.Read($"{plan.Day} {answer}", SaidAt(call, work).InZone(zone));
        if (reading is WhenReading.Ambiguous several && several.Candidates.All(one => one is { Time: not null, Rest: "" }))
        {
            await AskWhichTimeAsync(call, work, about, several, cancellation);
            return true;
        }

        if (reading is not WhenReading.Understood { Time: { } time, Rest: "" } when)
            return false;
        await AnnounceAsync(call, work, plan with { Minutes = (long?)when.Length?.TotalMinutes ?? plan.Minutes }, when.Date + time, cancellation);
        return true;
    }

    private static Instant SaidAt(CommandCall call, Work work) => Instant.Min(work.Now, call.Event.SentAt.ToInstant());

    private async Task AskForTimeAsync(CommandCall call, Work work, Plan plan, CancellationToken cancellation)
    {
        var last = await work.Db.Set<Meetup>().Where(meetup => meetup.Room == call.Event.Room)
            .OrderByDescending(meetup => meetup.Id).Select(meetup => (Instant?)meetup.Start).FirstOrDefaultAsync(cancellation);
        var usual = last?.InZone(zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);
        await call.AskAsync(
            this, work,
            new Question(
                MeetupReplies.AtWhatTime(usual, call.Language), JsonSerializer.Serialize(plan),
                usual is null ? [] : [new Choice("✅", usual, "ja", "yes")]),
            cancellation);
    }

    /// <summary>"Um sieben" is a morning or an evening.</summary>
    private Task AskWhichTimeAsync(CommandCall call, Work work, string about, WhenReading.Ambiguous several, CancellationToken cancellation)
    {
        var times = several.Candidates.Select(one => one.Time!.Value.ToString("H:mm", CultureInfo.InvariantCulture)).ToList();
        return call.AskAsync(
            this, work,
            new Question(
                new RichText().Text(MeetupReplies.TextIn(call.Language).Explain(several)), about,
                [.. times.Select((time, at) => new Choice(Choice.Keycap(at + 1), time, time))]),
            cancellation);
    }

    private async Task AnnounceAsync(CommandCall call, Work work, Plan plan, LocalDateTime at, CancellationToken cancellation)
    {
        var moment = WallClock.In(zone, at);
        if (Start(moment) is not { } start)
        {
            call.Refuse(work, MeetupReplies.TextIn(call.Language).Explain(moment));
            return;
        }
        var meetup = plan.ToMeetup(call, start, work.Now);
        await work.AddNumberedAsync(meetup, MeetupMessage.Purpose, MeetupMessage.SubjectPrefix, cancellation);
        message.Post(work, meetup, call.AnswerTo);
    }

    /// <summary>Of a time that the clock shows twice, the earlier; of one that it never shows, none.</summary>
    private static Instant? Start(WallClockMoment moment) => moment switch
    {
        WallClockMoment.Once once => once.At.ToInstant(),
        WallClockMoment.Twice twice => twice.At.ToInstant(),
        _ => null,
    };

    /// <summary>A meetup of which only the time is not sure yet.</summary>
    internal sealed record Plan(string Title, string Day, long? Minutes, string Place, IReadOnlyList<long> RemindMinutesBefore)
    {
        public static Plan Of(string title, WhenReading.Understood when, ReminderLeads leads) => new(
            title, LocalDatePattern.Iso.Format(when.Date), (long?)when.Length?.TotalMinutes, Excerpt.Of(when.Rest, Meetup.LongestPlace),
            [.. leads.Before.Select(lead => (long)lead.TotalMinutes)]);

        public Meetup ToMeetup(CommandCall call, Instant start, Instant now)
        {
            var meetup = new Meetup
            {
                Room = call.Event.Room,
                Title = Title,
                Start = start,
                Length = Minutes is { } minutes ? Duration.FromMinutes(minutes) : null,
                Place = Place.Length > 0 ? Place : null,
                Organizer = call.Event.Sender,
                Language = call.Language,
            };
            // What would be due already is told by the announcement itself.
            meetup.Reminders.AddRange(RemindMinutesBefore
                .Select(lead => start - Duration.FromMinutes(lead)).Distinct().Where(due => due > now)
                .Select(due => new Reminder { DueAt = due }));
            return meetup;
        }
    }
}
