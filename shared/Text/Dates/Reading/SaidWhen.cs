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

    /// <summary>"in zwei Stunden": a moment, rounded up to the full minute.</summary>
    public void TakeMoment(ZonedDateTime moment)
    {
        var minute = moment.Plus(Duration.FromMinutes(1) - Duration.FromTicks(1)).LocalDateTime;
        Day = new SaidDay.Exact(minute.Date);
        Time = new SaidTime(new Clock((minute.Hour * 60) + minute.Minute, Open: false), null);
    }

    /// <summary>A day or a weekday must have been found.</summary>
    public WhenReading Conclude(string rest)
    {
        var said = Time ?? (Part == DayPart.Noon ? new SaidTime(new Clock(Clock.Day / 2, Open: false), null) : null);
        var (start, length) = said?.During(Part) ?? default;
        LocalTime? time = said is null ? null : LocalTime.FromMinutesSinceMidnight(start % Clock.Day);
        var daysLater = start / Clock.Day;

        var dates = (Day ?? Weekday!.Meaning).Dates(now.LocalDateTime, time).Distinct().Order().ToList();
        if (Day is not null && Weekday is not null)
        {
            var fitting = dates.Where(date => date.DayOfWeek == Weekday.Day).ToList();
            if (fitting.Count == 0)
                return new WhenReading.WrongWeekday(Weekday.Day, dates[0]);
            dates = fitting;
        }

        var candidates = dates
            .Select(date => date.PlusDays(daysLater))
            .Where(date => IsAhead(date, time))
            .Select(date => new WhenReading.Understood(date, time, Length ?? AsDuration(length), IsGuess(said, start), rest))
            .ToList();
        return candidates.Count switch
        {
            0 => new WhenReading.InThePast(dates[0].PlusDays(daysLater), time),
            1 => candidates[0],
            _ => new WhenReading.Ambiguous(candidates),
        };
    }

    private bool IsAhead(LocalDate date, LocalTime? time) =>
        time is { } known ? date + known > now.LocalDateTime : date >= now.Date;

    /// <summary>Nobody meets at midnight without saying so: noon is not a guess.</summary>
    private bool IsGuess(SaidTime? said, int start) => said is { Start.Open: true } && Part is null && start / 60 != 12;

    private static Duration? AsDuration(int? minutes) => minutes is { } known ? Duration.FromMinutes(known) : null;
}
