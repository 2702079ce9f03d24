namespace Community.Text.Dates.Reading;

/// <summary>Reads "ersten und dritten Mittwoch", "letzter Werktag", and of which month that is: "im Februar 2027", "of next month".</summary>
internal static class NthDayReader
{
    /// <summary>The one day of a month that is named: "am ersten Dienstag im Februar", "last day of October 2027".</summary>
    public static SaidDay? Read(PhraseCursor words)
    {
        if (Head(words) is not { Ordinals: [var ordinal] } nth)
            return null;

        TakeLink(words);
        if (DateReader.TakeMonth(words) is { } month)
            return new SaidDay.Nth(ordinal, nth.Days, month, DateReader.FullYear(words), 0);

        int? ahead = words.TakeWord(DateWords.This) ? 0 : words.TakeWord(DateWords.Next) || words.TakeWord(DateWords.Coming) ? 1 : null;
        return ahead is { } months && words.TakeWord(DateWords.MonthUnits) ? new SaidDay.Nth(ordinal, nth.Days, null, null, months) : null;
    }

    /// <summary>"ersten und dritten Mittwoch", "15. Tag", "last working day".</summary>
    public static NthDays? Head(PhraseCursor words)
    {
        if (Ordinals(words) is not { } ordinals)
            return null;
        if (words.TakeWord(DateWords.DayUnits))
            return new NthDays(ordinals, []);
        if (TakeWorkingDay(words))
            return new NthDays(ordinals, NthDays.Working);

        return WeekdayReader.Name(words) is { } day && ordinals.TrueForAll(ordinal => ordinal <= 5) ? new NthDays(ordinals, [day]) : null;
    }

    /// <summary>"1. und 15.", "ersten, dritten und letzten".</summary>
    public static List<int>? Ordinals(PhraseCursor words)
    {
        if (OrdinalReader.Read(words) is not { } first || first > 31)
            return null;

        var ordinals = new List<int> { first };
        for (var start = words.Position; TakeAnd(words); start = words.Position)
        {
            words.TakeWord(DateWords.Fillers);
            if (OrdinalReader.Read(words) is not { } next || next > 31 || ordinals.Contains(next))
            {
                words.Position = start;
                break;
            }

            ordinals.Add(next);
        }

        return ordinals;
    }

    /// <summary>"Werktag" is Monday to Friday here, as people plan meetings; the confirmation says so.</summary>
    public static bool TakeWorkingDay(PhraseCursor words)
    {
        if (!words.TakeWord(DateWords.WorkingDays) && !words.TakeWords("working", "day") && !words.TakeWords("business", "day"))
            return false;

        _ = words.TakeWords("von", "montag", "bis", "freitag") || words.TakeWords("from", "monday", "to", "friday");
        return true;
    }

    public static bool TakeAnd(PhraseCursor words) =>
        words.TakeWord("und") || words.TakeWord("and") || words.TakeSymbol(',') || words.TakeSymbol('&') || words.TakeSymbol('+');

    private static void TakeLink(PhraseCursor words)
    {
        _ = words.TakeWord("im") || words.TakeWord("in") || words.TakeWord("of") || words.TakeWord("des") || words.TakeWord("vom");
        words.TakeWord("the");
    }
}
