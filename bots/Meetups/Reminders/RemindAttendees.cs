using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Meetups.Reminders;

/// <summary>Reminds the organizer and all who come or may come, by name, before a meetup. After a time without the bot: once, and only if
/// the meetup has not begun.</summary>
internal sealed class RemindAttendees(MeetupReplies replies) : IDueWork
{
    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<Reminder>().Where(reminder => !reminder.IsDone).MinAsync(reminder => (Instant?)reminder.DueAt, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var meetups = await work.Db.Set<Meetup>()
            .Where(meetup => meetup.Reminders.Any(reminder => !reminder.IsDone && reminder.DueAt <= work.Now))
            .Include(meetup => meetup.Reminders)
            .Include(meetup => meetup.Votes)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        foreach (var meetup in meetups)
        {
            var due = meetup.Reminders.Where(reminder => !reminder.IsDone && reminder.DueAt <= work.Now).ToList();
            due.ForEach(reminder => reminder.IsDone = true);
            if (meetup.Start > work.Now && meetup.CancelledAt is null && await work.Outbox.FindOwnAsync(MeetupMessage.Subject(meetup.Id), cancellation) is { } message)
                Remind(work, meetup, message, due.Max(reminder => reminder.DueAt));
        }
    }

    private void Remind(Work work, Meetup meetup, OutboxItem message, Instant dueAt)
    {
        UserId[] organizer = meetup.Organizer is { } known ? [known] : [];
        foreach (var (part, some) in organizer.Concat(meetup.Coming).Distinct().Chunk(MeetupMessage.PeopleAtOnce).Index())
            work.Outbox.Remind(
                message, OutgoingMessage.Text(replies.Reminder(meetup, some), some),
                $"reminder {meetup.Id} {dueAt.ToUnixTimeMilliseconds()} {part}");
    }
}
