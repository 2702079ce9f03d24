using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>Reads days counted from today: "übermorgen", "in zwei Wochen", "heute in 14 Tagen", "a week from Thursday", "vor drei Tagen".</summary>
internal static class RelativeDayReader
{
    /// <summary>Nobody plans further ahead; the sum with any date stays within the calendar.</summary>
    private const int MostYears = 500;

    public static SaidDay? Read(PhraseCursor words, LocalDate today) =>
        words.Attempt(w => NearDay(w, today)) ?? words.Attempt(w => AfterSpan(w, today)) ?? words.Attempt(w => BeforeToday(w, today))
        ?? words.Attempt(w => SpanFrom(w, today));

    /// <summary>"in drei Tagen", "in a week": how long from today.</summary>
    public static Period? Span(PhraseCursor words) => words.TakeWord("in") ? Amount(words) : null;

    /// <summary>"drei Tage", "a fortnight", "two weeks".</summary>
    public static Period? Amount(PhraseCursor words)
    {
        _ = words.TakeWord("ca") || words.TakeWord("etwa") || words.TakeWord("about");
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
        if (words.TakeWord("fortnight") || words.TakeWord("fortnights"))
            return Period.FromWeeks(2 * count);
        if (words.TakeWord(DateWords.YearUnits))
            return Period.FromYears(Math.Min(count, MostYears));

        return words.TakeWord(DateWords.MonthUnits) ? Period.FromMonths(Math.Min(count, 12 * MostYears)) : null;
    }

    private static SaidDay.Exact? NearDay(PhraseCursor words, LocalDate today)
    {
        int? days = words.Current.Key switch
        {
            "heute" or "heut" or "today" => 0,
            "morgen" or "tomorrow" or "tmrw" => 1,
            "uebermorgen" or "ubermorgen" or "overmorrow" => 2,
            "gestern" or "yesterday" => -1,
            "vorgestern" => -2,
            "day" when words.Peek(1).IsWord("after") && words.Peek(2).IsWord("tomorrow") => 2,
            _ => null,
        };
        if (days is null)
            return null;

        words.Position += words.Current.IsWord("day") ? 3 : 1;
        var more = words.Attempt(Span) ?? Period.Zero;
        return InRange(words, today.PlusDays(days.Value).Plus(more));
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

    /// <summary>"vor zwei Wochen", "two weeks ago".</summary>
    private static SaidDay.Exact? BeforeToday(PhraseCursor words, LocalDate today)
    {
        var before = words.TakeWord("vor");
        return Amount(words) is { } span && (before || words.TakeWord("ago")) ? InRange(words, today.Minus(span)) : null;
    }

    /// <summary>"a week from Thursday", "a week on Thursday", "two weeks from tomorrow", "three days from now".</summary>
    private static SaidDay? SpanFrom(PhraseCursor words, LocalDate today)
    {
        if (Amount(words) is not { } span || !(words.TakeWord("from") || words.TakeWord("on") || words.TakeWord("after")))
            return null;
        if (words.TakeWord("now"))
            return InRange(words, today.Plus(span));
        if (span.Weeks > 0 && WeekdayReader.Name(words) is { } day)
            return new SaidDay.WeekdayAfterToday(day, span.Weeks);

        return NearDay(words, today) is { } near ? InRange(words, near.Date.Plus(span)) : null;
    }

    private static SaidDay.Exact? InRange(PhraseCursor words, LocalDate date)
    {
        if (date.Year is >= CalendarDays.FirstYear and <= CalendarDays.LastYear)
            return new SaidDay.Exact(date);

        words.Refuse(WhenTrouble.YearOutOfRange, Math.Max(0, words.Position - 1));
        return null;
    }
}
