using Community.Testing;

namespace Community.Faq.Tests.Capture;

/// <summary>What happens while the bot is away, and what it remembers.</summary>
public sealed class WhileAwayTests : IAsyncLifetime
{
    private readonly FaqCommunity _faq = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _faq.InitializeAsync();
        _room = await _faq.RoomAsync();
    }

    [Fact]
    public async Task A_pin_of_two_days_ago_is_still_captured()
    {
        var answer = _room.Fake.Reply(_faq.Bernd, _room.Fake.Say(_faq.Anna, "Welche Rechnung?"), "Diese.");
        await ReturnsAfterAsync(TimeSpan.FromHours(48), () => _room.Fake.React(_faq.Mira, answer, "📌"));

        Assert.Equal(["✅"], _room.ReactionsOn(answer));
        Assert.Single(_faq.EntriesOf(_room));
    }

    [Fact]
    public async Task A_search_of_two_days_ago_is_not_answered_any_more()
    {
        await ReturnsAfterAsync(TimeSpan.FromHours(48), () => _room.Fake.Say(_faq.Anna, "!faq suche Rechnung"));

        Assert.Empty(_room.Replies);
    }

    [Fact]
    public async Task Edits_and_redactions_of_two_days_ago_are_followed()
    {
        var changed = await _faq.KeepsAsync(_room, "Welche Rechnung?", "Diese.");
        var gone = await _faq.KeepsAsync(_room, "Welche Quittung?", "Jene.");
        await ReturnsAfterAsync(TimeSpan.FromHours(48), () =>
        {
            _room.Fake.Edit(_faq.Bernd, changed.Answer, "Eine andere.");
            _room.Fake.Redact(_faq.Bernd, gone.Answer);
        });

        Assert.Equal("Eine andere.", Assert.Single(Assert.Single(_faq.EntriesOf(_room)).Changes, change => change.IsProposed).After);
        Assert.Empty(_room.ReactionsOn(gone.Answer));
    }

    [Fact]
    public async Task A_new_start_keeps_all()
    {
        var kept = await _faq.KeepsAsync(_room, "Welche Rechnung?", "Diese.");
        await _room.Says(_faq.Anna, "!faq suche Rechnung");
        var before = _room.LastReply;
        await ReturnsAfterAsync(TimeSpan.FromMinutes(1), () => { });

        await _room.Says(_faq.Anna, "!faq suche Rechnung");
        Assert.Equal([before, before], _room.Replies);

        await _room.Edits(_faq.Bernd, kept.Answer, "Eine andere.");
        await _room.Reacts(_faq.Mira, kept.Answer, "✅");
        await _room.Says(_faq.Anna, "!faq suche Rechnung");
        Assert.Contains("Welche Rechnung?\nEine andere.\n", _room.LastReply, StringComparison.Ordinal);

        // Approved, it no longer hangs on the 📌.
        await _room.Redacts(_faq.Mira, kept.Pin);
        Assert.Single(_faq.EntriesOf(_room));
        await _room.Redacts(_faq.Bernd, kept.Answer);
        Assert.Empty(_room.ReactionsOn(kept.Answer));
        Assert.Empty(_faq.EntriesOf(_room));
    }

    public ValueTask DisposeAsync() => _faq.DisposeAsync();

    private async Task ReturnsAfterAsync(TimeSpan time, Action happened)
    {
        await _faq.Bots.StopAsync();
        happened();
        _faq.Bots.Time.Advance(time);
        await _faq.Bots.StartAsync();
        await _faq.Bots.SettleAsync();
    }
}
