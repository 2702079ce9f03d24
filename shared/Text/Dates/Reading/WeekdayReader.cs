using System.Collections.Frozen;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>A weekday with what narrows it down, and the part of the day that may be one word with it ("Donnerstagabend").</summary>
internal sealed record SaidWeekday(IsoDayOfWeek Day, SaidDay Meaning, DayPart? Part);

/// <summary>Reads "Do.", "nächsten Mittwoch", "Donnerstagabend", "Freitag nächster Woche", "Thursday next week".</summary>
internal static class WeekdayReader
{
    /// <summary>Short forms that are words of their own: "So ein Mist", "do it", "the sun shines".</summary>
    private static readonly FrozenSet<string> s_everydayWords = DateWords.Set("so do di mi sat sun wed");

    private static readonly FrozenSet<string> s_mayFollow = DateWords.Set(
        "halb viertel dreiviertel half quarter noon midday midnight mitternacht in und and oder or bis to the kw week fortnight den der dem "
        + "zwischen between jede jeden alle every immer woechentlich monatlich weekly monthly morgens uhr ab");

    public static SaidWeekday? Read(PhraseCursor words)
    {
        var how = words.Current;
        words.Position += IsNarrowing(how) ? 1 : 0;
        if (Take(words) is not var (day, part))
            return null;

        var meaning = How(how, day) ?? Later(words, day) ?? new SaidDay.Weekday(day);
        return new SaidWeekday(day, meaning, part);
    }

    public static IsoDayOfWeek? Name(PhraseCursor words) => Take(words)?.Day;

    /// <summary>"montags", "Thursdays": on each of these days.</summary>
    public static IsoDayOfWeek? Plural(PhraseCursor words)
    {
        var key = words.Current.Key;
        if (words.Current.Kind != TokenKind.Word || key.Length < 7 || key[^1] != 's' || !DateWords.Weekdays.TryGetValue(key[..^1], out var day))
            return null;

        words.Position++;
        return day;
    }

    private static (IsoDayOfWeek Day, DayPart? Part)? Take(PhraseCursor words)
    {
        if (words.Current.Kind != TokenKind.Word || Split(words.Current.Key) is not { } found)
            return null;
        if (s_everydayWords.Contains(words.Current.Key) && !CanFollow(words.Peek(1)))
            return null;

        var isShort = words.Current.Key.Length <= 5;
        words.Position++;
        if (isShort && !words.Current.SpaceBefore)
            words.TakeSymbol('.');
        return found;
    }

    private static bool CanFollow(Token next) =>
        next.Kind != TokenKind.Word || s_mayFollow.Contains(next.Key) || IsNarrowing(next)
        || ClockWords.TimeLeads.Contains(next.Key) || DateWords.Fillers.Contains(next.Key)
        || (DateWords.Numbers.ContainsKey(next.Key) && !DateWords.Articles.Contains(next.Key))
        || DateWords.Months.ContainsKey(next.Key) || DayPartReader.Named(next.Key) is not null || DateWords.Weekdays.ContainsKey(next.Key);

    private static (IsoDayOfWeek Day, DayPart? Part)? Split(string word)
    {
        if (DateWords.Weekdays.TryGetValue(word, out var day))
            return (day, null);

        var end = word.IndexOf("tag", StringComparison.Ordinal) + 3;
        if (word.StartsWith("mittwoch", StringComparison.Ordinal))
            end = "mittwoch".Length;
        if (end <= 3 || end >= word.Length || !DateWords.Weekdays.TryGetValue(word[..end], out day))
            return null;

        return DayPartReader.Named(word[end..]) is { } part ? (day, part) : null;
    }

    private static bool IsNarrowing(Token word) => word.Kind == TokenKind.Word
        && (DateWords.This.Contains(word.Key) || DateWords.Coming.Contains(word.Key) || DateWords.Last.Contains(word.Key)
            || DateWords.Next.Contains(word.Key) || DateWords.AfterNext.Contains(word.Key));

    private static SaidDay? How(Token how, IsoDayOfWeek day) => how.Key switch
    {
        var key when DateWords.Coming.Contains(key) => new SaidDay.WeekdayAfterToday(day, 0),
        // On a Monday some mean the day after tomorrow by "nächsten Mittwoch", others the one in the week after.
        var key when DateWords.Next.Contains(key) =>
            new SaidDay.OneOf(new SaidDay.WeekdayAfterToday(day, 0), new SaidDay.WeekdayOfWeek(day, 1)),
        var key when DateWords.AfterNext.Contains(key) =>
            new SaidDay.OneOf(new SaidDay.WeekdayAfterToday(day, 1), new SaidDay.WeekdayOfWeek(day, 2)),
        var key when DateWords.Last.Contains(key) => new SaidDay.LastWeekday(day),
        _ => null,
    };

    private static SaidDay? Later(PhraseCursor words, IsoDayOfWeek day)
    {
        if (WeekReader.WeeksAhead(words) is { } ahead)
            return new SaidDay.WeekdayOfWeek(day, ahead);
        if (words.TakeWords("nach", "dem", "naechsten"))
            return new SaidDay.WeekdayAfterToday(day, 1);
        // British: "Thursday week" is the one a week after the coming Thursday; "Thursday week 49" names a week of the year.
        if (words.Current.Key is "week" or "fortnight" && (words.Peek(1).Kind != TokenKind.Number || DateReader.IsTimeMark(words, 2)))
            return new SaidDay.WeekdayAfterToday(day, words.TakeWord("week") ? 1 : words.TakeWord("fortnight") ? 2 : 0);

        var start = words.Position;
        if (words.Attempt(RelativeDayReader.Span) is { Weeks: > 0, Weeks: var weeks })
            return new SaidDay.OneOf(new SaidDay.WeekdayAfterToday(day, weeks), new SaidDay.WeekdayOfWeek(day, weeks));

        words.Position = start;
        return null;
    }
}
