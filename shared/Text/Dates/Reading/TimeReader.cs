namespace Community.Text.Dates.Reading;

/// <summary>Reads a time or a range of times: "um 16 Uhr", "16–17:30 Uhr", "von 16 bis 18 Uhr", "4-6pm".</summary>
internal static class TimeReader
{
    public static SaidTime? Read(PhraseCursor words, bool dateKnown)
    {
        var first = words.Current.Key;
        var led = TakeLeads(words);
        if (first is "zwischen" or "between")
            return words.Attempt(Between);

        return words.Attempt(w => Range(w, led, dateKnown)) ?? words.Attempt(w => Single(w, led, dateKnown));
    }

    private static bool TakeLeads(PhraseCursor words)
    {
        var led = words.TakeSymbol('@');
        while (words.TakeWord(ClockWords.TimeLeads))
        {
            led = true;
            words.TakeSymbol('.');
            words.TakeSymbol(':');
        }

        return led;
    }

    /// <summary>"zwischen 14 und 16 Uhr"; its lead is taken.</summary>
    private static SaidTime? Between(PhraseCursor words)
    {
        var start = ClockReader.Read(words, dotted: true) ?? words.Attempt(w => ClockReader.Bare(w, spelled: true));
        if (start is null || !(words.TakeWord("und") || words.TakeWord("and")))
            return null;

        var end = ClockReader.Read(words, dotted: true) ?? words.Attempt(w => ClockReader.Bare(w, spelled: true));
        return end is null ? null : new SaidTime(start.Open ? LikeEnd(start, end, words) : start, end);
    }

    private static SaidTime? Range(PhraseCursor words, bool led, bool dateKnown)
    {
        var start = ClockReader.Read(words, dotted: led || dateKnown);
        var isBare = start is null && words.Refusal is null;
        if (isBare)
            start = words.Attempt(w => ClockReader.Bare(w, spelled: led));

        var beforeEnd = words.Position;
        if (start is null || !TakeUntil(words))
            return null;

        TakeLeads(words);
        var first = words.Position;
        var end = ClockReader.Read(words, dotted: true);
        var isBareEnd = end is null;
        end ??= words.Attempt(w => ClockReader.Bare(w, spelled: led));
        if (end is null || (isBare && isBareEnd && !led && !dateKnown))
            return null;
        if (!isBare && words.Position - first == 2 && words.Peek(-1).IsWord("h") && end.Minute <= start.Minute)
        {
            // "16 Uhr - 2h" is a time and a length.
            words.Position = beforeEnd;
            return new SaidTime(start, null);
        }

        return new SaidTime(isBare ? LikeEnd(start, end, words) : start, isBareEnd && !start.Open ? end with { Open = false } : end);
    }

    /// <summary>"9–17 Uhr" names two hours of a clock with 24, "4-6pm" two of the afternoon, "11-1pm" one before noon.</summary>
    private static Clock LikeEnd(Clock start, Clock end, PhraseCursor words)
    {
        if (end.Open)
            return start;

        var isAfternoon = words.Peek(-1).Key is "pm" or "m" or ".";
        var later = start.Minute + (Clock.Day / 2);
        return new Clock(isAfternoon && later < end.Minute ? later : start.Minute, Open: false);
    }

    private static SaidTime? Single(PhraseCursor words, bool led, bool dateKnown)
    {
        if (ClockReader.Read(words, dotted: led || dateKnown) is { } clock)
            return new SaidTime(clock, null);
        if (words.Refusal is not null || ClockReader.Bare(words, spelled: led) is not { } bare)
            return null;

        return led || (dateKnown && IsEnd(words.Current)) ? new SaidTime(bare, null) : null;
    }

    private static bool IsEnd(Token next) => next.Kind == TokenKind.End || next.IsSymbol(',') || next.IsSymbol(';') || next.IsSymbol('|');

    private static bool TakeUntil(PhraseCursor words) =>
        words.TakeSymbol('-') || (words.Current.IsSymbol('/') && !words.Current.SpaceBefore && words.TakeSymbol('/')) || words.TakeWord("bis") || words.TakeWord("to")
        || words.TakeWord("until") || words.TakeWord("till") || words.TakeWord("til");
}
