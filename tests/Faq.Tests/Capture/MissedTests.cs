using Community.Hosting;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Tests.Capture;

/// <summary>What was changed or taken back where the bot could not hear of it is found by reading the sources again.</summary>
public sealed class MissedTests : IAsyncLifetime
{
    private readonly FaqCommunity _faq = new();
    private BotRoom _room = null!;
    private Kept _changed = null!, _gone = null!, _unpinned = null!;

    public async ValueTask InitializeAsync()
    {
        await _faq.InitializeAsync();
        _room = await _faq.RoomAsync();
        _changed = await _faq.KeepsAsync(_room, "Welche Rechnung?", "Diese.");
        _gone = await _faq.KeepsAsync(_room, "Welche Quittung?", "Jene.");
        _unpinned = await _faq.KeepsAsync(_room, "Welcher Beleg?", "Irgendeiner.");
        await _faq.KeepsAsync(_room, "Welcher Scan?", "Alle.");
    }

    [Fact]
    public async Task Of_a_gap_that_is_too_long_to_read()
    {
        await _faq.Bots.StopAsync();
        ChangeAndTakeBack();
        for (var i = 0; i < 30; i++)
            _room.Fake.Say(_faq.Anna, $"nummer {i}");
        _faq.Bots.Delivery = new DeliveryOptions { BackfillMaxEvents = 10, TimelineLimit = 5 };
        await _faq.Bots.StartAsync();

        await ReadAgainAsync();

        Assert.Equal(["Eine andere.", "Alle."], AsProposed());
        Assert.Contains(_faq.Bots.Warnings, line => line.Contains("only the newest 10 events were read, back to 2026-12-01 09:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_the_time_between_being_sent_away_and_asked_back()
    {
        _room.Fake.SendState(_faq.Mira, "m.room.history_visibility", string.Empty, new() { ["history_visibility"] = "joined" });
        _room.Fake.Kick(_faq.Mira, _faq.Bots.Bot);
        ChangeAndTakeBack();
        await _faq.Bots.SettleAsync();
        _room.Fake.Invite(_faq.Mira, _faq.Bots.Bot);
        await _faq.Bots.PassesUntilAsync(() => _room.Fake.Membership(_faq.Bots.Bot) == "join");

        await ReadAgainAsync();

        Assert.Equal(["Eine andere.", "Alle."], AsProposed());
    }

    [Fact]
    public async Task When_the_homeserver_does_not_know_how_far_we_had_come()
    {
        await _faq.Bots.StopAsync();
        await using (var db = _faq.Bots.Store.Open())
            await db.SyncPositions.ExecuteUpdateAsync(row => row.SetProperty(position => position.Token, "s_of_another_homeserver"));
        ChangeAndTakeBack();
        for (var i = 0; i < 30; i++)
            _room.Fake.Say(_faq.Anna, $"nummer {i}");
        _room.Fake.Say(_faq.Anna, "!faq suche Scan");
        _faq.Bots.Delivery = new DeliveryOptions { TimelineLimit = 5 };
        await _faq.Bots.StartAsync();

        await ReadAgainAsync();

        Assert.Equal(["Eine andere.", "Alle."], AsProposed());
        Assert.Single(_room.Replies);
    }

    [Fact]
    public async Task Meanwhile_nothing_of_the_room_is_shown()
    {
        var deaf = _faq.Bots.Homeserver.Faults.Add(new Fault(On.Path("GET", "/event/"), FaultKind.Status(502)));
        await _faq.Bots.StopAsync();
        ChangeAndTakeBack();
        for (var i = 0; i < 30; i++)
            _room.Fake.Say(_faq.Anna, $"nummer {i}");
        _faq.Bots.Delivery = new DeliveryOptions { BackfillMaxEvents = 10, TimelineLimit = 5 };
        await _faq.Bots.StartAsync();
        await _faq.Bots.SettleAsync();

        await _room.Says(_faq.Anna, "!faq suche Quittung");
        Assert.Equal(
            "Ich war eine Weile nicht da und sehe gerade nach, ob meine Einträge noch stimmen. Frag mich bitte in ein paar Minuten noch einmal.",
            _room.LastReply);

        _faq.Bots.Homeserver.Faults.Remove(deaf);
        await ReadAgainAsync();
        await _room.Reacts(_faq.Mira, _changed.Answer, "✅");
        await _room.Says(_faq.Anna, "!faq suche Rechnung");
        Assert.Contains("Eine andere.", _room.LastReply, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _faq.DisposeAsync();

    /// <summary>Each entry's answer, as its author wants it to read.</summary>
    private IEnumerable<string> AsProposed() =>
        _faq.EntriesOf(_room).Select(entry => entry.Changes.SingleOrDefault(change => change.IsProposed)?.After ?? entry.Answer);

    private void ChangeAndTakeBack()
    {
        _room.Fake.Edit(_faq.Bernd, _changed.Answer, "Eine andere.");
        _room.Fake.Redact(_faq.Bernd, _gone.Answer);
        _room.Fake.Redact(_faq.Mira, _unpinned.Pin);
    }

    private async Task ReadAgainAsync()
    {
        await _faq.Bots.SettleAsync();
        await _faq.Bots.PassesUntilAsync(() =>
        {
            using var db = _faq.Bots.Store.Open();
            return !db.SourceDoubts.Any();
        });
        await _faq.Bots.SettleAsync();
    }
}
