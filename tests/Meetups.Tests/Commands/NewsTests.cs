using Community.Matrix.Ids;
using Community.Store.Knowledge;
using Community.Testing;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Meetups.Tests.Commands;

/// <summary>What the meetups of a room have to tell whoever gathers news. It is Tuesday, 1 December 2026, 10:00.</summary>
public sealed class NewsTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
    }

    [Fact]
    public async Task What_comes_within_the_time_is_told_and_nothing_of_another_room()
    {
        var other = await _meetups.RoomAsync();
        await _meetups.InvitesAsync(_room, "\"Runde\" 3.12. 16 Uhr");
        await _meetups.InvitesAsync(_room, "\"Barcamp\" 24.12. 16 Uhr");
        await _meetups.InvitesAsync(other, "\"Beirat\" 3.12. 16 Uhr");
        await _meetups.InvitesAsync(_room, "\"Probe\" 4.12. 16 Uhr");
        await _room.Says(_meetups.Mira, "!treffen absagen 4");
        await _room.Says(_meetups.Mira, "ja");

        var news = await NewsAsync(Duration.FromDays(1));

        Assert.Equal([(NewsKind.ComingDate, "Runde", "1")], news.Select(item => (item.Kind, item.Title, item.Reference)));
        Assert.Equal(MeetupsCommunity.December(3, 16).ToInstant(), news[0].At);
    }

    [Fact]
    public async Task An_approved_protocol_tells_its_decisions_once_and_its_tasks_until_they_are_done()
    {
        await _meetups.InvitesAsync(_room, "\"Runde\" 3.12. 16 Uhr 60 Minuten");
        await _meetups.UntilAsync(day: 3, hour: 16, minute: 10);
        await _room.Says(_meetups.Mira, "!protokoll start 1");
        await _room.Says(_meetups.Anna, "^ beschluss Wir treffen uns monatlich");
        var task = await _room.Says(_meetups.Mira, $"^ aufgabe {_meetups.Anna.UserId} bis 10.12. Vorlage herumschicken");
        await _room.Says(_meetups.Mira, "!protokoll ende");
        Assert.Empty(await NewsAsync(Duration.FromDays(1)));

        await _room.Says(_meetups.Mira, "!protokoll freigeben 1");
        Assert.Equal(
            [(NewsKind.Decision, "Wir treffen uns monatlich", (LocalDate?)null), (NewsKind.OpenTask, "Vorlage herumschicken", new LocalDate(2026, 12, 10))],
            (await NewsAsync(Duration.FromDays(1))).Select(item => (item.Kind, item.Title, item.By)));
        await _meetups.Bots.PassesAsync(TimeSpan.FromHours(2));
        Assert.Equal([NewsKind.OpenTask], (await NewsAsync(Duration.FromHours(1))).Select(item => item.Kind));
        await _room.Reacts(_meetups.Anna, task, "✅");
        Assert.Empty(await NewsAsync(Duration.FromHours(1)));
    }

    private async Task<IReadOnlyList<NewsItem>> NewsAsync(Duration back)
    {
        await using var db = _meetups.Bots.Store.Open();
        var now = _meetups.Bots.Time.GetUtcNow().ToInstant();
        return await MeetupsBot.News.TellAsync(
            db, new NewsAsked(RoomId.Parse(_room.Fake.Id), now - back, now, now + Duration.FromDays(7), 8), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();
}
