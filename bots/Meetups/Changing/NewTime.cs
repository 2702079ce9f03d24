using Community.Meetups.Announcing;
using Community.Meetups.Series;
using Community.Text.Calendar;
using NodaTime;

namespace Community.Meetups.Changing;

/// <summary>Gives dates another time.</summary>
internal static class NewTime
{
    /// <summary>The dates that are different now; none if the new rhythm can't be told from the new time alone.</summary>
    public static IReadOnlyList<MeetupDate> Give(Meetup meetup, MeetupDate date, DraftTime time, bool isFollowing, Instant now)
    {
        Duration? length = time.Minutes is { } minutes ? Duration.FromMinutes(minutes) : null;
        if (isFollowing && meetup.IsSeries)
            return FromHereOn(meetup, date, time, length, now);
        date.OwnLength = length ?? date.OwnLength;
        if (!meetup.IsSeries)
        {
            meetup.Length = length ?? meetup.Length;
            date.OwnLength = null;
            date.Original = time.Local;
            meetup.Parts[0].Start = time.Local;
        }
        date.Set(time.Local, meetup);
        ReminderTimes.Plan(date, meetup, now);
        SeriesDates.PlanInvitations(meetup);
        return [date];
    }

    private static IReadOnlyList<MeetupDate> FromHereOn(Meetup meetup, MeetupDate date, DraftTime time, Duration? length, Instant now)
    {
        var part = meetup.Parts.Single(one => one.Number == date.Part);
        if ((time.Rule ?? Shifted(part, date, time.Local, meetup.Zone)) is not { } rule)
            return [];
        meetup.Length = length ?? meetup.Length;
        if (date.Original == part.Start)
            // Nothing of the old rhythm is left.
            (part.Start, part.Rule) = (time.Local, rule);
        else
        {
            if (RecurrenceRule.TryParse(part.Rule!, out var before))
                part.Rule = before!.EndingOn(date.Original.Date.PlusDays(-1)).ToString();
            part = new SeriesPart { Number = meetup.Parts.Max(one => one.Number) + 1, Start = time.Local, Rule = rule };
            meetup.Parts.Add(part);
        }
        return SeriesDates.Replace(meetup, date, part, now);
    }

    /// <summary>The same rhythm on another weekday or at another hour; null if it is not clear which that is.</summary>
    private static string? Shifted(SeriesPart part, MeetupDate date, LocalDateTime to, DateTimeZone zone)
    {
        if (!RecurrenceRule.TryParse(part.Rule!, out var rule) || rule is null)
            return null;
        if (rule.Count is { } count)
            rule = rule with { Count = Math.Max(1, count - SeriesDates.Of(part, zone).Regular.TakeWhile(local => local < date.Original).Count()) };
        if (rule.Days is [var day])
            rule = rule with { Days = [day with { Day = to.DayOfWeek }] };
        // The new time has to be one of the rule's own dates.
        return rule.From(to, zone).Cast<LocalDateTime?>().FirstOrDefault() == to ? rule.ToString() : null;
    }
}
