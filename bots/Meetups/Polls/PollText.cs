using System.Text.RegularExpressions;
using Community.Matrix.Html;
using Community.Meetups.Announcing;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups.Polls;

/// <summary>What was typed: <c>"Titel" | Do 5.12. 16:00 | Fr 6.12. 10:00 | bis 3.12. | eine Wahl</c></summary>
/// <param name="Title">The title; empty if it is missing.</param>
/// <param name="Options">The dates, each with a time.</param>
/// <param name="Deadline">Until when; null: not said.</param>
/// <param name="IsOneChoice">Everybody has one choice.</param>
/// <param name="Trouble">What is wrong with one of the dates; null: nothing.</param>
internal sealed partial record PollText(string Title, IReadOnlyList<DraftTime> Options, LocalDateTime? Deadline, bool IsOneChoice, WhenReading? Trouble)
{
    public static PollText Read(string typed, ZonedDateTime now)
    {
        var parts = typed.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isOneChoice = parts.Any(IsOneChoicePattern().IsMatch);
        parts = [.. parts.Where(part => !IsOneChoicePattern().IsMatch(part))];
        if (parts.Length > 0 && BeforeTitlePattern().Match(parts[0]) is { Success: true } before)
            (isOneChoice, parts[0]) = (true, parts[0][before.Length..]);
        var title = parts.Length == 0 ? string.Empty : Excerpt.Of(parts[0].Trim('"', '„', '“', '”', ' '), Meetup.LongestTitle + 1);
        var (options, deadline) = (new List<DraftTime>(), (LocalDateTime?)null);
        foreach (var part in parts.Skip(1))
        {
            var isDeadline = DeadlinePattern().IsMatch(part);
            var reading = WhenPhrase.Read(isDeadline ? DeadlinePattern().Replace(part, string.Empty) : part, now);
            if (isDeadline && reading is WhenReading.Understood until)
                deadline = until.Date + (until.Time ?? new LocalTime(20, 0));
            else if (reading is WhenReading.Understood { Time: not null, Rest: "" } when)
                options.Add(DraftTime.Of(when));
            else
                return new PollText(title, options, deadline, isOneChoice, reading is WhenReading.Understood ? new WhenReading.NotUnderstood(WhenTrouble.NoSuchTime, Excerpt.Of(part, 40), 0) : reading);
        }
        return new PollText(title, [.. options.DistinctBy(option => option.Local).OrderBy(option => option.Local)], deadline, isOneChoice, null);
    }

    [GeneratedRegex(@"^(bis|until|by)\s+(zum\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DeadlinePattern();

    [GeneratedRegex(@"^(nur\s+|only\s+)?(eine|1|one|single)\s+(wahl|stimme|choice|vote)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex IsOneChoicePattern();

    [GeneratedRegex(@"^(nur\s+|only\s+)?(eine|1|one|single)\s+(wahl|stimme|choice|vote)[:,]?\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BeforeTitlePattern();
}
