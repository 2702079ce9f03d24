using Community.Text.Calendar;
using Community.Text.Holidays;
using NodaTime;

namespace Community.Text.Dates;

internal sealed class EnglishWhenText : WhenText
{
    private static readonly string[] s_weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] s_months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private protected override string Until => "to";

    public override string Day(LocalDate date) =>
        $"{Weekday(date.DayOfWeek)}, {Number(date.Day)} {s_months[date.Month - 1]} {Number(date.Year)}";

    public override string Explain(WhenReading reading) => reading switch
    {
        WhenReading.Ambiguous several => $"{WhatIsAsked(several)}: {string.Join(" or ", Choices(several))}?",
        WhenReading.WrongWeekday wrong => $"{Weekday(wrong.Said)} does not fit: {Day(wrong.Date)}. Is the weekday right or the date?",
        WhenReading.InThePast past => $"{Moment(past.Date, past.Time)}{(past.Time is null ? "" : ",")} is over already."
            + (past.Instead is { } instead ? $" Do you mean {Moment(instead.Date, instead.Time)}?" : ""),
        WhenReading.NotUnderstood { Typed: "" } => "The date is missing, for example “3 Dec 16:00”.",
        WhenReading.NotUnderstood trouble => Explain(trouble.Trouble, $"“{trouble.Typed}”"),
        _ => "",
    };

    public override string Rule(RecurrenceRule rule) => EnglishRuleText.Of(rule);

    public override string Explain(WallClockMoment moment) => moment switch
    {
        WallClockMoment.Skipped gap =>
            $"There is no {Time(gap.Asked.TimeOfDay)} on {Day(gap.Asked.Date)}: the clocks go forward. "
            + $"The next time there is {Time(gap.Next.TimeOfDay)}.",
        WallClockMoment.Twice twice =>
            $"{Time(twice.At.TimeOfDay)} comes twice that day, because the clocks go back. "
            + $"It is taken as the first one ({Zone(twice.At)}).",
        _ => "",
    };

    private protected override string AtTime(LocalTime time) => $"at {Time(time)}";

    private protected override string FirstTime(string rule, string first) => $"{rule}, for the first time on {first}";

    private protected override string Guess(string taken, string other) => $"Taken as {taken}, not {other}.";

    private protected override string Holiday(PublicHoliday holiday) => $"That is a public holiday: {holiday.English}.";

    private protected override string Holidays(IEnumerable<(LocalDate Date, PublicHoliday Holiday)> days) =>
        $"On a public holiday: {string.Join("; ", days.Select(day => $"{Day(day.Date)} ({day.Holiday.English})"))}.";

    private protected override string ShortDay(LocalDate date) =>
        $"{Weekday(date.DayOfWeek)[..3]}, {Number(date.Day)} {s_months[date.Month - 1][..3]} {Number(date.Year)}";

    private protected override string Zone(ZonedDateTime moment) => ZoneNames.English(moment);

    private protected override string Clock(string time) => time;

    private static string WhatIsAsked(WhenReading.Ambiguous several) =>
        several.Candidates.Any(one => one.Repeats is not null) ? "What do you mean"
        : OnOneDay(several) ? "Which time do you mean"
        : "Which day do you mean";

    internal static string Month(int month) => s_months[month - 1];

    internal static string Weekday(IsoDayOfWeek day) => s_weekdays[(int)day - 1];

    private static string Explain(WhenTrouble trouble, string typed) => trouble switch
    {
        WhenTrouble.NoDate => $"I can't read {typed} as a date. For example: “3 Dec 16:00” or “Thursday 4-5:30 pm”.",
        WhenTrouble.DayMissing => $"{typed}: on which day?",
        WhenTrouble.StartMissing => $"{typed}: from when on? For example “from Thursday 4pm, every two weeks”.",
        WhenTrouble.NoSuchDay => $"{typed}: there is no such day.",
        WhenTrouble.NoSuchTime => $"{typed}: there is no such time.",
        WhenTrouble.YearOutOfRange => $"{typed}: the years 1970 to 2200 are possible.",
        WhenTrouble.EndBeforeStart => $"{typed}: the end is before the start.",
        WhenTrouble.LengthOutOfRange => $"{typed}: one minute to seven days are possible.",
        WhenTrouble.SecondDate => $"{typed}: please give one date only.",
        WhenTrouble.Repeats => $"{typed}: please give a single date, without repetition.",
        WhenTrouble.ForeignZone => $"{typed}: please give the local time, without a zone.",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
