using System.Globalization;
using NodaTime;

namespace Community.Text.Calendar;

/// <summary>Writes the VEVENTs of an entry (RFC 5545, section 3.6.1): the entry itself, and one for each date that differs.</summary>
internal static class EventLines
{
    public static void Write(CalendarLines lines, CalendarEvent one)
    {
        var when = one.When;
        // RFC 5545 wants the start to be the first date of the rule.
        if (when.Regular.Cast<LocalDateTime?>().FirstOrDefault() is not { } start)
            return;

        Begin(lines, one, one.Text, one.Status);
        WriteTimes(lines, when.Zone, start, one.Length);
        WriteRule(lines, when);
        lines.Add("END", "VEVENT");

        foreach (var changed in Changed(one))
        {
            Begin(lines, one, changed.Text, changed.Status);
            lines.Add("RECURRENCE-ID" + Zone(when.Zone), Written(changed.Original, when.Zone));
            WriteTimes(lines, when.Zone, when.Moved.GetValueOrDefault(changed.Original, changed.Original), changed.Length);
            lines.Add("END", "VEVENT");
        }
    }

    /// <summary>The dates that differ in text, and those that are only moved.</summary>
    private static List<ChangedDate> Changed(CalendarEvent one)
    {
        if (one.When.Rule is null)
            return [];

        var dates = new Dictionary<LocalDateTime, ChangedDate>();
        foreach (var changed in one.ChangedDates)
            dates[changed.Original] = changed;
        foreach (var moved in one.When.Moved.Keys)
            dates.TryAdd(moved, new ChangedDate(moved, one.Text, one.Length, one.Status));
        if (dates.Count == 0)
            return [];

        // What the rule has no more, since the series was shortened, is no date of its own.
        var last = dates.Keys.Max();
        return one.When.Regular.TakeWhile(date => date <= last)
            .Where(date => dates.ContainsKey(date) && !one.When.LeftOut.Contains(date)).Select(date => dates[date]).ToList();
    }

    private static void Begin(CalendarLines lines, CalendarEvent one, EventText text, EventStatus status)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", one.Uid);
        lines.Add("SEQUENCE", one.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("DTSTAMP", CalendarLines.Utc(one.Changed));
        lines.Add("LAST-MODIFIED", CalendarLines.Utc(one.Changed));
        lines.Add("STATUS", status.ToString().ToUpperInvariant());
        lines.AddText("SUMMARY", text.Summary);
        lines.AddText("DESCRIPTION", text.Description);
        lines.AddText("LOCATION", text.Location);
        if (text.Url is { } url)
            lines.AddUri("URL", url);
        if (one.Organizer is { } organizer)
            lines.AddUri("ORGANIZER" + CalendarLines.Parameter("CN", organizer.Name), organizer.Address);
        foreach (var attendee in one.Attendees)
        {
            var answer = attendee.Answer == Participation.NeedsAction ? "NEEDS-ACTION" : attendee.Answer.ToString().ToUpperInvariant();
            lines.AddUri($"ATTENDEE{CalendarLines.Parameter("CN", attendee.Person.Name)};PARTSTAT={answer}", attendee.Person.Address);
        }
    }

    private static void WriteTimes(CalendarLines lines, DateTimeZone zone, LocalDateTime start, Duration? length)
    {
        lines.Add("DTSTART" + Zone(zone), Written(start, zone));
        if (length is { } known)
            lines.Add("DURATION", string.Create(CultureInfo.InvariantCulture, $"PT{(long)known.TotalMinutes}M"));
    }

    private static void WriteRule(CalendarLines lines, Recurrence when)
    {
        if (when.Rule is { } rule)
            lines.Add("RRULE", (rule with { Until = rule.Until?.InUtc(when.Zone) }).ToString());
        foreach (var date in when.LeftOut.Order())
            lines.Add("EXDATE" + Zone(when.Zone), Written(date, when.Zone));
        foreach (var date in when.Added.Order())
            lines.Add("RDATE" + Zone(when.Zone), Written(date, when.Zone));
    }

    private static string Zone(DateTimeZone zone) => CalendarLines.IsUtc(zone) ? "" : $";TZID={zone.Id}";

    private static string Written(LocalDateTime local, DateTimeZone zone) =>
        CalendarLines.IsUtc(zone) ? CalendarLines.Utc(local.InUtc().ToInstant()) : CalendarLines.Local(local);
}
