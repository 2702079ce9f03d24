using Community.Commands;
using Community.Matrix.Html;
using Community.Text.Dates;
using NodaTime;

namespace Community.Meetups.Announcing;

/// <summary>Tells the title of a new meetup from the date behind it.</summary>
internal static class TitleAndDate
{
    /// <summary>A title without quotation marks has at most so many words.</summary>
    private const int LongestLooseTitle = 20;

    /// <summary>The title and what follows it; the title is empty if the date comes first.</summary>
    public static (string Title, WhenReading Reading) Read(CommandCall call, ZonedDateTime now)
    {
        if (call.Words is [{ IsQuoted: true } quoted, ..])
            return (Clean(quoted.Text), WhenPhrase.Read(call.TextFrom(1), now, mayRepeat: true));
        var readings = Enumerable.Range(0, Math.Min(call.Words.Count, LongestLooseTitle))
            .Select(word => WhenPhrase.Read(call.TextFrom(word), now, mayRepeat: true)).ToList();
        var end = EndOfLooseTitle(readings);
        return end < 0
            ? (Clean(call.Text), WhenPhrase.Read(string.Empty, now, mayRepeat: true))
            : (Clean(call.Text[..(call.Words[end].Start - call.Words[0].Start)]), readings[end]);
    }

    /// <summary>Where the first date begins, or else a wrong one; -1 if there is neither.</summary>
    private static int EndOfLooseTitle(List<WhenReading> readings)
    {
        var end = readings.FindIndex(reading => reading is WhenReading.Understood { Time: not null });
        if (end < 0)
            return readings.FindIndex(reading =>
                reading is not WhenReading.NotUnderstood { Trouble: WhenTrouble.NoDate or WhenTrouble.DayMissing });
        // "3.12. bis 5.12.", "Fr 3.12.", "jeden Donnerstag", "nächsten Mittwoch": what comes first must not be taken for a part of the title.
        var several = readings.FindIndex(0, end, reading => reading is WhenReading.NotUnderstood { Trouble: WhenTrouble.SecondDate });
        if (several >= 0)
            return several;
        while (end > 0 && readings[end - 1] is
            WhenReading.Ambiguous or WhenReading.WrongWeekday or WhenReading.NotUnderstood { Trouble: WhenTrouble.Repeats })
            end--;
        return end;
    }

    private static string Clean(string title) => Excerpt.Of(title, Meetup.LongestTitle + 1);
}
