using NodaTime;

namespace Community.Text.Calendar;

/// <summary>
/// Writes a calendar file (RFC 5545, https://www.rfc-editor.org/rfc/rfc5545): every time with its zone, the zone's real transitions, a series by
/// its rule. Names and texts can hold anything; they never become lines of their own.
/// </summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string Product = "-//Community bot suite//Calendar//DE";

    /// <summary>The transitions are written this far ahead of a series without end.</summary>
    private const int YearsOfEndlessSeries = 10;

    /// <param name="events">Each with a <see cref="CalendarEvent.Uid"/> of its own.</param>
    /// <param name="name">What a subscribed calendar is called; null in a file for one entry.</param>
    /// <returns>The file, to be encoded as UTF-8.</returns>
    public static string Write(IReadOnlyCollection<CalendarEvent> events, string? name = null)
    {
        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", Product);
        lines.Add("CALSCALE", "GREGORIAN");
        lines.AddText("NAME", name);
        // What most calendars read in place of NAME (RFC 7986).
        lines.AddText("X-WR-CALNAME", name);
        foreach (var zone in events.GroupBy(one => one.When.Zone.Id, StringComparer.Ordinal))
            WriteZone(lines, [.. zone]);
        foreach (var one in events)
            EventLines.Write(lines, one);
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    private static void WriteZone(CalendarLines lines, List<CalendarEvent> events)
    {
        var zone = events[0].When.Zone;
        if (CalendarLines.IsUtc(zone))
            return;

        var first = events.Min(one => one.When.Start).InZoneLeniently(zone).ToInstant();
        var last = events.Max(Last);
        // A whole year before and after, so that both kinds of time are there, whoever looks up which holds.
        TimeZoneLines.Write(lines, zone, first - Duration.FromDays(366), last + Duration.FromDays(366));
    }

    private static Instant Last(CalendarEvent one)
    {
        var horizon = one.When.Start.PlusYears(YearsOfEndlessSeries);
        return one.When.Occurrences().TakeWhile(occurrence => occurrence.Start.LocalDateTime <= horizon)
            .Select(occurrence => occurrence.Start.ToInstant())
            .LastOrDefault(one.When.Start.InZoneLeniently(one.When.Zone).ToInstant());
    }
}
