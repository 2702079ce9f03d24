using Community.Text.Calendar;
using Community.Text.Dates.Reading;
using NodaTime;

namespace Community.Text.Dates;

/// <summary>What the two languages need to know of a rule to put it into words.</summary>
internal static class RuleText
{
    /// <summary>Monday to Friday without ordinals.</summary>
    public static bool IsWorkingDays(RecurrenceRule rule) =>
        rule.Days.Count == NthDays.Working.Length && rule.Days.All(day => day.Ordinal == 0 && NthDays.Working.Contains(day.Day));

    /// <summary>Weekdays with the ordinals they have, in order: "ersten und dritten" beside "Mittwoch".</summary>
    public static IEnumerable<(IsoDayOfWeek Day, IReadOnlyList<int> Ordinals)> ByWeekday(RecurrenceRule rule) =>
        rule.Days.GroupBy(day => day.Day, day => day.Ordinal).Select(group => (group.Key, (IReadOnlyList<int>)[.. group]));

    public static string Join(IEnumerable<string> words, string and)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {and} {all[^1]}";
    }
}
