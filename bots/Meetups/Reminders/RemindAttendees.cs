using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Ids;
using Community.Meetups.Rsvps;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Community.Meetups.Reminders;

/// <summary>Reminds who leads a meetup and all who come or may come, by name, before each date. After a time without the bot: once, and only if
/// the meetup has not begun.</summary>
internal sealed partial class RemindAttendees(ILogger<RemindAttendees> logger) : IDueWork
{
    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<Reminder>().Where(reminder => !reminder.IsDone).MinAsync(reminder => (Instant?)reminder.DueAt, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var due = await work.Db.Set<Reminder>().Where(reminder => !reminder.IsDone && reminder.DueAt <= work.Now).ToListAsync(cancellation);
        var ids = due.Select(reminder => reminder.DateId).Distinct().ToList();
        var dates = await work.Db.Set<MeetupDate>().Where(date => ids.Contains(date.Id)).WithAll().ToListAsync(cancellation);
        var silent = await work.Db.Set<ReminderOptOut>().Select(one => one.Person).ToHashSetAsync(cancellation);
        foreach (var date in dates.OrderBy(date => date.Start))
        {
            var moment = due.Where(reminder => reminder.DateId == date.Id).Max(reminder => reminder.DueAt);
            if (date.CancelledAt is null && date.Start > work.Now)
                await MeetupMessage.TellAsync(
                    work, date, People(date).Except(silent), people => MeetupReplies.News(date, people, Begins, "⏰ "),
                    $"reminder {moment.ToUnixTimeMilliseconds()}", cancellation);
            else if (date.CancelledAt is null)
                LogTooLate(date.Name, moment);
        }
        due.ForEach(reminder => reminder.IsDone = true);
    }

    private static Wording Begins { get; } = new(" beginnt: ", " begins: ");

    private static IEnumerable<UserId> People(MeetupDate date)
    {
        UserId[] organizer = date.Meetup.Organizer is { } known ? [known] : [];
        var attendance = Attendance.Of(date, date.Meetup);
        return organizer.Concat(date.Meetup.Hosts.Select(host => host.Person))
            .Concat(attendance.ByPerson.Values.Where(answer => answer.Partstat is not Partstat.Declined).OrderBy(answer => answer.Partstat)
                .Except(attendance.Waiting).Select(answer => answer.Person))
            .Distinct();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The reminder of meetup {Meetup} that was due at {Moment} comes too late: it has begun.")]
    private partial void LogTooLate(string meetup, Instant moment);
}
