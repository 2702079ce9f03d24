using System.Text.Json.Nodes;
using Community.Store.Knowledge;
using Community.Testing;
using NodaTime.Extensions;

namespace Community.Summaries.Tests.Digests;

/// <summary>A room is told by itself what was and what comes. It is Tuesday, 1 December 2026, 10:00.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private readonly SummariesCommunity _people = new();

    private TestCommunity Bots => _people.Bots;

    public ValueTask InitializeAsync() => _people.InitializeAsync();

    [Fact]
    public async Task Every_day_it_says_what_was_once_and_stays_silent_when_there_is_nothing()
    {
        var room = await _people.RoomAsync();
        await room.Says(_people.Mira, "!kompakt täglich 8:00");
        Assert.Equal(
            "Gut, jeden Tag um 8:00 Uhr sage ich hier, was war und was kommt; gibt es nichts, bleibe ich still. Zum ersten Mal: Mittwoch, 2. Dezember 2026, 8:00 Uhr (MEZ).",
            room.LastReply);
        var said = await TalkAsync(room);
        _people.News.Tell(new NewsItem(NewsKind.ComingDate, "Impulsvortrag: E-Rechnung", "12") { At = Bots.Time.GetUtcNow().AddDays(2).ToInstant() });

        await UntilAsync(2, 7, 59);
        Assert.DoesNotContain(room.Replies, reply => reply.StartsWith("Kompakt: was war", StringComparison.Ordinal));
        await UntilAsync(2, 8, 1);
        Assert.StartsWith("Kompakt: was war und was kommt\n\nNächste Treffen\n• 12 · Impulsvortrag: E-Rechnung · Do., 3.12.2026,", room.LastReply, StringComparison.Ordinal);
        Assert.All(SummariesCommunity.LinksIn(room.LastReply), link => Assert.Contains(link, said));
        Assert.NotEmpty(SummariesCommunity.LinksIn(room.LastReply));
        Assert.Equal("m.notice", room.LastKind);
        _people.News.Tell(new NewsItem(NewsKind.OpenTask, "Beamer zurückbringen", "3"));
        await UntilAsync(3, 8, 1);
        await UntilAsync(4, 8, 1);

        Assert.Single(room.Replies, reply => reply.StartsWith("Kompakt: was war", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_consent_only_the_news_are_told()
    {
        var room = await _people.QuietRoomAsync();
        await room.Says(_people.Mira, "!kompakt wöchentlich Do 9 Uhr");
        Assert.StartsWith("Gut, jeden Donnerstag um 9:00 Uhr sage ich hier", room.LastReply, StringComparison.Ordinal);
        Assert.EndsWith("Was ihr schreibt, lese ich dafür erst, wenn „!kompakt an“ eingeschaltet ist.", room.LastReply, StringComparison.Ordinal);
        await TalkAsync(room);
        _people.News.Tell(new NewsItem(NewsKind.NewEntry, "Womit öffnet ihr XRechnungen?", "7"), new NewsItem(NewsKind.Decision, "Wir nehmen InvoiceHub.", "1"));
        await UntilAsync(3, 9, 1);

        Assert.Equal(
            "Kompakt: was war und was kommt\n\nNeu in der FAQ\n• 7 · Womit öffnet ihr XRechnungen?\n\nBeschlossen in Protokollen\n• 1 · Wir nehmen InvoiceHub.", room.LastReply);
    }

    [Fact]
    public async Task In_a_room_for_digests_it_is_told_only_if_all_there_are_here()
    {
        var (room, digests) = (await _people.RoomAsync(), await _people.QuietRoomAsync(_people.Anna));
        await room.Says(_people.Mira, $"!kompakt täglich 8:00 {digests.Fake.Id}");
        Assert.StartsWith("Gut, jeden Tag um 8:00 Uhr sage ich in dem anderen Raum", room.LastReply, StringComparison.Ordinal);
        await TalkAsync(room);
        await UntilAsync(2, 8, 1);
        Assert.StartsWith("Kompakt: was war", digests.LastReply, StringComparison.Ordinal);

        digests.Fake.Join(Bots.Homeserver.AddUser("emil", "Emil"));
        await TalkAsync(room);
        await UntilAsync(3, 8, 1);
        Assert.Single(digests.Replies, reply => reply.StartsWith("Kompakt: was war", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_time_without_the_bot_it_comes_once_if_it_is_still_of_use()
    {
        var room = await _people.RoomAsync();
        await room.Says(_people.Mira, "!recap daily 8:00");
        await TalkAsync(room);
        await UntilAsync(2, 10, 0);
        Assert.StartsWith("Recap: what was and what comes", room.LastReply, StringComparison.Ordinal);

        await TalkAsync(room);
        await UntilAsync(4, 22, 0);
        Assert.Single(room.Replies, reply => reply.StartsWith("Recap: what was", StringComparison.Ordinal));
        await UntilAsync(5, 8, 1);
        Assert.Equal(2, room.Replies.Count(reply => reply.StartsWith("Recap: what was", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_is_the_rooms_own_state_that_counts_and_moderators_who_set_it()
    {
        var room = await _people.RoomAsync();
        await room.Says(_people.Anna, "!kompakt täglich 8:00");
        Assert.StartsWith("Dafür brauchst du in diesem Raum das Recht", room.LastReply, StringComparison.Ordinal);
        await room.Says(_people.Mira, "!kompakt täglich acht");
        Assert.StartsWith("„acht“ verstehe ich nicht als Uhrzeit.", room.LastReply, StringComparison.Ordinal);

        await SetAsync(room, new JsonObject { ["minute"] = 540 });
        await room.Says(_people.Anna, "!kompakt einstellungen");
        Assert.Contains("• Was war und was kommt, sage ich jeden Tag um 9:00 Uhr.", room.LastReply, StringComparison.Ordinal);
        await TalkAsync(room);
        await UntilAsync(2, 9, 1);
        Assert.StartsWith("Kompakt: was war", room.LastReply, StringComparison.Ordinal);

        await room.Says(_people.Mira, "!kompakt täglich aus");
        Assert.Equal("Gut, ich melde mich hier nicht mehr von selbst.", room.LastReply);
        await TalkAsync(room);
        await UntilAsync(3, 9, 1);
        Assert.Single(room.Replies, reply => reply.StartsWith("Kompakt: was war", StringComparison.Ordinal));
    }

    private async Task SetAsync(BotRoom room, JsonObject digest)
    {
        room.Fake.SendState(_people.Mira, SummariesBot.SettingsType, "", new JsonObject { ["enabled"] = true, ["digest"] = digest });
        await Bots.SettleAsync();
    }

    private async Task<IReadOnlyList<string>> TalkAsync(BotRoom room) =>
    [
        await room.Says(_people.Anna, "Wer von euch hat schon auf die E-Rechnung umgestellt, und welche Stolpersteine gab es?"),
        await room.Says(_people.Bernd, "Wir haben im Sommer umgestellt, die Kämmerei hat uns beim Programm sehr geholfen."),
        await room.Says(_people.Anna, "Das klingt gut, die Kämmerei fragen wir auch wegen der E-Rechnung."),
    ];

    /// <summary>Time goes by, which the process sleeps through: so it costs the test none.</summary>
    private async Task UntilAsync(int day, int hour, int minute)
    {
        await Bots.StopAsync();
        Bots.Time.Advance(At(day, hour, minute) - Bots.Time.GetUtcNow());
        await Bots.StartAsync();
        await Bots.SettleAsync();
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 12, day, hour, minute, 0, TimeSpan.FromHours(1));

    public ValueTask DisposeAsync() => _people.DisposeAsync();
}
