using System.Collections.Frozen;
using NodaTime;

namespace Community.Text.Dates.Reading;

internal sealed record SaidLength(double Minutes)
{
    public Duration Length => Duration.FromMinutes((long)Math.Round(Minutes));
}

/// <summary>
/// Reads "90 Minuten", "1,5 Stunden", "1½h", "1h30", "1:30 Stunden", "eine halbe Stunde", "anderthalb Stunden", "an hour and a half".
/// </summary>
internal static class LengthReader
{
    private const int Shortest = 1;
    private const int Longest = 7 * 24 * 60;

    private static readonly FrozenSet<string> s_hours = DateWords.Set("h std stunde stunden hour hours hr hrs");
    private static readonly FrozenSet<string> s_minutes = DateWords.Set("min mins minute minuten minutes");
    private static readonly FrozenSet<string> s_days = DateWords.Set("tag tage tagen day days");
    private static readonly FrozenSet<string> s_weeks = DateWords.Set("woche wochen week weeks");
    private static readonly FrozenSet<string> s_leads = DateWords.Set("fuer for dauer dauert duration ca circa etwa rund about");
    private static readonly FrozenSet<string> s_halves = DateWords.Set("halb halbe halben halber half");
    private static readonly FrozenSet<string> s_articles = DateWords.Set("ein eine einer einen a an");

    /// <summary>Whether a unit of length follows; not "h", which also stands behind the hour of a time.</summary>
    public static bool IsUnit(PhraseCursor words) =>
        words.Current is { Kind: TokenKind.Word, Key: not "h" and var unit } && (s_hours.Contains(unit) || s_minutes.Contains(unit));

    public static SaidLength? Read(PhraseCursor words)
    {
        while (words.TakeWord(s_leads) || words.TakeSymbol(':') || words.TakeSymbol('.') || words.TakeSymbol('~'))
        {
        }

        var start = words.Position;
        var length = words.Attempt(ClockLike) ?? words.Attempt(PartOfHour) ?? words.Attempt(HoursAndMinutes) ?? words.Attempt(Minutes);
        if (length is null)
            return null;

        words.TakeSymbol('.');
        _ = words.TakeWord("lang") || words.TakeWord("long");
        if (length.Minutes is >= Shortest and <= Longest)
            return length;

        words.Refuse(WhenTrouble.LengthOutOfRange, start);
        return null;
    }

    /// <summary>The same, and "1 Tag", "2 weeks", "ein Tag und 3 Stunden", which within a date would be something else.</summary>
    public static SaidLength? ReadWithDays(PhraseCursor words)
    {
        if (words.Attempt(Days) is not { } days)
            return Read(words);

        _ = words.TakeWord("und") || words.TakeWord("and") || words.TakeSymbol(',');
        var total = days.Minutes + (words.Current.Kind == TokenKind.End ? 0 : Read(words)?.Minutes ?? Longest);
        return total is >= Shortest and <= Longest ? new SaidLength(total) : null;
    }

    private static SaidLength? Days(PhraseCursor words)
    {
        if (Quantity(words) is not { } count)
            return null;

        const int hours = 24, minutes = 60, days = 7;
        return words.TakeWord(s_days) ? new SaidLength(count * hours * minutes)
            : words.TakeWord(s_weeks) ? new SaidLength(count * days * hours * minutes)
            : null;
    }

    /// <summary>"1:30 h".</summary>
    private static SaidLength? ClockLike(PhraseCursor words)
    {
        var (hours, minutes) = (words.Current, words.Peek(2));
        if (hours.Value < 0 || !words.Peek(1).IsSymbol(':') || minutes.Digits != 2 || minutes.Value > 59)
            return null;

        words.Position += 3;
        return words.TakeWord(s_hours) ? new SaidLength((hours.Value * 60) + minutes.Value) : null;
    }

    /// <summary>"eine halbe Stunde", "half an hour", "Dreiviertelstunde".</summary>
    private static SaidLength? PartOfHour(PhraseCursor words)
    {
        words.TakeWord(s_articles);
        if (words.TakeWord("viertelstunde"))
            return new SaidLength(15);
        if (words.TakeWord("dreiviertelstunde"))
            return new SaidLength(45);
        if (!words.TakeWord(s_halves))
            return null;

        words.TakeWord("an");
        return words.TakeWord(s_hours) ? new SaidLength(30) : null;
    }

    /// <summary>"2 Stunden", "1h30", "1 Std. 30 Min.", "eine Stunde und 15 Minuten", "an hour and a half".</summary>
    private static SaidLength? HoursAndMinutes(PhraseCursor words)
    {
        if (Quantity(words) is not { } hours || !words.TakeWord(s_hours))
            return null;

        var whole = new SaidLength(hours * 60);
        var touching = words.Current;
        if (touching.Digits == 2 && !touching.SpaceBefore && touching.Value < 60)
        {
            words.Position++;
            words.TakeWord(s_minutes);
            return new SaidLength(whole.Minutes + touching.Value);
        }

        return words.Attempt(More) is { } more ? new SaidLength(whole.Minutes + more.Minutes) : whole;
    }

    private static SaidLength? More(PhraseCursor words)
    {
        words.TakeSymbol('.');
        var linked = words.TakeWord("und") || words.TakeWord("and");
        if (linked && words.Current.IsWord("a") && words.Peek(1).IsWord("half"))
        {
            words.Position += 2;
            return new SaidLength(30);
        }

        return Minutes(words) is { Minutes: < 60 } minutes ? minutes : null;
    }

    private static SaidLength? Minutes(PhraseCursor words)
    {
        if (Quantity(words) is not { } minutes)
            return null;

        var hasUnit = words.TakeWord(s_minutes) || (!words.Current.SpaceBefore && words.TakeWord("m"));
        return hasUnit ? new SaidLength(minutes) : null;
    }

    private static double? Quantity(PhraseCursor words)
    {
        var first = words.Current;
        if (first.Kind == TokenKind.Word)
            return Spelled(words);
        if (Fraction(first) is { } alone)
        {
            words.Position++;
            return alone;
        }

        if (first.Kind != TokenKind.Number)
            return null;

        words.Position++;
        // A number of more than four digits is no length, but is meant as one.
        return first.Value < 0 ? double.MaxValue : first.Value + PartBehind(words);
    }

    /// <summary>The ",5" of "1,5", the "½" of "1½", the "1/2" of "1 1/2".</summary>
    private static double PartBehind(PhraseCursor words)
    {
        var (sign, digits) = (words.Current, words.Peek(1));
        if (Fraction(sign) is { } fraction)
        {
            words.Position++;
            return fraction;
        }

        if ((sign.IsSymbol(',') || sign.IsSymbol('.')) && digits.Digits is 1 or 2 && !digits.SpaceBefore)
        {
            words.Position += 2;
            return digits.Value / Math.Pow(10, digits.Digits);
        }

        if (sign.Key != "1" || !words.Peek(1).IsSymbol('/') || words.Peek(2).Key != "2")
            return 0;

        words.Position += 3;
        return 0.5;
    }

    private static double? Fraction(Token sign) => sign.Key switch
    {
        "½" => 0.5,
        "¼" => 0.25,
        "¾" => 0.75,
        _ => null,
    };

    private static double? Spelled(PhraseCursor words)
    {
        double? quantity = words.Current.Key switch
        {
            "a" or "an" => 1,
            "anderthalb" or "anderthalbe" or "eineinhalb" => 1.5,
            "zweieinhalb" => 2.5,
            "dreieinhalb" => 3.5,
            "viereinhalb" => 4.5,
            "dreiviertel" => 0.75,
            var word => DateWords.Numbers.TryGetValue(word, out var number) ? number : null,
        };
        if (quantity is null)
            return null;

        words.Position++;
        if (words.Current.IsWord("and") && words.Peek(1).IsWord("a") && words.Peek(2).IsWord("half"))
        {
            words.Position += 3;
            quantity += 0.5;
        }

        return quantity;
    }
}
