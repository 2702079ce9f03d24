using Community.Meetups.Series;
using NodaTime;

namespace Community.Meetups.Access;

/// <summary>When what happens with the access data of a date.</summary>
internal static class AccessTimes
{
    private static readonly Dictionary<AccessStepKind, Duration> Before = new()
    {
        [AccessStepKind.WeekAhead] = Duration.FromDays(7),
        [AccessStepKind.Report] = Duration.FromDays(1),
        [AccessStepKind.HourAhead] = Duration.FromHours(1),
    };

    /// <summary>Plans the steps; those that would be due already are due at once. The steps are loaded.</summary>
    public static void Plan(MeetupDate date)
    {
        foreach (var (kind, before) in Before)
        {
            var due = ReminderTimes.At(date, before, date.Meetup.Zone);
            if (date.AccessSteps.Find(step => step.Kind == kind) is not { } step)
                date.AccessSteps.Add(new AccessStep { Kind = kind, DueAt = due });
            else if (step.DueAt != due)
                // Moved: what was sent holds, but at hand it has to be again.
                (step.DueAt, step.IsDone) = (due, step.IsDone && kind == AccessStepKind.WeekAhead);
        }
    }
}
