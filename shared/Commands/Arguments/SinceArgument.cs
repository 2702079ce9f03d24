using Community.Matrix.Html;
using Community.Text.Dates;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Commands.Arguments;

/// <summary>
/// A moment that lies behind, as people write it, in German or English: <c>seit Montag</c>, <c>seit gestern 14 Uhr</c>, <c>since 3.11.</c>,
/// <c>seit 9 Uhr</c>. Without a time, the day's beginning. At most <see cref="DaysBack"/> days ago.
/// </summary>
/// <param name="name">What stands for it in the usage, with the "seit".</param>
/// <param name="zone">Where days and times are meant.</param>
/// <param name="time">Says what today is.</param>
public sealed class SinceArgument(Wording name, DateTimeZone zone, TimeProvider time) : Argument<Instant>(name)
{
    public const int DaysBack = 31;

    private const int LongestEcho = 40, MostWords = 6, DaysOfTheWeekBefore = 6;

    private static readonly CommandWord Since = new("seit", "since", "ab", "from"), Last = new("letzten", "last", "letztem", "letzter", "vergangenem");

    /// <summary>Days by their distance from today.</summary>
    private static readonly CommandWord[] Near = [new("heute", "today"), new("gestern", "yesterday"), new("vorgestern", "ereyesterday")];

    /// <summary>What begins so lies ahead.</summary>
    private static readonly CommandWord Ahead = new("morgen", "tomorrow", "übermorgen", "in", "nächsten", "nächster", "nächste", "next", "kommenden", "kommende");

    private protected override Reading ReadValue(WordsLeft words)
    {
        var typed = words.Joined(words.Count);
        if (!Since.Matches(words.Next.Text) || words.Count == 1)
            return Wrong(Trouble(typed));
        // "seit" is no part of the moment.
        return words.TakeLongest(MostWords, said => said.Split(' ', 2) is [_, var moment] ? Read(moment.Trim()) : null) is { } since ? Value(since) : Wrong(Trouble(typed));
    }

    private Instant? Read(string said)
    {
        var now = time.GetUtcNow().ToInstant();
        var today = now.InZone(zone).Date;
        var first = said.Split(' ')[0];
        var near = Array.FindIndex(Near, day => day.Matches(first));
        var moment = near >= 0 ? On(today.PlusDays(-near), $"{Near[0].German}{said[first.Length..]}")
            : Ahead.Matches(first) ? null
            : Last.Matches(first) ? On(today.PlusDays(-DaysOfTheWeekBefore), said[first.Length..].Trim())
            : Past(now, On(today.PlusDays(-DaysOfTheWeekBefore), said)) ?? Past(now, On(today.PlusDays(-DaysBack), said)) ?? On(today, $"{Near[0].German} {said}");
        return Past(now, moment);
    }

    private static Instant? Past(Instant now, Instant? moment) => moment <= now ? moment : null;

    /// <summary>What the words mean to somebody who says them at the beginning of that day, when all of it still lies ahead.</summary>
    private Instant? On(LocalDate day, string said) => WhenPhrase.Read(said, zone.AtStartOfDay(day)) switch
    {
        WhenReading.Understood { Rest: "", Time: { } clock } at => zone.AtLeniently(at.Date + clock).ToInstant(),
        WhenReading.Understood { Rest: "" } at => zone.AtStartOfDay(at.Date).ToInstant(),
        _ => null,
    };

    private static Wording Trouble(string typed)
    {
        var echo = Excerpt.Of(typed, LongestEcho);
        return new Wording(
            $"„{echo}“ verstehe ich nicht. Schreib zum Beispiel „seit Montag“ oder „seit gestern 14 Uhr“; weiter zurück als {DaysBack} Tage geht es nicht.",
            $"I don't understand “{echo}”. Write for example “since Monday” or “since yesterday 2pm”; it can't be more than {DaysBack} days back.");
    }
}
