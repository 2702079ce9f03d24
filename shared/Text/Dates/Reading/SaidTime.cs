namespace Community.Text.Dates.Reading;

/// <summary>A time on a clock, in minutes from midnight; 1440 is the midnight that ends the day.</summary>
/// <param name="Open">It fits two times of the day, as "halb vier" does.</param>
internal sealed record Clock(int Minute, bool Open)
{
    public const int Day = 24 * 60;
    private const int HalfDay = Day / 2;

    /// <summary>When an hour is open, it is taken to lie from 7:00 to 18:59: that is when people meet.</summary>
    private const int WorkdayStart = 7 * 60;

    public Clock During(DayPart? part)
    {
        var hour = Minute / 60;
        return part switch
        {
            null => Open && Minute < WorkdayStart ? Later() : this,
            DayPart.Afternoon or DayPart.Evening when hour < 12 => Later(),
            DayPart.Noon when hour is >= 1 and <= 4 => Later(),
            DayPart.Night when hour is >= 6 and <= 12 => Later(),
            _ => this with { Open = false },
        };
    }

    private Clock Later() => new(Minute + HalfDay, Open: false);
}

/// <summary>A time, or a start and an end ("16–18 Uhr").</summary>
internal sealed record SaidTime(Clock Start, Clock? End)
{
    private const int LongestOverMidnight = 12 * 60;

    /// <returns>The minute of the start and the length in minutes; the length is negative if the end can't belong to the start.</returns>
    public (int Start, int? Length) During(DayPart? part)
    {
        var start = Start.During(part).Minute;
        if (End is null)
            return (start, null);

        var end = End.Minute;
        if ((End.Open || start != Start.Minute) && end <= start)
            end += Clock.Day / 2;
        if (end <= start && end + Clock.Day - start <= LongestOverMidnight)
            end += Clock.Day;
        return (start, end > start ? end - start : -1);
    }
}
