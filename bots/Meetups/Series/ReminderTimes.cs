using Community.Meetups.Access;
using NodaTime;

namespace Community.Meetups.Series;

/// <summary>When the people of a date are reminded.</summary>
internal static class ReminderTimes
{
    /// <summary>Plans the reminders that lie ahead, in place of those that were planned. What would be due already is told by the message itself.</summary>
    public static void Plan(MeetupDate date, Meetup meetup, Instant now)
    {
        var planned = ReminderLeads.OfMinutes(meetup.RemindBefore).Before.Select(lead => At(date, lead, meetup.Zone)).Where(due => due > now).ToHashSet();
        date.Reminders.RemoveAll(reminder => !reminder.IsDone && !planned.Contains(reminder.DueAt));
        foreach (var due in planned.Except(date.Reminders.Select(reminder => reminder.DueAt)))
            date.Reminders.Add(new Reminder { DueAt = due });
        if (meetup.HasAccess)
            AccessTimes.Plan(date);
    }

    /// <summary>A day before is the same time of day, also where the clock was changed in between; hours and minutes are what has to pass.</summary>
    public static Instant At(MeetupDate date, Duration lead, DateTimeZone zone)
    {
        var days = (int)lead.TotalDays;
        return lead == Duration.FromDays(days)
            ? date.Local.PlusDays(-days).InZoneLeniently(zone).ToInstant()
            : date.Start - lead;
    }
}
