using System.Collections.Frozen;

namespace Community.Text.Dates.Reading;

/// <summary>Reads times in words: "halb vier", "Viertel nach drei", "fünf vor halb 4", "quarter past three", "vier Uhr".</summary>
internal static class ClockWords
{
    public static FrozenSet<string> HourMarks { get; } = DateWords.Set("uhr h pm oclock");

    /// <summary>Words behind which a bare number is an hour: "um 16".</summary>
    public static FrozenSet<string> TimeLeads { get; } = DateWords.Set(
        "um ab gegen ca circa zirka etwa ungefaehr von zwischen beginn beginnt start starts startet punkt puenktlich schlag fruehestens uhrzeit zeit "
        + "at from around about between exactly sharp time");

    public static Clock? Read(PhraseCursor words)
    {
        var clock = words.Attempt(Halved) ?? words.Attempt(Quartered) ?? words.Attempt(Counted) ?? words.Attempt(FullHour)
            ?? words.Attempt(Named);
        if (clock is not null)
            words.TakeWord("uhr");
        return clock;
    }

    /// <summary>Midnight is the one that ends the day, as "24 Uhr" is.</summary>
    private static Clock? Named(PhraseCursor words) =>
        words.TakeWord("noon") || words.TakeWord("midday") ? new Clock(Clock.Day / 2, Open: false)
        : words.TakeWord("midnight") || words.TakeWord("mitternacht") ? new Clock(Clock.Day, Open: false)
        : null;

    /// <summary>In German "halb vier" is half an hour before four; "half past three" and the British "half three" are the same time.</summary>
    private static Clock? Halved(PhraseCursor words)
    {
        if (words.TakeWord("half"))
        {
            words.TakeWord("past");
            return Hour(words, 30);
        }

        return words.TakeWord("halb") ? Hour(words, -30) : null;
    }

    private static Clock? Quartered(PhraseCursor words)
    {
        words.TakeWord("a");
        if (words.TakeWord("dreiviertel"))
            return Hour(words, -15);
        if (!words.TakeWord("viertel") && !words.TakeWord("quarter"))
            return null;

        // In the east of Germany "viertel vier" is a quarter of the fourth hour.
        return Direction(words) is { } direction ? Hour(words, direction * 15) : Hour(words, -45);
    }

    /// <summary>"zehn nach drei", "5 vor halb vier".</summary>
    private static Clock? Counted(PhraseCursor words)
    {
        var isWord = words.Current.Kind == TokenKind.Word;
        var minutes = isWord ? DateWords.Numbers.GetValueOrDefault(words.Current.Key) : words.Current.Value;
        words.Position++;
        _ = words.TakeWord("minuten") || words.TakeWord("minutes") || words.TakeWord("min");
        // "4 to 6" is a range.
        if (minutes is < 1 or > 29 || (!isWord && words.Current.IsWord("to")) || Direction(words) is not { } direction)
            return null;

        return words.TakeWord("halb") ? Hour(words, (direction * minutes) - 30) : Hour(words, direction * minutes);
    }

    private static Clock? FullHour(PhraseCursor words)
    {
        if (words.Current.Kind != TokenKind.Word || Hour(words, 0) is not { } clock)
            return null;

        return words.TakeWord("uhr") || words.TakeWord("oclock") ? clock : null;
    }

    /// <summary>The "neun" of "um neun"; not the article of "ab einer Stunde".</summary>
    public static Clock? BareHour(PhraseCursor words) =>
        !DateWords.Articles.Contains(words.Current.Key) && Hour(words, 0) is { } clock && !LengthReader.IsUnit(words) ? clock : null;

    private static int? Direction(PhraseCursor words) =>
        words.TakeWord("nach") || words.TakeWord("past") || words.TakeWord("after") ? 1
        : words.TakeWord("vor") || words.TakeWord("to") || words.TakeWord("till") || words.TakeWord("til") ? -1
        : null;

    private static Clock? Hour(PhraseCursor words, int minutes)
    {
        var hour = words.Current.Kind == TokenKind.Word ? DateWords.Numbers.GetValueOrDefault(words.Current.Key, -1) : words.Current.Value;
        if (hour is < 1 or > 24 || words.Current.Digits > 2)
            return null;

        words.Position++;
        var minute = (hour * 60) + minutes;
        return new Clock(minute, Open: minute < Clock.Day / 2);
    }
}
