using Community.Text.Calendar;
using NodaTime;

namespace Community.Meetups.Series;

/// <summary>The dates of a series, from its rules.</summary>
internal static class SeriesDates
{
    /// <summary>So many dates, and so far ahead, people can answer to.</summary>
    private const int MostAhead = 60;

    private static readonly Duration Horizon = Duration.FromDays(400), InviteAhead = Duration.FromDays(14);

    /// <summary>The rule of a part; null for a single date.</summary>
    public static Recurrence Of(SeriesPart part, DateTimeZone zone) =>
        new(part.Start, zone, part.Rule is { } text && RecurrenceRule.TryParse(text, out var rule) ? rule : null);

    /// <summary>Adds the dates that have come within sight. The parts and dates of the meetup are loaded.</summary>
    public static void Extend(Meetup meetup, Instant now)
    {
        var part = meetup.Parts.MaxBy(one => one.Number)!;
        var ahead = meetup.Dates.Count(date => date.Start > now);
        var last = meetup.Dates.Where(date => date.Part == part.Number).Max(date => (LocalDateTime?)date.Original);
        var limit = (now + Horizon).InZone(meetup.Zone).LocalDateTime;
        foreach (var original in Of(part, meetup.Zone).Regular.SkipWhile(local => local <= last))
        {
            // The first counts in any case: it was announced.
            if (meetup.Dates.Count > 0 && (ahead >= MostAhead || original > limit))
                break;
            Add(meetup, part.Number, original, now);
            ahead++;
        }
    }

    /// <summary>Puts the dates of a new part in the places of those from <paramref name="from"/> on; those it has no date for are called off.</summary>
    public static IReadOnlyList<MeetupDate> Replace(Meetup meetup, MeetupDate from, SeriesPart part, Instant now)
    {
        var following = meetup.Dates.Where(date => date.Number >= from.Number).OrderBy(date => date.Number).ToList();
        using var regular = Of(part, meetup.Zone).Regular.GetEnumerator();
        foreach (var date in following)
        {
            date.Part = part.Number;
            if (!regular.MoveNext())
            {
                date.CancelledAt ??= now;
                continue;
            }
            date.Original = regular.Current;
            date.Set(regular.Current, meetup);
            ReminderTimes.Plan(date, meetup, now);
        }
        PlanInvitations(meetup);
        Extend(meetup, now);
        return following;
    }

    /// <summary>The room is asked who comes when the date before is over, but no earlier than two weeks ahead.</summary>
    public static void PlanInvitations(Meetup meetup)
    {
        MeetupDate? before = null;
        foreach (var date in meetup.Dates.Where(date => date.CancelledAt is null).OrderBy(date => date.Start).ThenBy(date => date.Number))
        {
            if (date.InviteAt is not null)
                date.InviteAt = before is null ? date.Start - InviteAhead : Instant.Max(before.End, date.Start - InviteAhead);
            before = date;
        }
    }

    private static void Add(Meetup meetup, int part, LocalDateTime original, Instant now)
    {
        var date = new MeetupDate { Meetup = meetup, Number = meetup.Dates.Count + 1, Part = part, Original = original };
        date.Set(original, meetup);
        ReminderTimes.Plan(date, meetup, now);
        if (date.Number > 1)
            date.InviteAt = date.Start;
        meetup.Dates.Add(date);
        PlanInvitations(meetup);
    }
}
