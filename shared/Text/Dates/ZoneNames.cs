using NodaTime;

namespace Community.Text.Dates;

/// <summary>What people call a zone: MEZ and MESZ (CET and CEST) where these are in use, else its id.</summary>
internal static class ZoneNames
{
    private const string Winter = "CET";
    private const string Summer = "CEST";

    public static bool IsCentralEuropean(ZonedDateTime moment) => NameAt(moment) is Winter or Summer;

    public static string English(ZonedDateTime moment) => IsCentralEuropean(moment) ? NameAt(moment) : moment.Zone.Id;

    public static string German(ZonedDateTime moment) => NameAt(moment) switch
    {
        Winter => "MEZ",
        Summer => "MESZ",
        _ => moment.Zone.Id,
    };

    private static string NameAt(ZonedDateTime moment) => moment.Zone.GetZoneInterval(moment.ToInstant()).Name;
}
