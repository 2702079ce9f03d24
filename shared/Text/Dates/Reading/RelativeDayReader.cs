using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>Reads days counted from today: "übermorgen", "in zwei Wochen", "heute in 14 Tagen", "nächste Woche Donnerstag".</summary>
internal static class RelativeDayReader
{
    public static SaidDay? Read(PhraseCursor words, LocalDate today) =>
        words.Attempt(w => NearDay(w, today)) ?? words.Attempt(w => AfterSpan(w, today)) ?? words.Attempt(DayOfWeekAhead);

    /// <summary>"in drei Tagen", "in a week": how long from today.</summary>
    public static Period? Span(PhraseCursor words)
    {
        if (!words.TakeWord("in"))
            return null;

        var (count, word) = (words.Current.Value, words.Current);
        if (word.Kind == TokenKind.Word)
            count = word.Key is "a" or "an" ? 1 : DateWords.Numbers.GetValueOrDefault(word.Key, -1);
        if (count < 0)
            return null;

        words.Position++;
        if (words.TakeWord(DateWords.DayUnits))
            return count % 7 == 0 ? Period.FromWeeks(count / 7) : Period.FromDays(count);
        if (words.TakeWord(DateWords.WeekUnits))
            return Period.FromWeeks(count);

        return words.TakeWord(DateWords.MonthUnits) ? Period.FromMonths(count) : null;
    }

    private static SaidDay.Exact? NearDay(PhraseCursor words, LocalDate today)
    {
        var days = words.Current.Key switch
        {
            "heute" or "heut" or "today" => 0,
            "morgen" or "tomorrow" => 1,
            "uebermorgen" or "ubermorgen" or "overmorrow" => 2,
            "day" when words.Peek(1).IsWord("after") && words.Peek(2).IsWord("tomorrow") => 2,
            _ => -1,
        };
        if (days < 0)
            return null;

        words.Position += words.Current.IsWord("day") ? 3 : 1;
        var more = words.Attempt(Span) ?? Period.Zero;
        return InRange(words, today.PlusDays(days).Plus(more));
    }

    private static SaidDay? AfterSpan(PhraseCursor words, LocalDate today)
    {
        if (Span(words) is not { } span)
            return null;

        var afterSpan = words.Position;
        words.TakeWord(DateWords.Fillers);
        if (span.Weeks > 0 && WeekdayReader.Name(words) is { } day)
            return new SaidDay.WeekdayOfWeek(day, span.Weeks);

        words.Position = afterSpan;
        return InRange(words, today.Plus(span));
    }

    private static SaidDay? DayOfWeekAhead(PhraseCursor words)
    {
        var start = words.Position;
        if (WeeksAhead(words) is not { } weeks)
            return null;

        words.TakeWord(DateWords.Fillers);
        if (WeekdayReader.Name(words) is { } day)
            return new SaidDay.WeekdayOfWeek(day, weeks);

        words.Refuse(WhenTrouble.DayMissing, start);
        return null;
    }

    /// <summary>"diese Woche", "nächster Woche", "next week".</summary>
    public static int? WeeksAhead(PhraseCursor words)
    {
        var start = words.Position;
        int? weeks = words.TakeWord(DateWords.This) ? 0
            : words.TakeWord(DateWords.Next) || words.TakeWord(DateWords.Coming) ? 1
            : words.TakeWord(DateWords.AfterNext) ? 2
            : null;
        if (weeks is not null && words.TakeWord(DateWords.WeekUnits))
            return weeks;

        words.Position = start;
        return null;
    }

    private static SaidDay.Exact? InRange(PhraseCursor words, LocalDate date)
    {
        if (date.Year <= Calendar.LastYear)
            return new SaidDay.Exact(date);

        words.Refuse(WhenTrouble.YearOutOfRange, Math.Max(0, words.Position - 1));
        return null;
    }
}
