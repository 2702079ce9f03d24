using System.Globalization;
using Community.Commands;
using Community.Matrix.Html;
using Community.Summaries.Digests;
using Community.Text.Dates;
using NodaTime;

namespace Community.Summaries;

/// <summary>What is said about digests and in them.</summary>
internal static class DigestReplies
{
    private const int MinutesOfAnHour = 60, LongestEcho = 40;

    public static Wording Title { get; } = new("Kompakt: was war und was kommt", "Recap: what was and what comes");

    public static Wording NewEntries { get; } = new("Neu in der FAQ", "New in the FAQ");

    public static Wording Coming { get; } = new("Nächste Treffen", "Next meetups");

    public static Wording Decided { get; } = new("Beschlossen in Protokollen", "Decided in protocols");

    public static Wording Tasks { get; } = new("Offene Aufgaben", "Open tasks");

    public static Wording SwitchedOff { get; } = new("Gut, ich melde mich hier nicht mehr von selbst.", "All right, I won't speak up here by myself any more.");

    public static Wording NotThere { get; } = new(
        "In dem anderen Raum müssen wir beide sein, und du brauchst dort dieselben Rechte wie hier.",
        "We both have to be in that other room, and you need the same rights there as here.");

    public static Wording NoTime(string typed)
    {
        var echo = Excerpt.Of(typed, LongestEcho);
        return new Wording($"„{echo}“ verstehe ich nicht als Uhrzeit. Schreib zum Beispiel „8:00“, oder „aus“.", $"I don't understand “{echo}” as a time. Write for example “8:00”, or “off”.");
    }

    public static Wording SwitchedOn(DigestTimes times, ZonedDateTime first, bool isOn) => new(
        $"Gut, {Every(times).German} sage ich {(times.PostIn is null ? "hier" : "in dem anderen Raum")}, was war und was kommt; gibt es nichts, bleibe ich still. Zum ersten Mal: {WhenText.German.Full(first)}." +
            (isOn ? string.Empty : " Was ihr schreibt, lese ich dafür erst, wenn „!kompakt an“ eingeschaltet ist."),
        $"All right, {Every(times).English} I say {(times.PostIn is null ? "here" : "in the other room")} what was and what comes; if there is nothing, I stay silent. The first time: {WhenText.English.Full(first)}." +
            (isOn ? string.Empty : " What you write I read for that only once “!recap on” is switched on."));

    /// <summary>"jeden Montag um 9:00 Uhr".</summary>
    public static Wording Every(DigestTimes times)
    {
        var clock = string.Create(CultureInfo.InvariantCulture, $"{times.Minute / MinutesOfAnHour}:{times.Minute % MinutesOfAnHour:00}");
        var day = times.Weekday switch
        {
            IsoDayOfWeek.Monday => new Wording("jeden Montag", "every Monday"),
            IsoDayOfWeek.Tuesday => new Wording("jeden Dienstag", "every Tuesday"),
            IsoDayOfWeek.Wednesday => new Wording("jeden Mittwoch", "every Wednesday"),
            IsoDayOfWeek.Thursday => new Wording("jeden Donnerstag", "every Thursday"),
            IsoDayOfWeek.Friday => new Wording("jeden Freitag", "every Friday"),
            IsoDayOfWeek.Saturday => new Wording("jeden Samstag", "every Saturday"),
            IsoDayOfWeek.Sunday => new Wording("jeden Sonntag", "every Sunday"),
            _ => new Wording("jeden Tag", "every day"),
        };
        return new Wording($"{day.German} um {clock} Uhr", $"{day.English} at {clock}");
    }
}
