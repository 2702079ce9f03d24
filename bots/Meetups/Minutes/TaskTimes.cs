using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Meetups.Minutes;

/// <summary>Reminds people of tasks in the morning of the day on which they are due.</summary>
internal sealed class TaskTimes : IDueWork
{
    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>When a task is reminded of; null: it is none, or has no day or nobody.</summary>
    public static Instant? RemindAt(EntryLine line, DateTimeZone zone) =>
        line is { Kind: EntryKind.Task, DueOn: { } day, Person: not null } ? (day + Morning).InZoneLeniently(zone).ToInstant() : null;

    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<MinutesEntry>().MinAsync(entry => entry.RemindAt, cancellation);

    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        foreach (var minutes in await work.Db.Set<DateMinutes>().WithAll()
            .Where(one => one.Entries.Any(entry => entry.RemindAt <= work.Now)).ToListAsync(cancellation))
            foreach (var entry in minutes.Entries.Where(entry => entry.RemindAt <= work.Now))
            {
                entry.RemindAt = null;
                if (entry is not { DoneAt: null, Person: { } person })
                    continue;
                var reminder = OutgoingMessage.Text(MinutesReplies.IsDue(minutes, entry, person), [person]);
                var item = work.Outbox.Send(minutes.Date.Meetup.Room, reminder, $"task {entry.Id}", $"{MinutesMessage.TaskPrefix}{entry.Id}");
                work.Outbox.React(item, "✅", $"choice task {entry.Id}");
            }
    }
}
