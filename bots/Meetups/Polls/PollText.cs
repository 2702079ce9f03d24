using System.Text.RegularExpressions;
using Community.Matrix.Html;
using Community.Meetups.Announcing;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups.Polls;

/// <summary>What was typed: <c>"Titel" | Do 5.12. 16:00 | Fr 6.12. 10:00 | bis 3.12.</c></summary>
/// <param name="Title">The title; empty if it is missing.</param>
/// <param name="Options">The dates, each with a time.</param>
/// <param name="Deadline">Until when; null: not said.</param>
/// <param name="Trouble">What is wrong with one of the dates; null: nothing.</param>
internal sealed partial record PollText(string Title, IReadOnlyList<DraftTime> Options, LocalDateTime? Deadline, WhenReading? Trouble)
{
    public static PollText Read(string typed, ZonedDateTime now)
    {
        var parts = typed.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
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
                return new PollText(title, options, deadline, reading is WhenReading.Understood ? new WhenReading.NotUnderstood(WhenTrouble.NoSuchTime, Excerpt.Of(part, 40), 0) : reading);
        }
        return new PollText(title, [.. options.DistinctBy(option => option.Local).OrderBy(option => option.Local)], deadline, null);
    }

    [GeneratedRegex(@"^(bis|until|by)\s+(zum\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DeadlinePattern();
}
