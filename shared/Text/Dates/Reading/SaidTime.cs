namespace Community.Text.Dates.Reading;

/// <summary>A time on a clock, in minutes from midnight; 1440 is the midnight that ends the day.</summary>
/// <param name="Open">It fits two times of the day, as "halb vier" does.</param>
internal sealed record Clock(int Minute, bool Open)
{
    public const int Day = 24 * 60;
    private const int HalfDay = Day / 2;

    /// <summary>
    /// An hour before this is taken to lie in the afternoon, and one from <see cref="MorningStart"/> on in the morning: that is when people
    /// meet. In between, "um sieben" may as well be an evening, so both are offered.
    /// </summary>
    private const int EarliestStart = 6 * 60;

    private const int MorningStart = 9 * 60;

    /// <summary>What the words can mean, the earlier first.</summary>
    public IReadOnlyList<Clock> During(DayPart? part)
    {
        var hour = Minute / 60;
        return part switch
        {
            null when Open && Minute < EarliestStart => [Later()],
            null when Open && Minute < MorningStart => [this with { Open = false }, Later()],
            null => [this],
            DayPart.Afternoon or DayPart.Evening when hour < 12 => [Later()],
            DayPart.Noon when hour is >= 1 and <= 4 => [Later()],
            DayPart.Night when hour is >= 6 and <= 12 => [Later()],
            _ => [this with { Open = false }],
        };
    }

    private Clock Later() => new(Minute + HalfDay, Open: false);
}

/// <summary>A time, or a start and an end ("16–18 Uhr").</summary>
internal sealed record SaidTime(Clock Start, Clock? End)
{
    private const int LongestOverMidnight = 12 * 60;

    /// <summary>What the words can mean, the earlier first.</summary>
    /// <returns>
    /// The minute of the start, and the length in minutes, which is negative if the end can't belong to the start. A guess is an hour that
    /// also fits the other half of the day, where nobody would meet; noon is none.
    /// </returns>
    public IEnumerable<(int Start, int? Length, bool IsGuess)> During(DayPart? part)
    {
        var starts = Start.During(part);
        var isGuess = Start.Open && part is null && starts is [{ Minute: var minute }] && minute / 60 != 12;
        return starts.Select(start => (start.Minute, Length(start.Minute), isGuess));
    }

    private int? Length(int start)
    {
        if (End is null)
            return null;

        var end = End.Minute;
        if ((End.Open || start != Start.Minute) && end <= start)
            end += Clock.Day / 2;
        if (end <= start && end + Clock.Day - start <= LongestOverMidnight)
            end += Clock.Day;
        return end > start ? end - start : -1;
    }
}
