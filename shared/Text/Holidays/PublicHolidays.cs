using NodaTime;
using static Community.Text.Holidays.GermanState;

namespace Community.Text.Holidays;

/// <summary>
/// The public holidays of a German Land, by the holiday acts of the Länder as of 2026. Easter Sunday and Whit Sunday are named everywhere.
/// Holidays of single communities are not known, but for 15 August, which Bavaria keeps in most of its communities.
/// </summary>
public sealed class PublicHolidays(GermanState state)
{
    private static readonly GermanState[] s_all = Enum.GetValues<GermanState>();

    private static readonly GermanState[] s_reformation =
        [Brandenburg, MecklenburgVorpommern, Sachsen, SachsenAnhalt, Thueringen];

    private static readonly Holiday[] s_yearly =
    [
        new("Neujahr", "New Year's Day", year => new(year, 1, 1), s_all),
        new("Heilige Drei Könige", "Epiphany", year => new(year, 1, 6), [BadenWuerttemberg, Bayern, SachsenAnhalt]),
        new("Internationaler Frauentag", "International Women's Day", year => new(year, 3, 8), [Berlin], From: 2019),
        new("Internationaler Frauentag", "International Women's Day", year => new(year, 3, 8), [MecklenburgVorpommern], From: 2023),
        new("Karfreitag", "Good Friday", year => Easter.Sunday(year).PlusDays(-2), s_all),
        new("Ostersonntag", "Easter Sunday", Easter.Sunday, s_all),
        new("Ostermontag", "Easter Monday", year => Easter.Sunday(year).PlusDays(1), s_all),
        new("Tag der Arbeit", "Labour Day", year => new(year, 5, 1), s_all),
        new("Christi Himmelfahrt", "Ascension Day", year => Easter.Sunday(year).PlusDays(39), s_all),
        new("Pfingstsonntag", "Whit Sunday", year => Easter.Sunday(year).PlusDays(49), s_all),
        new("Pfingstmontag", "Whit Monday", year => Easter.Sunday(year).PlusDays(50), s_all),
        new("Fronleichnam", "Corpus Christi", year => Easter.Sunday(year).PlusDays(60),
            [BadenWuerttemberg, Bayern, Hessen, NordrheinWestfalen, RheinlandPfalz, Saarland]),
        new("Mariä Himmelfahrt", "Assumption Day", year => new(year, 8, 15), [Bayern, Saarland]),
        new("Weltkindertag", "World Children's Day", year => new(year, 9, 20), [Thueringen], From: 2019),
        new("Tag der Deutschen Einheit", "Day of German Unity", year => new(year, 10, 3), s_all, From: 1990),
        new("Reformationstag", "Reformation Day", year => new(year, 10, 31), s_reformation),
        new("Reformationstag", "Reformation Day", year => new(year, 10, 31), [Bremen, Hamburg, Niedersachsen, SchleswigHolstein], From: 2018),
        new("Allerheiligen", "All Saints' Day", year => new(year, 11, 1),
            [BadenWuerttemberg, Bayern, NordrheinWestfalen, RheinlandPfalz, Saarland]),
        new("Buß- und Bettag", "Day of Repentance and Prayer", year => new LocalDate(year, 11, 23).Previous(IsoDayOfWeek.Wednesday), [Sachsen]),
        new("erster Weihnachtstag", "Christmas Day", year => new(year, 12, 25), s_all),
        new("zweiter Weihnachtstag", "Boxing Day", year => new(year, 12, 26), s_all),
    ];

    /// <summary>Days that were or will be a holiday once.</summary>
    private static readonly Holiday[] s_once =
    [
        new("500 Jahre Reformation", "500 years of Reformation", _ => new(2017, 10, 31), [.. s_all.Except(s_reformation)]),
        new("Tag der Befreiung", "Liberation Day", _ => new(2020, 5, 8), [Berlin]),
        new("Tag der Befreiung", "Liberation Day", _ => new(2025, 5, 8), [Berlin]),
        new("75. Jahrestag des Aufstandes vom 17. Juni 1953", "75th anniversary of the uprising of 17 June 1953",
            _ => new(2028, 6, 17), [Berlin]),
    ];

    private readonly Holiday[] _own = [.. s_once.Concat(s_yearly).Where(holiday => holiday.States.Contains(state))];

    /// <summary>The holiday on that day, or null. Of two on one day, the one that comes once.</summary>
    public PublicHoliday? On(LocalDate date) =>
        _own.FirstOrDefault(holiday => date.Year >= holiday.From && holiday.InYear(date.Year) == date) is { } found
            ? new PublicHoliday(found.German, found.English)
            : null;

    private sealed record Holiday(
        string German, string English, Func<int, LocalDate> InYear, IReadOnlyList<GermanState> States, int From = 1970);
}
