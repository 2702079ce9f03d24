using System.Text.Json;
using Community.Commands;
using Community.Summaries.Digests;
using NodaTime;
using NodaTime.Text;

namespace Community.Summaries.Tests.Digests;

/// <summary>When a digest comes, on the wall clock of Berlin, also where that jumps.</summary>
public sealed class DigestTimesTests
{
    private static readonly DateTimeZone s_berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData(null, 480, "2026-12-01T07:59", "2026-12-01T08:00")]
    [InlineData(null, 480, "2026-12-01T08:00", "2026-12-02T08:00")]
    [InlineData(1, 540, "2026-12-01T10:00", "2026-12-07T09:00")]
    [InlineData(2, 660, "2026-12-01T10:00", "2026-12-01T11:00")]
    [InlineData(null, 150, "2026-03-28T12:00", "2026-03-29T03:00")]
    [InlineData(null, 150, "2026-03-29T12:00", "2026-03-30T02:30")]
    public void It_is_the_next_such_time_and_a_skipped_one_is_the_first_behind_the_gap(int? weekday, int minute, string now, string next)
    {
        var times = new DigestTimes((IsoDayOfWeek?)weekday, minute, null, Language.German);

        Assert.Equal(Local(next).InZoneStrictly(s_berlin).ToInstant(), times.After(Local(now).InZoneStrictly(s_berlin).ToInstant(), s_berlin));
    }

    [Fact]
    public void Of_a_time_that_comes_twice_the_first_counts_and_only_once()
    {
        var times = new DigestTimes(null, 150, null, Language.German);
        var first = times.After(Local("2026-10-24T12:00").InZoneStrictly(s_berlin).ToInstant(), s_berlin);

        Assert.Equal(Offset.FromHours(2), first.InZone(s_berlin).Offset);
        Assert.Equal(Local("2026-10-26T02:30").InZoneStrictly(s_berlin).ToInstant(), times.After(first, s_berlin));
    }

    [Theory]
    [InlineData("""{ "digest": { "minute": 480 } }""", "jeden Tag um 8:00 Uhr")]
    [InlineData("""{ "digest": { "minute": 545, "weekday": 1, "language": "en" } }""", "jeden Montag um 9:05 Uhr")]
    [InlineData("""{ "digest": { "minute": 1440 } }""", null)]
    [InlineData("""{ "digest": { "minute": "8:00" } }""", null)]
    [InlineData("""{ "digest": { "minute": 0, "weekday": 8 } }""", null)]
    [InlineData("""{ "digest": [] }""", null)]
    [InlineData("""{ }""", null)]
    public void The_room_may_hold_anything(string state, string? every)
    {
        using var json = JsonDocument.Parse(state);

        Assert.Equal(every, DigestTimes.Read(json.RootElement) is { } times ? DigestReplies.Every(times).German : null);
    }

    private static LocalDateTime Local(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
