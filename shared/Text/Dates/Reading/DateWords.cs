using System.Collections.Frozen;
using NodaTime;

namespace Community.Text.Dates.Reading;

/// <summary>The German and English names of days and months and their usual short forms, as <see cref="Token.Key"/> spells them.</summary>
internal static class DateWords
{
    public static FrozenDictionary<string, int> Months { get; } = Table(
        "jan januar jaenner january", "feb februar feber february", "maerz maer mrz marz march mar", "apr april", "mai may",
        "jun juni june", "jul juli july", "aug august", "sep sept september", "okt oktober oct october", "nov november", "dez dezember dec december");

    public static FrozenDictionary<string, IsoDayOfWeek> Weekdays { get; } = Table(
            "mo montag mon monday", "di dienstag tue tues tuesday", "mi mittwoch wed wednesday", "do donnerstag thu thur thurs thursday",
            "fr freitag fri friday", "sa samstag sonnabend sat saturday", "so sonntag sun sunday")
        .ToFrozenDictionary(entry => entry.Key, entry => (IsoDayOfWeek)entry.Value, StringComparer.Ordinal);

    /// <summary>Cardinal numbers up to 24, and the round ones that name minutes.</summary>
    public static FrozenDictionary<string, int> Numbers { get; } = Table(
            "ein eins eine einer einem einen one", "zwei zwo two", "drei three", "vier four", "fuenf funf five",
            "sechs six", "sieben seven", "acht eight", "neun nine", "zehn ten", "elf eleven", "zwoelf zwolf twelve", "dreizehn", "vierzehn", "fuenfzehn fifteen",
            "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig twenty", "einundzwanzig", "zweiundzwanzig", "dreiundzwanzig", "vierundzwanzig")
        .Append(new("dreissig", 30)).Append(new("thirty", 30)).Append(new("fuenfundvierzig", 45)).Append(new("neunzig", 90))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenSet<string> This { get; } = Set("diesen dieser diese dieses this");

    public static FrozenSet<string> Coming { get; } = Set("kommenden kommender kommende kommendes coming");

    public static FrozenSet<string> Next { get; } = Set("naechsten naechster naechste naechstes nachsten nachste nachster next");

    public static FrozenSet<string> AfterNext { get; } = Set("uebernaechsten uebernaechster uebernaechste ubernachsten ubernachste");

    public static FrozenSet<string> DayUnits { get; } = Set("tag tage tagen day days");

    public static FrozenSet<string> WeekUnits { get; } = Set("woche wochen week weeks");

    public static FrozenSet<string> MonthUnits { get; } = Set("monat monate monaten month months");

    public static FrozenSet<string> RepeatingStarts { get; } = Set("jede jeder jedes alle each");

    public static FrozenSet<string> Repeating { get; } = Set(
        "jeden every woechentlich monatlich taeglich jaehrlich weekly monthly daily yearly montags dienstags mittwochs "
        + "donnerstags freitags samstags sonntags mondays tuesdays wednesdays thursdays fridays saturdays sundays");

    /// <summary>Words that may stand before a date or time and add nothing to it.</summary>
    public static FrozenSet<string> Fillers { get; } = Set("am an den dem der zum ab vom fuer on the from for datum date wann when");

    public static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Each word of the first entry stands for 1, of the second for 2, and so on.</summary>
    private static FrozenDictionary<string, int> Table(params ReadOnlySpan<string> entries)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
            foreach (var word in entries[i].Split(' '))
                table.Add(word, i + 1);

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
