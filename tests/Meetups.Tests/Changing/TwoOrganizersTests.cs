using Community.Testing;

namespace Community.Meetups.Tests.Changing;

/// <summary>Two who lead a meetup do something about it at the same time: each gets a clear answer, and nothing is lost.</summary>
public sealed class TwoOrganizersTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;
    private Invitation _meetup = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
        _meetup = await _meetups.InvitesAsync(_room, "\"Runde\" 3.12. 16 Uhr");
        await _room.Says(_meetups.Mira, $"!treffen moderation 1 {_meetups.Anna.UserId}");
        await _room.Reacts(_meetups.Bernd, _meetup.Message, "✅");
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task Both_move_it_and_the_last_word_holds()
    {
        await AtOnceAsync("!treffen verschieben 1 4.12. 17 Uhr", "!treffen verschieben 1 5.12. 18 Uhr");

        Assert.Contains(_room.Replies, reply => reply.StartsWith("Runde ist jetzt am Freitag, 4. Dezember 2026, 17:00 Uhr (MEZ).", StringComparison.Ordinal));
        Assert.Contains(_room.Replies, reply => reply.StartsWith("Runde ist jetzt am Samstag, 5. Dezember 2026, 18:00 Uhr (MEZ).", StringComparison.Ordinal));
        Assert.Contains("Samstag, 5. Dezember 2026, 18:00 Uhr", _room.Reads(_meetup.Message), StringComparison.Ordinal);
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", _meetup.Counts);
        // Who did not do it hears of it, as everybody does.
        Assert.Contains(_room.Replies, reply => reply.StartsWith("bernd, anna: Runde ist verlegt vom", StringComparison.Ordinal));
        Assert.Contains(_room.Replies, reply => reply.StartsWith("bernd, mira: Runde ist verlegt vom", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_change_different_things_and_both_hold()
    {
        await AtOnceAsync("!treffen umbenennen 1 Große Runde", "!treffen ändern 1 ort Technologiestiftung");

        Assert.StartsWith("📅 Große Runde (Treffen 1)\n", _room.Reads(_meetup.Message), StringComparison.Ordinal);
        Assert.Contains("\nWo: Technologiestiftung\n", _room.Reads(_meetup.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_call_it_off_and_the_second_hears_that_it_is()
    {
        await AtOnceAsync("!treffen absagen 1", "!treffen absagen 1");
        await AtOnceAsync("ja", "ja");

        Assert.Single(_room.Replies, reply => reply.Contains("ist abgesagt. Es wäre gewesen", StringComparison.Ordinal));
        Assert.Single(_room.Replies, reply => reply.StartsWith("Runde ist abgesagt.\nWar das ein Versehen?", StringComparison.Ordinal) || reply.StartsWith("Runde ist abgesagt. War", StringComparison.Ordinal));
        Assert.Equal("Runde ist abgesagt.", _room.LastReply);
    }

    [Fact]
    public async Task One_calls_it_off_while_the_other_moves_it()
    {
        await _room.Says(_meetups.Mira, "!treffen absagen 1");
        await AtOnceAsync("ja", "!treffen verschieben 1 4.12. 17 Uhr");

        Assert.Equal("Runde ist abgesagt.", _room.LastReply);
        Assert.StartsWith("❌ Abgesagt: Runde", _room.Reads(_meetup.Message), StringComparison.Ordinal);
        Assert.Contains("3. Dezember", _room.Reads(_meetup.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_takes_back_does_not_take_the_others_change_along()
    {
        await _room.Says(_meetups.Mira, "!treffen verschieben 1 4.12. 17 Uhr");
        await _room.Says(_meetups.Anna, "!treffen umbenennen 1 Große Runde");
        await _room.Says(_meetups.Mira, "!rückgängig");

        Assert.StartsWith("Große Runde hat seitdem noch jemand geändert. Damit davon nichts verloren geht", _room.LastReply, StringComparison.Ordinal);
        Assert.StartsWith("📅 Große Runde (Treffen 1)\nWann: Freitag, 4. Dezember 2026, 17:00 Uhr", _room.Reads(_meetup.Message), StringComparison.Ordinal);
        await _room.Says(_meetups.Anna, "!rückgängig");
        Assert.StartsWith("📅 Runde (Treffen 1)\nWann: Freitag, 4. Dezember 2026, 17:00 Uhr", _room.Reads(_meetup.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_handed_it_over_decides_no_more()
    {
        await _room.Says(_meetups.Anna, "!treffen absagen 1");
        await _room.Says(_meetups.Mira, $"!treffen moderation 1 {_meetups.Anna.UserId}");
        await _room.Says(_meetups.Anna, "ja");

        Assert.StartsWith("Runde kann nur ändern oder absagen, wer es leitet", _room.LastReply, StringComparison.Ordinal);
        Assert.StartsWith("📅 Runde", _room.Reads(_meetup.Message), StringComparison.Ordinal);
    }

    /// <summary>Mira says the one and Anna the other before the bot has heard either.</summary>
    private async Task AtOnceAsync(string mira, string anna)
    {
        _room.Fake.Say(_meetups.Mira, mira);
        _room.Fake.Say(_meetups.Anna, anna);
        await _meetups.Bots.SettleAsync();
    }
}
