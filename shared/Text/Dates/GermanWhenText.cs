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
        WhenReading.Ambiguous several =>
            $"Welcher Tag ist gemeint: {string.Join(" oder ", several.Candidates.Select(candidate => Day(candidate.Date)))}?",
        WhenReading.WrongWeekday wrong => $"{Weekday(wrong.Said)} passt nicht: {Day(wrong.Date)}. Stimmt der Wochentag oder das Datum?",
        WhenReading.InThePast past => $"{Day(past.Date)}{(past.Time is { } time ? $", {Clock(Time(time))}," : "")} ist schon vorbei.",
        WhenReading.NotUnderstood { Typed: "" } => "Es fehlt das Datum, zum Beispiel „3.12. 16 Uhr“.",
        WhenReading.NotUnderstood trouble => Explain(trouble.Trouble, $"„{trouble.Typed}“"),
        _ => "",
    };

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

    private protected override string ShortDay(LocalDate date) =>
        $"{Weekday(date.DayOfWeek)[..2]}., {Number(date.Day)}.{Number(date.Month)}.{Number(date.Year)}";

    private protected override string Zone(ZonedDateTime moment) => ZoneNames.German(moment);

    private protected override string Clock(string time) => $"{time} Uhr";

    private static string Weekday(IsoDayOfWeek day) => s_weekdays[(int)day - 1];

    private static string Explain(WhenTrouble trouble, string typed) => trouble switch
    {
        WhenTrouble.NoDate => $"{typed} verstehe ich nicht als Datum. Zum Beispiel: „3.12. 16 Uhr“ oder „Donnerstag 16–17:30 Uhr“.",
        WhenTrouble.DayMissing => $"{typed}: An welchem Tag?",
        WhenTrouble.NoSuchDay => $"{typed}: Diesen Tag gibt es nicht.",
        WhenTrouble.NoSuchTime => $"{typed}: Diese Uhrzeit gibt es nicht.",
        WhenTrouble.YearOutOfRange => $"{typed}: Möglich sind die Jahre 1970 bis 2200.",
        WhenTrouble.EndBeforeStart => $"{typed}: Das Ende liegt vor dem Anfang.",
        WhenTrouble.LengthOutOfRange => $"{typed}: Möglich sind eine Minute bis sieben Tage.",
        WhenTrouble.SecondDate => $"{typed}: Bitte nur ein Datum nennen.",
        WhenTrouble.Repeats => $"{typed}: Wiederholungen kann ich noch nicht. Bitte nur ein Datum nennen.",
        WhenTrouble.ForeignZone => $"{typed}: Bitte die Ortszeit angeben, ohne Zeitzone.",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
