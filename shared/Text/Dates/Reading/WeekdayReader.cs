using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>A weekday with what narrows it down, and the part of the day that may be one word with it ("Donnerstagabend").</summary>
internal sealed record SaidWeekday(IsoDayOfWeek Day, SaidDay Meaning, DayPart? Part);

/// <summary>Reads "Do.", "nächsten Mittwoch", "Donnerstagabend", "Freitag nächster Woche", "Thursday next week".</summary>
internal static class WeekdayReader
{
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

    private static (IsoDayOfWeek Day, DayPart? Part)? Take(PhraseCursor words)
    {
        if (words.Current.Kind != TokenKind.Word || Split(words.Current.Key) is not { } found)
            return null;

        var isShort = words.Current.Key.Length <= 5;
        words.Position++;
        if (isShort && !words.Current.SpaceBefore)
            words.TakeSymbol('.');
        return found;
    }

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
        && (DateWords.This.Contains(word.Key) || DateWords.Coming.Contains(word.Key)
            || DateWords.Next.Contains(word.Key) || DateWords.AfterNext.Contains(word.Key));

    private static SaidDay? How(Token how, IsoDayOfWeek day) => how.Key switch
    {
        var key when DateWords.Coming.Contains(key) => new SaidDay.WeekdayAfterToday(day, 0),
        // On a Monday some mean the day after tomorrow by "nächsten Mittwoch", others the one in the week after.
        var key when DateWords.Next.Contains(key) =>
            new SaidDay.EitherOf(new SaidDay.WeekdayAfterToday(day, 0), new SaidDay.WeekdayOfWeek(day, 1)),
        var key when DateWords.AfterNext.Contains(key) =>
            new SaidDay.EitherOf(new SaidDay.WeekdayAfterToday(day, 1), new SaidDay.WeekdayOfWeek(day, 2)),
        _ => null,
    };

    private static SaidDay? Later(PhraseCursor words, IsoDayOfWeek day)
    {
        if (RelativeDayReader.WeeksAhead(words) is { } ahead)
            return new SaidDay.WeekdayOfWeek(day, ahead);

        var start = words.Position;
        if (words.Attempt(RelativeDayReader.Span) is { Weeks: > 0, Weeks: var weeks })
            return new SaidDay.EitherOf(new SaidDay.WeekdayAfterToday(day, weeks), new SaidDay.WeekdayOfWeek(day, weeks));

        words.Position = start;
        return null;
    }
}
