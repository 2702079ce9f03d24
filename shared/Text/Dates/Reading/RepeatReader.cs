using Community.Text.Calendar;
using NodaTime;
using static Community.Text.Calendar.RecurrenceFrequency;

namespace Community.Text.Dates.Reading;

/// <summary>
/// Reads "jeden zweiten Donnerstag im Monat", "alle 14 Tage", "montags und mittwochs", "every other week", "am letzten Freitag im Monat".
/// </summary>
internal static class RepeatReader
{
    /// <summary>More than a year between two dates is no series.</summary>
    private const int LongestInterval = 366;

    public static SaidRepeat? Read(PhraseCursor words) =>
        words.Attempt(Each) ?? words.Attempt(EveryFew) ?? words.Attempt(RhythmReader.Read) ?? words.Attempt(Plurals)
        ?? words.Attempt(Always) ?? words.Attempt(NthOfMonth);

    private static SaidRepeat? Each(PhraseCursor words)
    {
        if (!words.TakeWord(DateWords.Each))
            return null;
        if (words.TakeWord("other"))
            return Numbered(words, 2);

        return words.Attempt(NthOfMonth) is { } nth ? nth with { MayBeOnce = false } : words.Attempt(NthOf) ?? Plain(words);
    }

    /// <summary>"jeden Tag", "jede Woche", "jeden Dienstag und Donnerstag", "every 2 weeks", "jeden Abend".</summary>
    private static SaidRepeat? Plain(PhraseCursor words)
    {
        if (words.Attempt(EveryFewUnits) is { } few)
            return few;
        if (Unit(words) is var (frequency, interval))
            return new SaidRepeat { Frequency = frequency, Interval = interval };
        if (NthDayReader.TakeWorkingDay(words))
            return new SaidRepeat { Days = NthDays.Working };
        if (Weekdays(words, WeekdayReader.Name) is { } days)
            return new SaidRepeat { Days = days };
        if (words.Current.Kind != TokenKind.Word || DayPartReader.Named(words.Current.Key) is not { } part)
            return null;

        words.Position++;
        return new SaidRepeat { Frequency = Daily, Part = part };
    }

    /// <summary>"jeden zweiten Donnerstag", "jede dritte Woche", "jeden 15.", without a word about the month.</summary>
    private static SaidRepeat? NthOf(PhraseCursor words)
    {
        var start = words.Position;
        if (OrdinalReader.Read(words) is > 1 and <= LongestInterval and var number && words.Attempt(w => Numbered(w, number)) is { } numbered)
        {
            return numbered.Days is [var day] && number <= 5
                ? numbered with { Otherwise = new SaidRepeat { Nth = new NthDays([number], [day]) } }
                : numbered;
        }

        words.Position = start;
        if (words.Attempt(NthDayReader.Head) is { Days.Count: > 0 } head)
            return new SaidRepeat { Nth = head };

        return NthDayReader.Ordinals(words) is { } ordinals && words.Current.Kind != TokenKind.Word && ordinals.TrueForAll(ordinal => ordinal > 0)
            ? new SaidRepeat { Nth = new NthDays(ordinals, []) }
            : null;
    }

    private static SaidRepeat? Numbered(PhraseCursor words, int number)
    {
        if (Unit(words) is var (frequency, interval))
            return new SaidRepeat { Frequency = frequency, Interval = interval * number };

        return WeekdayReader.Name(words) is { } day ? new SaidRepeat { Frequency = Weekly, Interval = number, Days = [day] } : null;
    }

    /// <summary>"alle 14 Tage", "alle zwei Monate".</summary>
    private static SaidRepeat? EveryFew(PhraseCursor words) => words.TakeWord("alle") ? EveryFewUnits(words) : null;

    private static SaidRepeat? EveryFewUnits(PhraseCursor words)
    {
        var number = words.Current.Kind == TokenKind.Word ? DateWords.Numbers.GetValueOrDefault(words.Current.Key) : words.Current.Value;
        if (number is < 2 or > LongestInterval)
            return null;

        words.Position++;
        if (Unit(words) is not var (frequency, interval))
            return null;

        return frequency == Daily && number % 7 == 0
            ? new SaidRepeat { Frequency = Weekly, Interval = number / 7 }
            : new SaidRepeat { Frequency = frequency, Interval = number * interval };
    }

    /// <summary>"montags und mittwochs", "montags bis freitags", "Thursdays".</summary>
    private static SaidRepeat? Plurals(PhraseCursor words) =>
        Weekdays(words, WeekdayReader.Plural) is { } days ? new SaidRepeat { Days = days } : null;

    /// <summary>"immer am Donnerstag", "immer am zweiten Donnerstag im Monat".</summary>
    private static SaidRepeat? Always(PhraseCursor words)
    {
        if (!words.TakeWord("immer") && !words.TakeWord("always") && !words.TakeWord("jeweils"))
            return null;

        _ = words.TakeWord("am") || words.TakeWord("on");
        words.TakeWord("the");
        if (Weekdays(words, WeekdayReader.Name) is { } days)
            return new SaidRepeat { Days = days };

        return Read(words) is { } repeat ? repeat with { MayBeOnce = false } : null;
    }

    /// <summary>"zweiten Donnerstag im Monat", "15. jedes Monats", "last Friday of each month".</summary>
    private static SaidRepeat? NthOfMonth(PhraseCursor words)
    {
        var nth = words.Attempt(NthDayReader.Head)
            ?? (NthDayReader.Ordinals(words) is { } ordinals ? new NthDays(ordinals, []) : null);
        if (nth is null)
            return null;

        var isLinked = words.TakeWord("im") || words.TakeWord("in") || words.TakeWord("of") || words.TakeWord("des") || words.TakeWord("eines");
        words.TakeWord("the");
        var each = words.TakeWord(DateWords.Each);
        return (isLinked || each) && words.TakeWord(DateWords.MonthUnits)
            ? new SaidRepeat { Nth = nth, MayBeOnce = !each }
            : null;
    }

    /// <summary>One weekday or several, as "montags, mittwochs und freitags", "montags bis freitags".</summary>
    public static List<IsoDayOfWeek>? Weekdays(PhraseCursor words, Func<PhraseCursor, IsoDayOfWeek?> read)
    {
        if (read(words) is not { } first)
            return null;

        var days = new List<IsoDayOfWeek> { first };
        for (var start = words.Position; ; start = words.Position)
        {
            var isRange = words.TakeWord("bis") || words.TakeWord("to") || words.TakeSymbol('-');
            if (!(isRange || NthDayReader.TakeAnd(words) || words.TakeSymbol('/')) || read(words) is not { } next)
            {
                words.Position = start;
                return days;
            }

            for (var day = days[^1]; isRange && day < next - 1;)
                days.Add(++day);
            if (!days.Contains(next))
                days.Add(next);
        }
    }

    private static (RecurrenceFrequency, int)? Unit(PhraseCursor words) =>
        words.TakeWord(DateWords.DayUnits) ? (Daily, 1)
        : words.TakeWord(DateWords.WeekUnits) ? (Weekly, 1)
        : words.TakeWord(DateWords.MonthUnits) ? (Monthly, 1)
        : words.TakeWord("quartal") || words.TakeWord("quarter") ? (Monthly, 3)
        : words.TakeWord(DateWords.YearUnits) ? (Yearly, 1)
        : words.TakeWord("fortnight") ? (Weekly, 2)
        : null;
}
