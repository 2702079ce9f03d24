using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Commands;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Text.Dates;
using NodaTime;

namespace Community.Summaries.Digests;

/// <summary>When and where a room's digest is posted, as its state says.</summary>
/// <param name="Weekday">The day of the week; null: every day.</param>
/// <param name="Minute">Minutes from midnight on, on the wall clock.</param>
/// <param name="PostIn">The room; null: the same one.</param>
/// <param name="Language">In which it is written.</param>
internal sealed record DigestTimes(IsoDayOfWeek? Weekday, int Minute, RoomId? PostIn, Language Language)
{
    public const string Key = "digest";

    private const int MinutesOfAnHour = 60, MinutesOfADay = 24 * MinutesOfAnHour, DaysOfAWeek = 7;

    /// <summary>So much later than meant nobody wants it any more.</summary>
    public Duration UsefulFor => Weekday is null ? Duration.FromHours(12) : Duration.FromDays(3);

    /// <summary>How far it looks ahead.</summary>
    public Duration Ahead => Duration.FromDays(Weekday is null ? 2 : DaysOfAWeek + 1);

    /// <summary>From the state of a room, in which anybody with the right to set it may have written anything; null: there is none.</summary>
    public static DigestTimes? Read(JsonElement? content)
    {
        var said = content.Member(Key);
        if (said.Member("minute").AsInteger() is not (>= 0 and < MinutesOfADay and var minute))
            return null;
        var weekday = said.Member("weekday").AsInteger();
        return weekday is null or (>= 1 and <= DaysOfAWeek)
            ? new DigestTimes(
                (IsoDayOfWeek?)weekday, (int)minute, said.Member("room").AsId<RoomId>(), said.Member("language").AsText() is "en" ? Language.English : Language.German)
            : null;
    }

    public JsonObject ToState()
    {
        var state = new JsonObject { ["minute"] = Minute, ["language"] = Language == Language.English ? "en" : "de" };
        if (Weekday is { } day)
            state["weekday"] = (int)day;
        if (PostIn is { } room)
            state["room"] = room.Value;
        return state;
    }

    /// <summary>The next time after a moment. One that the clock skips in spring is the first behind the gap; of one that it shows twice the first counts.</summary>
    public Instant After(Instant moment, DateTimeZone zone)
    {
        var day = moment.InZone(zone).Date;
        while (true)
        {
            if ((Weekday is null || day.DayOfWeek == Weekday) && On(day, zone) is var at && at > moment)
                return at;
            day = day.PlusDays(1);
        }
    }

    private Instant On(LocalDate day, DateTimeZone zone) =>
        WallClock.In(zone, day.At(new LocalTime(Minute / MinutesOfAnHour, Minute % MinutesOfAnHour))) switch
        {
            WallClockMoment.Once once => once.At.ToInstant(),
            WallClockMoment.Twice twice => twice.At.ToInstant(),
            WallClockMoment.Skipped skipped => zone.AtLeniently(skipped.Next).ToInstant(),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
}
