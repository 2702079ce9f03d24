using System.Globalization;
using Community.Testing;
using NodaTime;
using NodaTime.Text;

namespace Community.Meetups.Tests.Reminders;

/// <summary>A leap year run through: every reminder comes once and at the right time on the wall clock.</summary>
public sealed class YearTests : IAsyncLifetime
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.Create("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        await _meetups.Bots.PassesAsync(new DateTimeOffset(2027, 12, 20, 8, 0, 0, TimeSpan.Zero) - _meetups.Bots.Time.GetUtcNow());
        _room = await _meetups.RoomAsync();
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task Turn_of_the_year_leap_day_and_both_changes_of_the_clock()
    {
        // The clock goes forward on 26 March and back on 29 October 2028.
        string[] dates =
        [
            "2028-01-01 10:00", "2028-02-29 18:00", "2028-03-01 18:00", "2028-03-26 09:00", "2028-03-27 02:30", "2028-04-01 12:00",
            "2028-10-29 02:30", "2028-10-29 12:00", "2028-11-05 12:00", "2028-12-31 23:30",
        ];
        var expected = new SortedDictionary<Instant, List<string>>();
        foreach (var (number, date) in dates.Index())
        {
            await _room.Says(_meetups.Mira, $"!treffen neu \"T{number}\" {date}");
            foreach (var due in Due(Written.Parse(date).Value))
                (expected.TryGetValue(due, out var titles) ? titles : expected[due] = []).Add($"T{number}");
        }
        foreach (var (turn, due) in expected.Keys.ToList().Index())
        {
            // Every fourth time the process is down at that minute and comes back a quarter of an hour later.
            if (turn % 4 == 3)
                await _meetups.ReturnsAsync((due + Duration.FromMinutes(15)).ToDateTimeOffset());
            else
                await _meetups.Bots.PassesAsync(due.ToDateTimeOffset() - _meetups.Bots.Time.GetUtcNow());
        }
        await _meetups.Bots.PassesAsync(TimeSpan.FromDays(10));

        var late = Duration.FromMinutes(16);
        var sent = Reminders().OrderBy(one => one.At).ToList();
        var wanted = expected.SelectMany(pair => pair.Value.Select(title => (At: pair.Key, Title: title))).ToList();
        Assert.Equal(wanted.Select(one => one.Title).Order(), sent.Select(one => one.Title).Order());
        Assert.All(wanted, one => Assert.Contains(sent, other => other.Title == one.Title && other.At >= one.At && other.At < one.At + late));
    }

    [Fact]
    public async Task One_that_comes_too_late_is_a_line_in_the_log()
    {
        await _room.Says(_meetups.Mira, "!treffen neu \"Verpasst\" 2028-03-26 09:00");
        await _meetups.ReturnsAsync(new DateTimeOffset(2028, 3, 26, 8, 0, 0, TimeSpan.Zero));

        Assert.Empty(Reminders());
        Assert.Contains(_meetups.Bots.Warnings, line => line.Contains("comes too late", StringComparison.Ordinal));
    }

    /// <summary>A week and a day before at the same time of the day, and an hour before by any clock.</summary>
    private static IEnumerable<Instant> Due(LocalDateTime start) =>
    [
        start.PlusDays(-7).InZoneLeniently(Berlin).ToInstant(), start.PlusDays(-1).InZoneLeniently(Berlin).ToInstant(),
        start.InZoneLeniently(Berlin).ToInstant() - Duration.FromHours(1),
    ];

    private IEnumerable<(Instant At, string Title)> Reminders() => _room.Fake.Events
        .Where(one => one["content"]?["body"]?.GetValue<string>().Contains("⏰ ", StringComparison.Ordinal) == true)
        .Select(one => (
            Instant.FromUnixTimeMilliseconds(one["origin_server_ts"]!.GetValue<long>()),
            one["content"]!["body"]!.GetValue<string>().Split("⏰ ")[1].Split(' ')[0]));
}
