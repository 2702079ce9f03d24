using System.Collections.Frozen;
using Community.Text.Holidays;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>Reads days that have a name: "Ostermontag", "2. Advent", "Silvester 2027", "Christmas Eve".</summary>
internal static class NamedDayReader
{
    private static readonly FrozenDictionary<string, Func<int, LocalDate>> s_days = Days(
        (1, 1, "neujahr neujahrstag newyear newyearsday"), (1, 6, "dreikoenigstag heiligedreikoenige epiphany"),
        (2, 14, "valentinstag valentinesday"), (3, 8, "frauentag weltfrauentag internationalerfrauentag womensday internationalwomensday"),
        (5, 1, "tagderarbeit maifeiertag mayday"), (10, 3, "tagderdeutscheneinheit germanunityday dayofgermanunity"),
        (10, 31, "halloween reformationstag reformationday"), (11, 1, "allerheiligen allsaints allsaintsday"),
        (11, 11, "martinstag sanktmartin stmartin"), (12, 6, "nikolaus nikolaustag"),
        (12, 24, "heiligabend heiligerabend weihnachtsabend christmaseve"),
        (12, 25, "weihnachten christmas xmas christmasday"),
        (12, 26, "boxingday"), (12, 31, "silvester newyearseve"));

    private static readonly FrozenDictionary<string, int> s_fromEaster = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["weiberfastnacht"] = -52,
        ["rosenmontag"] = -48,
        ["faschingsdienstag"] = -47,
        ["fastnacht"] = -47,
        ["aschermittwoch"] = -46,
        ["ashwednesday"] = -46,
        ["palmsonntag"] = -7,
        ["gruendonnerstag"] = -3,
        ["maundythursday"] = -3,
        ["karfreitag"] = -2,
        ["goodfriday"] = -2,
        ["karsamstag"] = -1,
        ["ostern"] = 0,
        ["ostersonntag"] = 0,
        ["easter"] = 0,
        ["eastersunday"] = 0,
        ["ostermontag"] = 1,
        ["eastermonday"] = 1,
        ["himmelfahrt"] = 39,
        ["christihimmelfahrt"] = 39,
        ["vatertag"] = 39,
        ["ascensionday"] = 39,
        ["pfingsten"] = 49,
        ["pfingstsonntag"] = 49,
        ["whitsunday"] = 49,
        ["pentecost"] = 49,
        ["pfingstmontag"] = 50,
        ["whitmonday"] = 50,
        ["fronleichnam"] = 60,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int LongestName = 4;

    public static SaidDay? Read(PhraseCursor words)
    {
        var start = words.Position;
        if (words.Attempt(Advent) is { } advent)
            return WithYear(words, advent);

        if (OrdinalReader.Read(words) is { } ordinal && Christmas(words, ordinal) is { } christmas)
            return WithYear(words, christmas);

        words.Position = start;
        return Name(words) is { } name ? WithYear(words, name) : null;
    }

    /// <summary>The longest name that the next words make: "New Year" is a beginning of "New Year's Eve".</summary>
    private static Func<int, LocalDate>? Name(PhraseCursor words)
    {
        var key = "";
        Func<int, LocalDate>? found = null;
        var end = words.Position;
        for (var length = 1; length <= LongestName && words.Current.Kind == TokenKind.Word; length++)
        {
            key += words.Current.Key;
            words.Position++;
            // "Buß- und Bettag"
            if (key is "buss" or "bussund")
                words.TakeSymbol('-');
            if (InYear(key) is not { } day)
                continue;

            (found, end) = (day, words.Position);
        }

        words.Position = end;
        return found;
    }

    private static Func<int, LocalDate>? InYear(string key) => key switch
    {
        "muttertag" => year => new LocalDate(year, 4, 30).Next(IsoDayOfWeek.Sunday).PlusWeeks(1),
        "bussbettag" or "bussundbettag" => year => new LocalDate(year, 11, 23).Previous(IsoDayOfWeek.Wednesday),
        "totensonntag" => year => FirstAdvent(year).PlusWeeks(-1),
        _ when s_fromEaster.TryGetValue(key, out var days) => year => Easter.Sunday(year).PlusDays(days),
        _ => s_days.GetValueOrDefault(key),
    };

    private static Func<int, LocalDate>? Advent(PhraseCursor words)
    {
        if (OrdinalReader.Read(words) is not { } ordinal || ordinal is < 1 or > 4)
            return null;

        return words.TakeWord("advent") || words.TakeWord("adventssonntag")
            ? year => FirstAdvent(year).PlusWeeks(ordinal - 1)
            : null;
    }

    private static Func<int, LocalDate>? Christmas(PhraseCursor words, int ordinal) =>
        ordinal is 1 or 2 && (words.TakeWord("weihnachtstag") || words.TakeWord("weihnachtsfeiertag"))
            ? year => new LocalDate(year, 12, 24 + ordinal)
            : null;

    private static LocalDate FirstAdvent(int year) => new LocalDate(year, 12, 25).Previous(IsoDayOfWeek.Sunday).PlusWeeks(-3);

    private static SaidDay.Named WithYear(PhraseCursor words, Func<int, LocalDate> day) => new(day, DateReader.FullYear(words));

    private static FrozenDictionary<string, Func<int, LocalDate>> Days(params ReadOnlySpan<(int Month, int Day, string Names)> days)
    {
        var table = new Dictionary<string, Func<int, LocalDate>>(StringComparer.Ordinal);
        foreach (var (month, day, names) in days)
            foreach (var name in names.Split(' '))
                table.Add(name, year => new LocalDate(year, month, day));

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
