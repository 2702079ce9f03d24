using System.Globalization;
using NodaTime;

namespace Community.Text.Calendar;

/// <summary>RRULE text to rule and back.</summary>
internal static class RuleParser
{
    /// <summary>More than any sensible rule has: 366 numbers and their signs and commas fit.</summary>
    private const int LongestText = 2000;

    private static readonly string[] s_days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static RecurrenceRule? Parse(string text)
    {
        if (text.Length > LongestText)
            return null;

        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';'))
            if (part.Split('=') is not [var name, var value] || !parts.TryAdd(name, value))
                return null;

        if (!parts.Remove("FREQ", out var word) || Frequency(word) is not { } frequency)
            return null;

        RecurrenceRule? rule = new() { Frequency = frequency };
        foreach (var (name, value) in parts)
            rule = rule is null ? null : With(rule, name, value);

        return rule is not null && IsSound(rule) ? rule : null;
    }

    public static string Write(RecurrenceRule rule)
    {
        var parts = new List<string> { $"FREQ={rule.Frequency.ToString().ToUpperInvariant()}" };
        if (rule.Until is { } until)
            parts.Add($"UNTIL={until}");
        if (rule.Count is { } count)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"COUNT={count}"));
        if (rule.Interval > 1)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"INTERVAL={rule.Interval}"));
        Add("BYMONTH", rule.Months);
        Add("BYMONTHDAY", rule.DaysOfMonth);
        if (rule.Days.Count > 0)
            parts.Add($"BYDAY={string.Join(',', rule.Days.Select(Write))}");
        Add("BYSETPOS", rule.Positions);
        if (rule.WeekStart != IsoDayOfWeek.Monday)
            parts.Add($"WKST={s_days[(int)rule.WeekStart - 1]}");
        return string.Join(';', parts);

        void Add(string name, IReadOnlyList<int> numbers)
        {
            if (numbers.Count > 0)
                parts.Add($"{name}={string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}");
        }
    }

    private static RecurrenceRule? With(RecurrenceRule rule, string name, string value) => name.ToUpperInvariant() switch
    {
        "INTERVAL" => Number(value, 1, 9999) is { } interval ? rule with { Interval = interval } : null,
        "COUNT" => Number(value, 1, 9999) is { } count ? rule with { Count = count } : null,
        "UNTIL" => RecurrenceUntil.Parse(value) is { } until ? rule with { Until = until } : null,
        "BYDAY" => List(value, Day) is { } days ? rule with { Days = days } : null,
        "BYMONTHDAY" => List(value, one => Signed(one, 31)) is { } days ? rule with { DaysOfMonth = days } : null,
        "BYMONTH" => List(value, one => Number(one, 1, 12)) is { } months ? rule with { Months = months } : null,
        "BYSETPOS" => List(value, one => Signed(one, 366)) is { } positions ? rule with { Positions = positions } : null,
        "WKST" => Weekday(value) is { } day ? rule with { WeekStart = day } : null,
        _ => null,
    };

    /// <summary>What RFC 5545 says may not stand together.</summary>
    private static bool IsSound(RecurrenceRule rule) =>
        (rule.Count is null || rule.Until is null)
        && (rule.Frequency is RecurrenceFrequency.Monthly or RecurrenceFrequency.Yearly || rule.Days.All(day => day.Ordinal == 0))
        && (rule.Frequency != RecurrenceFrequency.Weekly || rule.DaysOfMonth.Count == 0)
        && (rule.Positions.Count == 0 || rule.Days.Count + rule.DaysOfMonth.Count + rule.Months.Count > 0);

    private static List<T>? List<T>(string value, Func<string, T?> read)
        where T : struct
    {
        var items = value.Split(',').Select(read).ToList();
        return items.TrueForAll(one => one is not null) ? [.. items.Select(one => one!.Value)] : null;
    }

    private static string Write(RecurrenceDay day) =>
        (day.Ordinal == 0 ? "" : day.Ordinal.ToString(CultureInfo.InvariantCulture)) + s_days[(int)day.Day - 1];

    private static RecurrenceDay? Day(string text)
    {
        if (text.Length < 2 || Weekday(text[^2..]) is not { } day)
            return null;
        if (text.Length == 2)
            return new RecurrenceDay(day);

        return Signed(text[..^2], 53) is { } ordinal ? new RecurrenceDay(day, ordinal) : null;
    }

    private static IsoDayOfWeek? Weekday(string text)
    {
        var at = Array.FindIndex(s_days, day => day.Equals(text, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : (IsoDayOfWeek)(at + 1);
    }

    private static RecurrenceFrequency? Frequency(string word) => word.ToUpperInvariant() switch
    {
        "DAILY" => RecurrenceFrequency.Daily,
        "WEEKLY" => RecurrenceFrequency.Weekly,
        "MONTHLY" => RecurrenceFrequency.Monthly,
        "YEARLY" => RecurrenceFrequency.Yearly,
        _ => null,
    };

    private static int? Number(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max ? number : null;

    private static int? Signed(string text, int max) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != 0 && Math.Abs((long)number) <= max
            ? number
            : null;
}
