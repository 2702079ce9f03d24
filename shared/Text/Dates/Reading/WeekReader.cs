using NodaTime;
using NodaTime.Calendars;

namespace Community.Text.Dates.Reading;

/// <summary>
/// Reads weeks, months and parts of them: "nächste Woche", "KW 49", "Ende nächster Woche", "am Wochenende", "Anfang Dezember".
/// They are no day yet: another word has to tell it, or the person is asked.
/// </summary>
internal static class WeekReader
{
    private static readonly IsoDayOfWeek[] s_start = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday];
    private static readonly IsoDayOfWeek[] s_middle = [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday];
    private static readonly IsoDayOfWeek[] s_end = [IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];
    private static readonly IsoDayOfWeek[] s_weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    public static SaidDay? Read(PhraseCursor words) =>
        words.Attempt(Weekend) ?? words.Attempt(PartOfWeek) ?? words.Attempt(PartOfMonth) ?? words.Attempt(IsoWeek) ?? words.Attempt(IsoDate)
        ?? words.Attempt(Whole) ?? words.Attempt(Month);

    /// <summary>"diese Woche", "der nächsten Woche", "next week": how many weeks from this one.</summary>
    public static int? WeeksAhead(PhraseCursor words)
    {
        var start = words.Position;
        if (Ahead(words) is { } weeks && words.TakeWord(DateWords.WeekUnits))
            return weeks;

        words.Position = start;
        return null;
    }

    private static int? Ahead(PhraseCursor words)
    {
        _ = words.TakeWord("in") || words.TakeWord("of") || words.TakeWord("im") || words.TakeWord("am");
        _ = words.TakeWord("der") || words.TakeWord("the");
        return words.TakeWord(DateWords.This) ? 0
            : words.TakeWord(DateWords.Next) || words.TakeWord(DateWords.Coming) ? 1
            : words.TakeWord(DateWords.AfterNext) ? 2
            : words.TakeWord(DateWords.Last) ? -1
            : null;
    }

    private static SaidDay? Whole(PhraseCursor words) => WeeksAhead(words) is { } weeks ? WeekAhead(weeks) : null;

    private static SaidDay.Week WeekAhead(int weeks) =>
        new(today => SaidDay.WeekdayOfWeek.InWeekOf(today.PlusWeeks(weeks), IsoDayOfWeek.Monday));

    private static SaidDay? PartOfWeek(PhraseCursor words)
    {
        if (Part(words) is not { } days)
            return null;

        var weeks = WeeksAhead(words);
        if (weeks is null && !words.TakeWords("der", "woche") && !words.TakeWords("of", "the", "week"))
            return null;

        return DaysOf(days, weeks ?? 0);
    }

    private static SaidDay.OneOf DaysOf(IsoDayOfWeek[] days, int weeks) =>
        new([.. days.Select(day => new SaidDay.WeekdayOfWeek(day, weeks))]);

    private static IsoDayOfWeek[]? Part(PhraseCursor words)
    {
        words.TakeWord("the");
        if (words.TakeWord("anfang") || words.TakeWord("early") || words.TakeWord("beginning") || words.TakeWord("start"))
            return s_start;
        if (words.TakeWord("mitte") || words.TakeWord("mid") || words.TakeWord("middle"))
        {
            words.TakeSymbol('-');
            return s_middle;
        }

        return words.TakeWord("ende") || words.TakeWord("end") || words.TakeWord("late") ? s_end : null;
    }

    private static SaidDay? Weekend(PhraseCursor words)
    {
        var weeks = Ahead(words);
        if (!words.TakeWord("wochenende") && !words.TakeWord("weekend"))
            return null;

        // As with weekdays, some mean the coming one by "nächstes Wochenende" and others the one in the week after.
        return weeks == 1 && !DateWords.Coming.Contains(words.Peek(-2).Key)
            ? new SaidDay.OneOf(DaysOf(s_weekend, 0), DaysOf(s_weekend, 1))
            : DaysOf(s_weekend, weeks is 2 or -1 ? weeks.Value : 0);
    }

    /// <summary>"Anfang Dezember", "Ende des Monats", "end of the year".</summary>
    private static SaidDay.SomeDay? PartOfMonth(PhraseCursor words)
    {
        if (words.TakeWord("monatsende") || words.TakeWord("jahresende") || words.TakeWord("monatsanfang"))
            return new SaidDay.SomeDay();
        if (Part(words) is null)
            return null;

        words.TakeWord(DateWords.Fillers);
        words.TakeWord("the");
        if (DateReader.TakeMonth(words) is not null)
        {
            _ = DateReader.FullYear(words);
            return new SaidDay.SomeDay();
        }

        _ = Ahead(words);
        return words.TakeWord(DateWords.MonthUnits) || words.TakeWord(DateWords.YearUnits) ? new SaidDay.SomeDay() : null;
    }

    /// <summary>"im Dezember", "Dezember 2026", "nächsten Monat".</summary>
    private static SaidDay.SomeDay? Month(PhraseCursor words)
    {
        var led = words.TakeWord("im") || words.TakeWord("in");
        var ahead = Ahead(words);
        if (ahead is not null && (words.TakeWord(DateWords.MonthUnits) || words.TakeWord(DateWords.YearUnits)))
            return new SaidDay.SomeDay();

        return DateReader.TakeMonth(words) is not null && (DateReader.FullYear(words) is not null || led || ahead is not null)
            ? new SaidDay.SomeDay()
            : null;
    }

    /// <summary>"KW 49", "in der 49. KW", "Kalenderwoche 49/2026", "week 49".</summary>
    private static SaidDay.Week? IsoWeek(PhraseCursor words)
    {
        words.TakeWord("in");
        _ = words.TakeWord("der") || words.TakeWord("the");
        var start = words.Position;
        var first = words.Current.Digits is 1 or 2 ? words.Current.Value : -1;
        words.Position += first > 0 ? 1 : 0;
        if (first > 0)
            words.TakeSymbol('.');
        words.TakeWord("calendar");
        if (!words.TakeWord("kw") && !words.TakeWord("kalenderwoche") && !(first < 0 && words.TakeWord("week")))
            return null;

        words.TakeSymbol('.');
        if (first < 0)
        {
            first = words.Current.Digits is 1 or 2 ? words.Current.Value : -1;
            words.Position++;
        }

        if (first < 0)
            return null;

        words.TakeSymbol('/');
        return Numbered(words, start, first, DateReader.FullYear(words));
    }

    /// <summary>"2026-W49-4".</summary>
    private static SaidDay? IsoDate(PhraseCursor words)
    {
        var (start, year, week) = (words.Position, words.Current, words.Peek(3));
        if (year.Digits != 4 || !words.Peek(1).IsSymbol('-') || !words.Peek(2).IsWord("w") || week.Digits != 2)
            return null;

        words.Position += 4;
        if (Numbered(words, start, week.Value, year.Value) is not { } numbered || !words.Current.IsSymbol('-'))
            return null;

        var day = words.Peek(1);
        words.Position += 2;
        return day is { Digits: 1, Value: >= 1 and <= 7 } ? new SaidDay.Dated(numbered.Monday(default).PlusDays(day.Value - 1)) : null;
    }

    private static SaidDay.Week? Numbered(PhraseCursor words, int start, int week, int? year)
    {
        var rule = WeekYearRules.Iso;
        if (year is < CalendarDays.FirstYear or > CalendarDays.LastYear)
            words.Refuse(WhenTrouble.YearOutOfRange, start);
        else if (week is < 1 or > 53 || (year is { } given && week > rule.GetWeeksInWeekYear(given)))
            words.Refuse(WhenTrouble.NoSuchDay, start);
        else
            return new SaidDay.Week(today => rule.GetLocalDate(year ?? Year(today), week, IsoDayOfWeek.Monday));

        return null;

        int Year(LocalDate today)
        {
            var next = rule.GetWeekYear(today);
            while (week > rule.GetWeeksInWeekYear(next) || rule.GetLocalDate(next, week, IsoDayOfWeek.Sunday) < today)
                next++;
            return next;
        }
    }
}
