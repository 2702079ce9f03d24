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

    /// <summary>Cardinal numbers up to 25, and the round ones that name minutes.</summary>
    public static FrozenDictionary<string, int> Numbers { get; } = Table(
            "ein eins eine einer einem einen one", "zwei zwo two", "drei three", "vier four", "fuenf funf five",
            "sechs six", "sieben seven", "acht eight", "neun nine", "zehn ten", "elf eleven", "zwoelf zwolf twelve", "dreizehn thirteen",
            "vierzehn fourteen", "fuenfzehn fifteen", "sechzehn sixteen", "siebzehn seventeen", "achtzehn eighteen", "neunzehn nineteen",
            "zwanzig twenty", "einundzwanzig", "zweiundzwanzig", "dreiundzwanzig", "vierundzwanzig", "fuenfundzwanzig")
        .Concat([new("dreissig", 30), new("thirty", 30), new("fuenfunddreissig", 35), new("vierzig", 40), new("forty", 40)])
        .Concat([new("fuenfundvierzig", 45), new("fuenfzig", 50), new("fifty", 50), new("sechzig", 60), new("sixty", 60), new("neunzig", 90)])
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenSet<string> This { get; } = Set("diesen dieser diese dieses this");

    public static FrozenSet<string> Last { get; } = Set("letzten letzter letzte letztes vorigen voriger vorige vergangenen vergangener vergangene last past");

    public static FrozenSet<string> Coming { get; } = Set("kommenden kommender kommende kommendes coming");

    public static FrozenSet<string> Next { get; } = Set("naechsten naechster naechste naechstes nachsten nachste nachster next");

    public static FrozenSet<string> AfterNext { get; } = Set("uebernaechsten uebernaechster uebernaechste uebernaechstes ubernachsten ubernachste");

    public static FrozenSet<string> DayUnits { get; } = Set("tag tage tagen day days");

    public static FrozenSet<string> YearUnits { get; } = Set("jahr jahre jahren jahres year years");

    public static FrozenSet<string> WeekUnits { get; } = Set("woche wochen week weeks");

    public static FrozenSet<string> MonthUnits { get; } = Set("monat monate monaten monats month months");


    public static FrozenSet<string> Articles { get; } = Set("ein eine einen einem einer a an");

    public static FrozenSet<string> Each { get; } = Set("jede jeden jeder jedes jedem every each");

    public static FrozenSet<string> WorkingDays { get; } = Set("werktag werktage arbeitstag wochentag weekday workday");

    /// <summary>What is counted in "10-mal" and "5 Termine".</summary>
    public static FrozenSet<string> Times { get; } = Set("mal x times termine treffen occurrences dates");

    /// <summary>Words that may stand before a date or time and add nothing to it.</summary>
    public static FrozenSet<string> Fillers { get; } = Set(
        "am an den dem der zum zu ab vom fuer des on the from for of starting beginnend beginning datum date wann when termin");

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
