using System.Globalization;
using Community.Text.Calendar;
using NodaTime;
using static Community.Text.Calendar.RecurrenceFrequency;

namespace Community.Text.Dates;

/// <summary>"jeden zweiten Donnerstag im Monat", "alle zwei Wochen am Dienstag und Donnerstag, bis 31. März 2027".</summary>
internal static class GermanRuleText
{
    private const string Und = "und";

    private static readonly string[] s_numbers = ["", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
    private static readonly string[] s_ordinals = ["", "ersten", "zweiten", "dritten", "vierten", "fünften"];

    public static string Of(RecurrenceRule rule) => Days(rule) + End(rule);

    private static string Days(RecurrenceRule rule) => rule switch
    {
        { Frequency: Weekly, Interval: 1, Days.Count: > 0, Months.Count: 0, Positions.Count: 0 } => RuleText.IsWorkingDays(rule)
            ? "jeden Werktag von Montag bis Freitag"
            : $"jeden {Weekdays(rule)}",
        { Frequency: Monthly, Interval: 1, DaysOfMonth.Count: 0, Days.Count: > 0, Months.Count: 0, Positions.Count: 0 } =>
            $"jeden {Weekdays(rule)} im Monat",
        { Frequency: Monthly, Interval: 1, DaysOfMonth.Count: 0, Months.Count: 0 } when RuleText.IsWorkingDays(rule) =>
            $"jeden {Ordinals(rule.Positions)} Werktag im Monat",
        { Frequency: Monthly, Interval: 1, DaysOfMonth.Count: > 0, Days.Count: 0, Months.Count: 0, Positions.Count: 0 } =>
            $"am {MonthDays(rule)} jedes Monats",
        _ => $"{Rhythm(rule)}{On(rule)}",
    };

    private static string Rhythm(RecurrenceRule rule) => (rule.Frequency, rule.Interval) switch
    {
        (Daily, 1) => "jeden Tag",
        (Weekly, 1) => "jede Woche",
        (Monthly, 1) => "jeden Monat",
        (_, 1) => "jedes Jahr",
        (Daily, var days) => $"alle {Number(days)} Tage",
        (Weekly, var weeks) => $"alle {Number(weeks)} Wochen",
        (Monthly, var months) => $"alle {Number(months)} Monate",
        (_, var years) => $"alle {Number(years)} Jahre",
    };

    private static string On(RecurrenceRule rule)
    {
        var months = RuleText.Join(rule.Months.Select(GermanWhenText.Month), Und);
        var monthDays = rule.DaysOfMonth.Count > 0 ? $" am {MonthDays(rule)}" : "";
        var weekdays = rule.Days.Count == 0 ? "" : monthDays.Length > 0 ? $", wenn das ein {Weekdays(rule)} ist," : $" am {Weekdays(rule)}";
        var isDate = rule is { Frequency: Yearly, Months.Count: 1, DaysOfMonth: [> 0] } && weekdays.Length == 0;
        var inMonths = months.Length == 0 ? "" : isDate ? $" {months}" : $" im {months}";
        var only = rule.Positions.Count > 0 ? $", davon der {Ordinals(rule.Positions).Replace("en ", "e ", StringComparison.Ordinal)[..^1]} Termin" : "";
        return (monthDays + weekdays + inMonths + only).TrimEnd(',');
    }

    private static string Weekdays(RecurrenceRule rule) => RuleText.Join(
        RuleText.ByWeekday(rule).Select(one => one.Ordinals is [0]
            ? GermanWhenText.Weekday(one.Day)
            : $"{Ordinals(one.Ordinals)} {GermanWhenText.Weekday(one.Day)}"), Und);

    private static string MonthDays(RecurrenceRule rule) =>
        RuleText.Join(rule.DaysOfMonth.Select(day => day > 0 ? $"{Digits(day)}." : $"{Ordinal(day)} Tag"), Und);

    private static string Ordinals(IEnumerable<int> ordinals) => RuleText.Join(ordinals.Select(Ordinal), Und);

    private static string Ordinal(int ordinal) => ordinal switch
    {
        -1 => "letzten",
        -2 => "vorletzten",
        < 0 => $"{Ordinal(-ordinal)} vom Ende gezählten",
        < 6 => s_ordinals[ordinal],
        _ => $"{Digits(ordinal)}.",
    };

    private static string End(RecurrenceRule rule) => rule switch
    {
        { Count: 1 } => ", einmal",
        { Count: { } count } => $", {Digits(count)}-mal",
        { Until: RecurrenceUntil.Day until } => $", bis {Date(until.Date)}",
        { Until: RecurrenceUntil.Local until } => $", bis {Date(until.Moment.Date)}",
        { Until: RecurrenceUntil.Utc until } => $", bis {Date(until.Moment.InUtc().Date)}",
        _ => "",
    };

    private static string Date(LocalDate date) => $"{Digits(date.Day)}. {GermanWhenText.Month(date.Month)} {Digits(date.Year)}";

    private static string Number(int number) => number < s_numbers.Length ? s_numbers[number] : Digits(number);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
