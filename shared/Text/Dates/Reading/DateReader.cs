using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>Reads dates that name day and month: "2026-12-03", "3.12.", "3. Dez. 2026", "December 3rd", "12/3/2026".</summary>
internal static class DateReader
{
    public static SaidDay? Read(PhraseCursor words) =>
        words.Attempt(Iso) ?? words.Attempt(Dotted) ?? words.Attempt(Slashed) ?? words.Attempt(DayThenMonth) ?? words.Attempt(MonthThenDay)
        ?? words.Attempt(DayAlone);

    private static SaidDay? Iso(PhraseCursor words)
    {
        var (start, year, separator) = (words.Position, words.Current, words.Peek(1));
        if (year.Digits != 4 || !(separator.IsSymbol('-') || separator.IsSymbol('/') || separator.IsSymbol('.')))
            return null;
        if (words.Peek(2).Digits is not (1 or 2) || !words.Peek(3).IsSymbol(separator.Key[0]) || words.Peek(4).Digits is not (1 or 2))
            return null;

        var (month, day) = (words.Peek(2).Value, words.Peek(4).Value);
        words.Position += 5;
        if (words.Current.IsWord("t") && words.Peek(1).Kind == TokenKind.Number)
            words.Position++;
        return Checked(words, start, day, month, year.Value);
    }

    private static SaidDay? Dotted(PhraseCursor words)
    {
        var (start, day, month) = (words.Position, words.Current, words.Peek(2));
        if (day.Digits is not (1 or 2) || !words.Peek(1).IsSymbol('.') || words.Peek(1).SpaceBefore)
            return null;
        if (words.Peek(2).IsSymbol('-') || words.Peek(2).IsSymbol('/') || (words.Peek(2).IsWord("bis") && words.Peek(3).Digits is 1 or 2))
            return SeveralDays(words, start, 3);
        if (month.Digits is not (1 or 2))
            return null;

        words.Position += 3;
        if (!words.TakeSymbol('.') && (IsTimeMark(words, 0) || Amounts.Follow(words) || (month.Digits == 2 && month.Value is 0 or > 12)))
            return null;

        return Checked(words, start, day.Value, month.Value, Year(words));
    }

    private static SaidDay? Slashed(PhraseCursor words)
    {
        var (start, first, separator, second) = (words.Position, words.Current, words.Peek(1), words.Peek(2));
        if (first.Digits is not (1 or 2) || second.Digits is not (1 or 2) || separator.SpaceBefore || second.SpaceBefore)
            return null;

        var dashed = separator.IsSymbol('-') && words.Peek(3).IsSymbol('-') && words.Peek(4).Digits == 4;
        if (!dashed && !separator.IsSymbol('/'))
            return null;

        words.Position += 3;
        var year = words.TakeSymbol(separator.Key[0]) ? Year(words) : null;
        // "24/7" is around the clock, "3/4 Stunde" a fraction.
        if (year is null && ((first.Value == 24 && second.Value == 7) || Amounts.Follow(words)))
            return null;
        if (!CalendarDays.IsDayOfYear(first.Value, second.Value) || first.Value == second.Value)
            return Checked(words, start, first.Value, second.Value, year);
        if (!CalendarDays.IsDayOfYear(second.Value, first.Value))
            return Checked(words, start, second.Value, first.Value, year);

        var dayFirst = Checked(words, start, first.Value, second.Value, year);
        var monthFirst = Checked(words, start, second.Value, first.Value, year);
        return dayFirst is null || monthFirst is null ? null : new SaidDay.OneOf(dayFirst, monthFirst);
    }

    private static SaidDay? DayThenMonth(PhraseCursor words)
    {
        var start = words.Position;
        if (DayNumber(words) is not { } day)
            return null;

        words.TakeWord("of");
        return TakeMonth(words) is { } month ? Checked(words, start, day, month, Year(words)) : null;
    }

    private static SaidDay? MonthThenDay(PhraseCursor words)
    {
        var start = words.Position;
        if (TakeMonth(words) is not { } month)
            return null;

        words.TakeWord("the");
        if (DayNumber(words) is not { } day)
            return null;

        return IsTimeMark(words, 0) ? null : Checked(words, start, day, month, Year(words));
    }

    /// <summary>"3", "3.", "3rd", "dritter", "third".</summary>
    private static int? DayNumber(PhraseCursor words)
    {
        if (words.Current.Kind == TokenKind.Word)
            return OrdinalReader.Spelled(words) is > 0 and var spelled ? spelled : null;
        if (words.Current.Digits is not (1 or 2))
            return null;

        var day = words.Current.Value;
        words.Position++;
        OrdinalReader.TakeSign(words);
        return day;
    }

    /// <summary>"am 3.", "the 3rd", "am 15 um 8", "am ersten um 9", but not the "3." of "am 3. Advent".</summary>
    private static SaidDay? DayAlone(PhraseCursor words)
    {
        var (start, isLed) = (words.Position, words.Peek(-1).Key is "am" or "den" or "zum" or "the");
        var isSpelled = words.Current.Kind == TokenKind.Word;
        var day = isSpelled && isLed ? OrdinalReader.Spelled(words) ?? -1 : words.Current.Digits is 1 or 2 ? words.Current.Value : -1;
        if (day < 0)
            return null;

        words.Position += isSpelled ? 0 : 1;
        var isOrdinal = isSpelled || OrdinalReader.TakeSign(words);
        var next = words.Current;
        if (!isOrdinal && !(isLed && ClockWords.TimeLeads.Contains(next.Key)))
            return null;
        if (next.Kind == TokenKind.Word && !ClockWords.TimeLeads.Contains(next.Key))
            return null;
        // "16.30" is a time.
        if (next.Kind == TokenKind.Number && !next.SpaceBefore)
            return null;
        if (day is >= 1 and <= 31)
            return new SaidDay.Monthly(day);

        words.Refuse(WhenTrouble.NoSuchDay, start);
        return null;
    }

    public static int? TakeMonth(PhraseCursor words)
    {
        if (words.Current.Kind != TokenKind.Word || !DateWords.Months.TryGetValue(words.Current.Key, out var month))
            return null;

        words.Position++;
        words.TakeSymbol('.');
        return month;
    }

    /// <summary>A year of four digits behind the name of a month or day.</summary>
    public static int? FullYear(PhraseCursor words)
    {
        var year = words.Current;
        if (year.Digits != 4 || year.Value is < CalendarDays.FirstYear or > CalendarDays.LastYear || IsTimeMark(words, 1))
            return null;

        words.Position++;
        return year.Value;
    }

    /// <summary>A year of four digits, or of two that touch the month ("3.12.26"); the number of a time is left alone.</summary>
    private static int? Year(PhraseCursor words)
    {
        var comma = words.Current.IsSymbol(',') ? 1 : 0;
        var year = words.Peek(comma);
        if (year.Kind != TokenKind.Number || IsTimeMark(words, comma + 1))
            return null;

        var touches = comma == 0 && !year.SpaceBefore;
        if (!touches && (year.Digits != 4 || year.Value is < CalendarDays.FirstYear or > CalendarDays.LastYear))
            return null;

        words.Position += comma + 1;
        return year.Digits == 2 ? 2000 + year.Value : year.Digits == 4 ? year.Value : -1;
    }

    public static bool IsTimeMark(PhraseCursor words, int ahead)
    {
        var mark = words.Peek(ahead);
        return mark.Kind == TokenKind.Word
            ? ClockWords.HourMarks.Contains(mark.Key)
            : mark.IsSymbol(':') && words.Peek(ahead + 1).Kind == TokenKind.Number;
    }

    private static SaidDay? Checked(PhraseCursor words, int start, int day, int month, int? year)
    {
        if (year is < CalendarDays.FirstYear or > CalendarDays.LastYear)
            words.Refuse(WhenTrouble.YearOutOfRange, start);
        else if (year is { } said ? CalendarDays.Date(said, month, day) is null : !CalendarDays.IsDayOfYear(month, day))
            words.Refuse(WhenTrouble.NoSuchDay, start);
        else
            return year is { } known ? new SaidDay.Dated(new LocalDate(known, month, day)) : new SaidDay.Yearly(day, month);

        return null;
    }

    private static SaidDay? SeveralDays(PhraseCursor words, int start, int length)
    {
        words.Position += length;
        words.Refuse(WhenTrouble.SecondDate, start);
        return null;
    }
}
