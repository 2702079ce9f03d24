namespace Community.Text.Dates.Reading;

/// <summary>Reads times in digits: "16:00", "16 Uhr 30", "16.30 Uhr", "16h30", "1630 Uhr", "4:30 p.m.".</summary>
internal static class ClockReader
{
    /// <param name="dotted">Whether "16.30" can be a time without "Uhr", since no date is expected any more.</param>
    public static Clock? Read(PhraseCursor words, bool dotted) =>
        words.Attempt(Compact) ?? words.Attempt(w => WithMinutes(w, dotted)) ?? words.Attempt(FullHour) ?? words.Attempt(ClockWords.Read);

    /// <summary>A number that can only be an hour by its place in the phrase: "um 16", the "16" of "16–18 Uhr".</summary>
    /// <param name="spelled">Whether it may also be a word: "um neun".</param>
    public static Clock? Bare(PhraseCursor words, bool spelled)
    {
        var (hour, next) = (words.Current, words.Peek(1));
        if (hour.Kind == TokenKind.Word)
            return spelled ? ClockWords.BareHour(words) : null;
        if (hour.Digits is not (1 or 2) || hour.Value > 24)
            return null;
        if (!next.SpaceBefore && (next.IsSymbol('.') || next.IsSymbol('/') || next.IsSymbol(':')))
            return null;

        words.Position++;
        if (LengthReader.IsUnit(words) || Amounts.Follow(words))
            return null;
        return new Clock(hour.Value * 60, Open: hour.Value is >= 1 and < 12);
    }

    private static Clock? Compact(PhraseCursor words)
    {
        var (start, digits) = (words.Position, words.Current);
        if (digits.Digits != 4)
            return null;

        words.Position++;
        return TakeHourMark(words) is { } mark ? Checked(words, start, digits.Value / 100, digits.Value % 100, mark) : null;
    }

    private static Clock? WithMinutes(PhraseCursor words, bool dotted)
    {
        var (start, hour, separator, minute) = (words.Position, words.Current, words.Peek(1), words.Peek(2));
        if (hour.Kind != TokenKind.Number || minute.Kind != TokenKind.Number || separator.SpaceBefore || minute.SpaceBefore)
            return null;
        if (!separator.IsSymbol(':') && !(separator.IsSymbol('.') && minute.Digits == 2))
            return null;

        words.Position += 3;
        if (separator.IsSymbol(':') && words.Current.IsSymbol(':') && words.Peek(1).Digits == 2)
            words.Position += 2;
        // "bis 31.12." and "bis 31.12.2026" are dates.
        var isDate = words.Current.IsSymbol('.') && !words.Current.SpaceBefore
            && (words.Peek(1).Kind == TokenKind.Number || CalendarDays.IsDayOfYear(minute.Value, hour.Value));
        var mark = TakeHourMark(words);
        if (separator.IsSymbol('.') && mark is null && (!dotted || isDate || Amounts.Follow(words)))
            return null;

        return Checked(words, start, hour.Value, minute.Digits == 2 ? minute.Value : -1, mark ?? "");
    }

    private static Clock? FullHour(PhraseCursor words)
    {
        var (start, hour) = (words.Position, words.Current);
        if (hour.Kind != TokenKind.Number)
            return null;

        words.Position++;
        if (TakeHourMark(words) is not { } mark)
            return null;

        return Checked(words, start, hour.Value, TakeMinute(words, mark), mark);
    }

    /// <summary>
    /// The minute of "16 Uhr 30" and "16h30", but not of "16 Uhr 30 Minuten", "16 Uhr 10-mal", "16 Uhr 30.11." and "16 Uhr 16-17 Hauptstraße".
    /// </summary>
    private static int TakeMinute(PhraseCursor words, string mark)
    {
        var (start, minute) = (words.Position, words.Current);
        if (minute.Digits != 2 || (mark == "h" ? minute.SpaceBefore : mark != "uhr"))
            return 0;

        words.Position++;
        var (sign, behind) = (words.Current, words.Peek(1));
        var isDate = sign.IsSymbol('.') && behind.Kind == TokenKind.Number;
        var isRangeOfOthers = sign.IsSymbol('-') && behind.Kind == TokenKind.Number && !ClockWords.HourMarks.Contains(words.Peek(2).Key);
        var isCount = Amounts.Follow(words) || (sign.IsSymbol('-') && DateWords.Times.Contains(behind.Key));
        if (!isDate && !isRangeOfOthers && !isCount && !sign.IsSymbol(':') && !LengthReader.IsUnit(words))
            return minute.Value;

        words.Position = start;
        return 0;
    }

    /// <returns>"uhr", "h", "oclock", "am", "pm", "noon" or "ct", which stays to be taken.</returns>
    private static string? TakeHourMark(PhraseCursor words)
    {
        foreach (var mark in (ReadOnlySpan<string>)["uhr", "h", "oclock", "pm", "noon"])
            if (words.TakeWord(mark))
                return mark;

        if (words.Current.IsWord("am"))
            return TakeMorningMark(words);
        if (IsAcademic(words))
            return "ct";
        if (words.Current.Key is not ("a" or "p") || !words.Peek(1).IsSymbol('.') || !words.Peek(2).IsWord("m"))
            return null;

        var dotted = words.Current.Key + "m";
        words.Position += 3;
        words.TakeSymbol('.');
        return dotted;
    }

    /// <summary>In "16 Uhr am 3.12." and "9:30 am Donnerstag" the word is the German preposition; in "9am" it never is.</summary>
    private static string? TakeMorningMark(PhraseCursor words)
    {
        var touches = !words.Current.SpaceBefore;
        var start = words.Position++;
        var isPreposition = !touches && (words.Current.Digits is 1 or 2
            || WeekdayReader.Name(words) is not null
            || DayPartReader.Named(words.Current.Key) is not null);
        words.Position = isPreposition ? start : start + 1;
        return isPreposition ? null : "am";
    }

    private static Clock? Checked(PhraseCursor words, int start, int hour, int minute, string mark)
    {
        var isTime = hour is >= 0 and <= 24 && minute is >= 0 and <= 59 && (hour < 24 || minute == 0);
        if (!isTime || (mark == "am" && hour > 12))
        {
            words.Refuse(WhenTrouble.NoSuchTime, start);
            return null;
        }

        var shift = mark switch
        {
            "am" when hour == 12 => -12,
            "pm" when hour < 12 => 12,
            _ => 0,
        };
        return new Clock(((hour + shift) * 60) + minute + TakeAcademic(words), Open: mark == "oclock" && hour is >= 1 and < 12);
    }

    /// <summary>At universities "16 Uhr c.t." starts a quarter of an hour later, "s.t." on time.</summary>
    private static int TakeAcademic(PhraseCursor words)
    {
        if (!IsAcademic(words))
            return 0;

        var quarter = words.Current.Key[0] == 'c' ? 15 : 0;
        words.Position += words.Current.Key.Length == 2 ? 1 : 3;
        words.TakeSymbol('.');
        return quarter;
    }

    private static bool IsAcademic(PhraseCursor words) =>
        words.Current.Key is "ct" or "st"
            ? words.Current.SpaceBefore
            : words.Current.Key is "c" or "s" && words.Peek(1).IsSymbol('.') && words.Peek(2).IsWord("t");
}
