using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace Community.Text.Calendar;

/// <summary>
/// Writes a VTIMEZONE (RFC 5545, section 3.6.5) with the transitions that the zone really has in the years that are needed. Transitions of the
/// same kind and offsets share a part, each with its own date, since rules of zones change and a rule of ours would be a guess.
/// </summary>
internal static class TimeZoneLines
{
    public static void Write(CalendarLines lines, DateTimeZone zone, Instant from, Instant to)
    {
        var intervals = zone.GetZoneIntervals(from, to).ToList();
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", zone.Id);
        foreach (var kind in intervals.Select((interval, at) => (Interval: interval, Before: Before(intervals, at)))
            .GroupBy(one => (one.Interval.Name, one.Interval.WallOffset, one.Before, IsSummer: one.Interval.Savings > Offset.Zero)))
        {
            var name = kind.Key.IsSummer ? "DAYLIGHT" : "STANDARD";
            var starts = kind.Select(one => Start(one.Interval, one.Before, from)).ToList();
            lines.Add("BEGIN", name);
            lines.Add("DTSTART", CalendarLines.Local(starts[0]));
            // A line each: ical.js reads only the first date of a line.
            foreach (var start in starts.Skip(1))
                lines.Add("RDATE", CalendarLines.Local(start));
            lines.Add("TZOFFSETFROM", Written(kind.Key.Before));
            lines.Add("TZOFFSETTO", Written(kind.Key.WallOffset));
            lines.AddText("TZNAME", kind.Key.Name);
            lines.Add("END", name);
        }

        lines.Add("END", "VTIMEZONE");
    }

    private static Offset Before(List<ZoneInterval> intervals, int at) =>
        at == 0 ? intervals[0].WallOffset : intervals[at - 1].WallOffset;

    /// <summary>On the wall clock as it was before the change; the first interval is made to start where we start to look.</summary>
    private static LocalDateTime Start(ZoneInterval interval, Offset before, Instant from) =>
        (interval.HasStart && interval.Start >= from ? interval.Start : from).WithOffset(before).LocalDateTime;

    private static string Written(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var rest = seconds % 60 == 0 ? "" : (seconds % 60).ToString("00", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}{rest}");
    }
}
