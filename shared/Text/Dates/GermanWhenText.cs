using Community.Text.Calendar;
using Community.Text.Holidays;
using NodaTime;

namespace Community.Text.Dates;

internal sealed class GermanWhenText : WhenText
{
    private static readonly string[] s_weekdays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

    private static readonly string[] s_months =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];

    private protected override string Until => "bis";

    public override string Day(LocalDate date) =>
        $"{Weekday(date.DayOfWeek)}, {Number(date.Day)}. {s_months[date.Month - 1]} {Number(date.Year)}";

    public override string Explain(WhenReading reading) => reading switch
    {
        WhenReading.Ambiguous several => $"{WhatIsAsked(several)}: {string.Join(" oder ", Choices(several))}?",
        WhenReading.WrongWeekday wrong => $"{Weekday(wrong.Said)} passt nicht: {Day(wrong.Date)}. Stimmt der Wochentag oder das Datum?",
        WhenReading.InThePast past => $"{Moment(past.Date, past.Time)}{(past.Time is null ? "" : ",")} ist schon vorbei."
            + (past.Instead is { } instead ? $" Meinst du {Moment(instead.Date, instead.Time)}?" : ""),
        WhenReading.NotUnderstood { Typed: "" } => "Es fehlt das Datum, zum Beispiel „3.12. 16 Uhr“.",
        WhenReading.NotUnderstood trouble => Explain(trouble.Trouble, $"„{trouble.Typed}“"),
        _ => "",
    };

    public override string Rule(RecurrenceRule rule) => GermanRuleText.Of(rule);

    public override string Explain(WallClockMoment moment) => moment switch
    {
        WallClockMoment.Skipped gap =>
            $"{Clock(Time(gap.Asked.TimeOfDay))} gibt es am {Day(gap.Asked.Date)} nicht: Die Uhren werden vorgestellt, "
            + $"möglich ist es wieder ab {Clock(Time(gap.Next.TimeOfDay))}.",
        WallClockMoment.Twice twice =>
            $"{Clock(Time(twice.At.TimeOfDay))} gibt es an diesem Tag zweimal, weil die Uhren zurückgestellt werden. "
            + $"Gemeint ist das erste Mal ({Zone(twice.At)}).",
        _ => "",
    };

    private protected override string AtTime(LocalTime time) =>
        time.Minute == 0 ? $"um {Number(time.Hour)} Uhr" : $"um {Time(time)} Uhr";

    private protected override string FirstTime(string rule, string first) => $"{rule}, zum ersten Mal am {first}";

    private protected override string Guess(string taken, string other) => $"Gemeint ist {taken}, nicht {other}.";

    private protected override string Holiday(PublicHoliday holiday) => $"Das ist ein Feiertag: {holiday.German}.";

    private protected override string Holidays(IEnumerable<(LocalDate Date, PublicHoliday Holiday)> days) =>
        $"Auf einen Feiertag fällt: {string.Join("; ", days.Select(day => $"{Day(day.Date)} ({day.Holiday.German})"))}.";

    private protected override string ShortDay(LocalDate date) =>
        $"{Weekday(date.DayOfWeek)[..2]}., {Number(date.Day)}.{Number(date.Month)}.{Number(date.Year)}";

    private protected override string Zone(ZonedDateTime moment) => ZoneNames.German(moment);

    private protected override string Clock(string time) => $"{time} Uhr";

    private static string WhatIsAsked(WhenReading.Ambiguous several) =>
        several.Candidates.Any(one => one.Repeats is not null) ? "Was ist gemeint"
        : OnOneDay(several) ? "Welche Uhrzeit ist gemeint"
        : "Welcher Tag ist gemeint";

    internal static string Month(int month) => s_months[month - 1];

    internal static string Weekday(IsoDayOfWeek day) => s_weekdays[(int)day - 1];

    private static string Explain(WhenTrouble trouble, string typed) => trouble switch
    {
        WhenTrouble.NoDate => $"{typed} verstehe ich nicht als Datum. Zum Beispiel: „3.12. 16 Uhr“ oder „Donnerstag 16–17:30 Uhr“.",
        WhenTrouble.DayMissing => $"{typed}: An welchem Tag?",
        WhenTrouble.StartMissing => $"{typed}: Ab wann? Zum Beispiel „ab Donnerstag 16 Uhr, alle zwei Wochen“.",
        WhenTrouble.NoSuchDay => $"{typed}: Diesen Tag gibt es nicht.",
        WhenTrouble.NoSuchTime => $"{typed}: Diese Uhrzeit gibt es nicht.",
        WhenTrouble.YearOutOfRange => $"{typed}: Möglich sind die Jahre 1970 bis 2200.",
        WhenTrouble.EndBeforeStart => $"{typed}: Das Ende liegt vor dem Anfang.",
        WhenTrouble.LengthOutOfRange => $"{typed}: Möglich sind eine Minute bis sieben Tage.",
        WhenTrouble.SecondDate => $"{typed}: Bitte nur ein Datum nennen.",
        WhenTrouble.Repeats => $"{typed}: Bitte nur ein einzelnes Datum nennen, ohne Wiederholung.",
        WhenTrouble.ForeignZone => $"{typed}: Bitte die Ortszeit angeben, ohne Zeitzone.",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
