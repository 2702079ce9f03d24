using Community.Text.Calendar;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>How long something repeats: up to a day, a number of times, or for a while.</summary>
internal sealed record RepeatEnd(SaidDay? Until, int? Count, Period? For)
{
    private const int MostTimes = 1000;

    /// <summary>"bis Ende März", "until Dec 24", "10-mal", "10 times", "für 10 Wochen".</summary>
    public static RepeatEnd? Read(PhraseCursor words, LocalDate today) =>
        words.Attempt(w => UntilDay(w, today)) ?? words.Attempt(Times) ?? words.Attempt(ForAWhile);

    /// <returns>Null if the end lies before the first date.</returns>
    public RecurrenceRule? Of(RecurrenceRule rule, LocalDate first)
    {
        if (Count is { } count)
            return rule with { Count = count };

        var last = For is { } span
            ? first.Plus(span).PlusDays(-1)
            : Until!.Dates(first.AtMidnight(), null).Select(date => (LocalDate?)date).FirstOrDefault();
        return last is { } end && end >= first ? rule.EndingOn(end) : null;
    }

    private static RepeatEnd? UntilDay(PhraseCursor words, LocalDate today)
    {
        if (!words.TakeWord("bis") && !words.TakeWord("until") && !words.TakeWord("till") && !words.TakeWord("til"))
            return null;

        _ = words.TakeWord("einschliesslich") || words.TakeWord("inklusive") || words.TakeWord("spaetestens");
        while (words.TakeWord(DateWords.Fillers) || words.TakeWord("einschliesslich"))
        {
        }

        var day = words.Attempt(EndOf) ?? words.Attempt(EndOfMonth) ?? NamedDayReader.Read(words) ?? DateReader.Read(words)
            ?? RelativeDayReader.Read(words, today) ?? words.Attempt(WeekdayReader.Read)?.Meaning;
        _ = words.TakeWord("einschliesslich") || words.TakeWord("inklusive") || words.TakeWord("inclusive");
        return day is null ? null : new RepeatEnd(day, null, null);
    }

    /// <summary>"Ende März", "end of the year", "Jahresende".</summary>
    private static SaidDay? EndOf(PhraseCursor words)
    {
        if (words.TakeWord("jahresende"))
            return new SaidDay.Yearly(31, 12);
        if (words.TakeWord("monatsende"))
            return new SaidDay.Nth(-1, [], null, null, 0);
        if (!words.TakeWord("ende") && !words.TakeWord("end"))
            return null;

        while (words.TakeWord("des") || words.TakeWord("of") || words.TakeWord("the") || words.TakeWord(DateWords.This))
        {
        }

        if (EndOfMonth(words) is { } month)
            return month;
        if (words.TakeWord(DateWords.YearUnits))
            return new SaidDay.Yearly(31, 12);
        if (words.Current.Digits == 4 && DateReader.FullYear(words) is { } year)
            return new SaidDay.Dated(new LocalDate(year, 12, 31));

        var next = words.TakeWord(DateWords.Next);
        return words.TakeWord(DateWords.MonthUnits) ? new SaidDay.Nth(-1, [], null, null, next ? 1 : 0) : null;
    }

    /// <summary>"bis März" is through the end of it.</summary>
    private static SaidDay.Nth? EndOfMonth(PhraseCursor words) =>
        DateReader.TakeMonth(words) is { } month && words.Current.Digits is not (1 or 2)
            ? new SaidDay.Nth(-1, [], month, DateReader.FullYear(words), null)
            : null;

    /// <summary>"10-mal", "10x", "zehnmal", "10 times", "insgesamt 5 Termine".</summary>
    private static RepeatEnd? Times(PhraseCursor words)
    {
        _ = words.TakeWord("insgesamt") || words.TakeWord("for") || words.TakeWord("total");
        var (word, number) = (words.Current, words.Current.Value);
        words.Position++;
        if (word.Kind == TokenKind.Word && word.Key.EndsWith("mal", StringComparison.Ordinal))
            return Counted(DateWords.Numbers.GetValueOrDefault(word.Key[..^3]));

        if (word.Kind == TokenKind.Word)
            number = DateWords.Numbers.GetValueOrDefault(word.Key);
        words.TakeSymbol('-');
        return words.TakeWord(DateWords.Times) ? Counted(number) : null;
    }

    private static RepeatEnd? Counted(int times) => times is >= 1 and <= MostTimes ? new RepeatEnd(null, times, null) : null;

    private static RepeatEnd? ForAWhile(PhraseCursor words)
    {
        var led = words.TakeWord("fuer") || words.TakeWord("for");
        return RelativeDayReader.Amount(words) is { } span && (led || words.TakeWord("lang")) ? new RepeatEnd(null, null, span) : null;
    }
}
