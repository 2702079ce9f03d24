using System.Collections.Frozen;
using Community.Text.Calendar;
using static Community.Text.Calendar.RecurrenceFrequency;

namespace Community.Text.Dates.Reading;

/// <summary>Reads a rhythm in one word or a fixed phrase: "wöchentlich", "14-tägig", "werktags", "fortnightly", "einmal im Monat".</summary>
internal static class RhythmReader
{
    private static readonly FrozenDictionary<string, (RecurrenceFrequency Frequency, int Interval)> s_words = Words(
        (Daily, 1, "taeglich tgl daily"), (Weekly, 1, "woechentlich woechtl weekly"),
        (Weekly, 2, "zweiwoechentlich zweiwoechig vierzehntaegig vierzehntaeglich biweekly fortnightly"),
        (Weekly, 3, "dreiwoechentlich dreiwoechig"), (Weekly, 4, "vierwoechentlich vierwoechig"),
        (Monthly, 1, "monatlich allmonatlich monthly"), (Monthly, 2, "zweimonatlich"),
        (Monthly, 3, "vierteljaehrlich quartalsweise quarterly"), (Monthly, 6, "halbjaehrlich"), (Yearly, 1, "jaehrlich alljaehrlich yearly annually"));

    private static readonly FrozenSet<string> s_workingDays = DateWords.Set("werktags werktaeglich wochentags arbeitstaeglich weekdays workdays");

    public static SaidRepeat? Read(PhraseCursor words) =>
        words.Attempt(InAWord) ?? words.Attempt(Counted) ?? words.Attempt(Once);

    private static SaidRepeat? InAWord(PhraseCursor words)
    {
        if (words.Current.Kind != TokenKind.Word)
            return null;

        var key = words.Current.Key;
        words.Position++;
        // "bi-weekly"
        if (string.Equals(key, "bi", StringComparison.Ordinal) && words.TakeSymbol('-') && words.TakeWord("weekly"))
            return new SaidRepeat { Frequency = Weekly, Interval = 2 };
        if (s_workingDays.Contains(key))
            return new SaidRepeat { Days = NthDays.Working };

        // "ein wöchentliches Treffen", "im wöchentlichen Wechsel" are inflected, a rhythm is not.
        return s_words.TryGetValue(key, out var rhythm) ? new SaidRepeat { Frequency = rhythm.Frequency, Interval = rhythm.Interval } : null;
    }

    /// <summary>"14-tägig", "2-wöchentlich", "3-monatlich".</summary>
    private static SaidRepeat? Counted(PhraseCursor words)
    {
        var number = words.Current;
        if (number.Digits is not (1 or 2) || number.Value == 0)
            return null;

        words.Position++;
        words.TakeSymbol('-');
        if (words.TakeWord("taegig") || words.TakeWord("taeglich"))
        {
            return number.Value % 7 == 0
                ? new SaidRepeat { Frequency = Weekly, Interval = number.Value / 7 }
                : new SaidRepeat { Frequency = Daily, Interval = number.Value };
        }

        if (words.TakeWord("woechentlich") || words.TakeWord("woechig"))
            return new SaidRepeat { Frequency = Weekly, Interval = number.Value };

        return words.TakeWord("monatlich") ? new SaidRepeat { Frequency = Monthly, Interval = number.Value } : null;
    }

    /// <summary>"einmal im Monat", "once a week".</summary>
    private static SaidRepeat? Once(PhraseCursor words)
    {
        if (!words.TakeWord("einmal") && !words.TakeWord("once"))
            return null;

        _ = words.TakeWord("im") || words.TakeWord("in") || words.TakeWord("pro") || words.TakeWord("per") || words.TakeWord("a") || words.TakeWord("am");
        _ = words.TakeWord("der") || words.TakeWord(DateWords.Each);
        RecurrenceFrequency? frequency = words.TakeWord(DateWords.DayUnits) ? Daily
            : words.TakeWord(DateWords.WeekUnits) ? Weekly
            : words.TakeWord(DateWords.MonthUnits) ? Monthly
            : words.TakeWord(DateWords.YearUnits) ? Yearly
            : null;
        return frequency is null ? null : new SaidRepeat { Frequency = frequency };
    }

    private static FrozenDictionary<string, (RecurrenceFrequency, int)> Words(
        params ReadOnlySpan<(RecurrenceFrequency Frequency, int Interval, string Words)> rhythms)
    {
        var table = new Dictionary<string, (RecurrenceFrequency, int)>(StringComparer.Ordinal);
        foreach (var (frequency, interval, words) in rhythms)
            foreach (var word in words.Split(' '))
                table.Add(word, (frequency, interval));

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
