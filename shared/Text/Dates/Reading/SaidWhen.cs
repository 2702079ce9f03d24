using Community.Text.Calendar;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>The parts of a phrase that were found, and what they mean together.</summary>
internal sealed class SaidWhen(ZonedDateTime now)
{
    public SaidDay? Day { get; set; }

    public SaidWeekday? Weekday { get; set; }

    public DayPart? Part { get; set; }

    public SaidTime? Time { get; set; }

    public Duration? Length { get; set; }

    public SaidRepeat? Repeat { get; set; }

    public RepeatEnd? RepeatEnd { get; set; }

    /// <summary>"nächste Woche", but which day of it?</summary>
    public bool IsVague => Repeat is null && Day is { IsVague: true } && (Weekday is null || Day is SaidDay.SomeDay);

    /// <summary>"alle 14 Tage", but from when on?</summary>
    public bool LacksStart => Repeat is not null && Meanings(new TimeMeaning(null, 0, null, false)).All(meaning => meaning.Rule is null);

    /// <summary>"31. im Februar" has no date at all.</summary>
    public bool IsImpossible => Day is { IsVague: false } && !Day.Dates(now.LocalDateTime, null).Any();

    public bool EndsBeforeStart => Time?.During(Part).Any(time => time.Length < 0) ?? false;

    /// <summary>"in zwei Stunden": a moment, rounded up to the full minute.</summary>
    public void TakeMoment(ZonedDateTime moment)
    {
        var minute = moment.Plus(Duration.FromMinutes(1) - Duration.FromTicks(1)).LocalDateTime;
        Day = new SaidDay.Exact(minute.Date);
        Time = new SaidTime(new Clock((minute.Hour * 60) + minute.Minute, Open: false), null);
    }

    /// <summary>A day, a weekday or a rule must have been found.</summary>
    public WhenReading Conclude(string rest)
    {
        var times = Times().ToList();
        if (WrongWeekday(times[0]) is { } wrong)
            return wrong;

        var candidates = times
            .SelectMany(time => Meanings(time).Select(meaning => Understand(time, meaning, rest)))
            .OfType<WhenReading.Understood>().Distinct()
            .OrderBy(one => one.Date).ThenBy(one => one.Time).ToList();
        return candidates.Count switch
        {
            0 => Over(times[0], rest),
            1 => candidates[0],
            _ => new WhenReading.Ambiguous(candidates),
        };
    }

    private WhenReading? WrongWeekday(TimeMeaning time)
    {
        if (Day is null or { IsVague: true } || Weekday is null || Repeat?.Days.Count > 0 || Dates(Day, time).Any(IsThatWeekday))
            return null;

        // In November, "Di, 3.11." on a Wednesday is that of the year before: it is just over.
        var date = Dates(Day, time).First();
        return Day is SaidDay.Yearly && IsThatWeekday(date.PlusYears(-1))
            ? new WhenReading.InThePast(date.PlusYears(-1), time.Time)
            : new WhenReading.WrongWeekday(Weekday.Day, date);
    }

    private IEnumerable<TimeMeaning> Times()
    {
        var said = Time ?? (Part == DayPart.Noon ? new SaidTime(new Clock(Clock.Day / 2, Open: false), null) : null);
        return said is null
            ? [new TimeMeaning(null, 0, Length, false)]
            : said.During(Part).Select(one => new TimeMeaning(
                LocalTime.FromMinutesSinceMidnight(one.Start % Clock.Day),
                one.Start / Clock.Day,
                Length ?? (one.Length is { } minutes ? Duration.FromMinutes(minutes) : null),
                one.IsGuess));
    }

    private IEnumerable<Meaning> Meanings(TimeMeaning time)
    {
        if (Repeat is null)
        {
            return Dates(Day ?? Weekday!.Meaning, time).Where(date => Weekday is null || Day is null || IsThatWeekday(date))
                .Select(date => new Meaning(date, null));
        }

        var day = Day is { IsVague: true } ? null : Day;
        var repeats = Repeat.Otherwise is { } otherwise ? new[] { Repeat, otherwise } : [Repeat];
        return Starts(time).SelectMany(_ => repeats, (date, repeat) => new Meaning(date, repeat.Rule(day, Weekday?.Day, date)));
    }

    /// <summary>From when on something repeats: from the day that is said, from the start of that week, or from today.</summary>
    private IEnumerable<LocalDate> Starts(TimeMeaning time) => Day switch
    {
        SaidDay.Week week => Dates(week, time).Take(1),
        SaidDay.SomeDay => [now.Date],
        { } day => Dates(day, time).Where(date => Weekday is null || Repeat!.Days.Count > 0 || IsThatWeekday(date)),
        null when Weekday is not null => Dates(Weekday.Meaning, time),
        null => [now.Date],
    };

    private WhenReading.Understood? Understand(TimeMeaning time, Meaning meaning, string rest)
    {
        if (Repeat is null)
        {
            var date = meaning.Date.PlusDays(time.DaysLater);
            return IsAhead(date, time.Time) ? new(date, time.Time, time.Length, time.IsGuess, rest) : null;
        }

        if (meaning.Rule is null || First(time, meaning) is not { } first)
            return null;

        var rule = RepeatEnd is null ? meaning.Rule : RepeatEnd.Of(meaning.Rule, first);
        return rule is null ? null : new(first, time.Time, time.Length, time.IsGuess, rest) { Repeats = rule };
    }

    /// <summary>The first date of the rule that lies ahead.</summary>
    private LocalDate? First(TimeMeaning time, Meaning meaning)
    {
        var start = meaning.Date.PlusDays(time.DaysLater) + (time.Time ?? LocalTime.Midnight);
        // "alle zwei Wochen mittwochs" starts on the very next Wednesday.
        var each = meaning.Rule! with { Interval = 1 };
        return each.From(start, now.Zone).Where(date => IsAhead(date.Date, time.Time)).Select(date => (LocalDate?)date.Date).FirstOrDefault();
    }

    private WhenReading.InThePast Over(TimeMeaning time, string rest)
    {
        // "alle zwei Wochen bis gestern" names no day but its end, and "zweiwöchentlich" none at all.
        if ((Day ?? Weekday?.Meaning ?? RepeatEnd?.Until) is not { } said)
            return new WhenReading.InThePast(now.Date, time.Time);
        var date = Dates(said, time).Order().Where(day => Weekday is null || Day is null || IsThatWeekday(day)).Append(now.Date).First();
        if (Repeat is not null)
            return new WhenReading.InThePast(date.PlusDays(time.DaysLater), time.Time);
        var later = said.Later(now.LocalDateTime)?.Dates(now.LocalDateTime, time.Time)
            .Select(day => day.PlusDays(time.DaysLater)).FirstOrDefault(day => IsAhead(day, time.Time));
        var isLater = later is { } found && found != default && (Weekday is null || IsThatWeekday(found) || Day is null);
        return new WhenReading.InThePast(date.PlusDays(time.DaysLater), time.Time)
        {
            Instead = isLater ? new(later!.Value, time.Time, time.Length, time.IsGuess, rest) : null,
        };
    }

    private IEnumerable<LocalDate> Dates(SaidDay day, TimeMeaning time) => day.Dates(now.LocalDateTime, time.Time).Distinct();

    private bool IsThatWeekday(LocalDate date) => date.DayOfWeek == Weekday!.Day;

    private bool IsAhead(LocalDate date, LocalTime? time) =>
        time is { } known ? date + known > now.LocalDateTime : date >= now.Date;

    /// <param name="DaysLater">1 for the midnight that ends the day.</param>
    private sealed record TimeMeaning(LocalTime? Time, int DaysLater, Duration? Length, bool IsGuess);

    /// <param name="Date">The day, or that from which a rule counts.</param>
    private sealed record Meaning(LocalDate Date, RecurrenceRule? Rule);
}
