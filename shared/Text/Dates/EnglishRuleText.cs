using System.Globalization;
using Community.Text.Calendar;
using NodaTime;
using static Community.Text.Calendar.RecurrenceFrequency;

namespace Community.Text.Dates;

/// <summary>"every second Thursday of the month", "every two weeks on Tuesday and Thursday, until 31 March 2027".</summary>
internal static class EnglishRuleText
{
    private const string And = "and";

    private static readonly string[] s_numbers =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] s_ordinals = ["", "first", "second", "third", "fourth", "fifth"];

    public static string Of(RecurrenceRule rule) => Days(rule) + End(rule);

    private static string Days(RecurrenceRule rule) => rule switch
    {
        { Frequency: Weekly, Interval: 1, Days.Count: > 0, Months.Count: 0, Positions.Count: 0 } => RuleText.IsWorkingDays(rule)
            ? "every weekday from Monday to Friday"
            : $"every {Weekdays(rule)}",
        { Frequency: Monthly, Interval: 1, DaysOfMonth.Count: 0, Days.Count: > 0, Months.Count: 0, Positions.Count: 0 } =>
            $"every {Weekdays(rule)} of the month",
        { Frequency: Monthly, Interval: 1, DaysOfMonth.Count: 0, Months.Count: 0 } when RuleText.IsWorkingDays(rule) =>
            $"every {Ordinals(rule.Positions)} working day of the month",
        { Frequency: Monthly, Interval: 1, DaysOfMonth.Count: > 0, Days.Count: 0, Months.Count: 0, Positions.Count: 0 } =>
            $"on the {MonthDays(rule)} of each month",
        _ => $"{Rhythm(rule)}{On(rule)}",
    };

    private static string Rhythm(RecurrenceRule rule)
    {
        var unit = rule.Frequency switch
        {
            Daily => "day",
            Weekly => "week",
            Monthly => "month",
            _ => "year",
        };
        return rule.Interval == 1 ? $"every {unit}" : $"every {Number(rule.Interval)} {unit}s";
    }

    private static string On(RecurrenceRule rule)
    {
        var months = RuleText.Join(rule.Months.Select(EnglishWhenText.Month), And);
        var monthDays = rule.DaysOfMonth.Count > 0 ? $" on the {MonthDays(rule)}" : "";
        var the = rule.Days.Any(day => day.Ordinal != 0) ? "the " : "";
        var weekdays = rule.Days.Count == 0 ? "" : monthDays.Length > 0 ? $", if that is a {Weekdays(rule)}," : $" on {the}{Weekdays(rule)}";
        var isDate = rule is { Frequency: Yearly, Months.Count: 1, DaysOfMonth: [> 0] } && weekdays.Length == 0;
        var inMonths = months.Length == 0 ? "" : isDate ? $" of {months}" : $" in {months}";
        var only = rule.Positions.Count > 0 ? $", only the {Ordinals(rule.Positions)} of these" : "";
        return (monthDays + weekdays + inMonths + only).TrimEnd(',');
    }

    private static string Weekdays(RecurrenceRule rule) => RuleText.Join(
        RuleText.ByWeekday(rule).Select(one => one.Ordinals is [0]
            ? EnglishWhenText.Weekday(one.Day)
            : $"{Ordinals(one.Ordinals)} {EnglishWhenText.Weekday(one.Day)}"), And);

    private static string MonthDays(RecurrenceRule rule) =>
        RuleText.Join(rule.DaysOfMonth.Select(day => day > 0 ? InDigits(day) : $"{Ordinal(day)} day"), And);

    private static string Ordinals(IEnumerable<int> ordinals) => RuleText.Join(ordinals.Select(Ordinal), And);

    private static string Ordinal(int ordinal) => ordinal switch
    {
        -1 => "last",
        -2 => "second to last",
        < 0 => $"{Ordinal(-ordinal)} to last",
        < 6 => s_ordinals[ordinal],
        _ => InDigits(ordinal),
    };

    private static string InDigits(int day) => Digits(day) + (day % 10, day / 10 % 10) switch
    {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };

    private static string End(RecurrenceRule rule) => rule switch
    {
        { Count: 1 } => ", once",
        { Count: { } count } => $", {Digits(count)} times",
        { Until: RecurrenceUntil.Day until } => $", until {Date(until.Date)}",
        { Until: RecurrenceUntil.Local until } => $", until {Date(until.Moment.Date)}",
        { Until: RecurrenceUntil.Utc until } => $", until {Date(until.Moment.InUtc().Date)}",
        _ => "",
    };

    private static string Date(LocalDate date) => $"{Digits(date.Day)} {EnglishWhenText.Month(date.Month)} {Digits(date.Year)}";

    private static string Number(int number) => number < s_numbers.Length ? s_numbers[number] : Digits(number);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
