using Community.Testing;

namespace Community.Meetups.Tests.Agenda;

/// <summary>The agenda is made by call-out, and 👍 gives its order.</summary>
public sealed class AgendaTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
        await _meetups.InvitesAsync(_room, "\"Runde\" 3.12. 16 Uhr 60 Minuten");
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task What_is_wanted_most_comes_first_and_the_times_add_up()
    {
        await _room.Says(_meetups.Anna, "!treffen punkt 1 Passwörter am Einlass 15 Minuten");
        var talk = await _room.Says(_meetups.Bernd, "!treffen vortrag E-Rechnung im Alltag (20 Minuten)");
        Assert.Equal(["👍"], _room.ReactionsOn(talk));
        await _room.Reacts(_meetups.Anna, talk, "👍");
        var clara = await _room.Reacts(_meetups.Clara, talk, "👍🏽");
        await _room.Says(_meetups.Mira, "!meetup item 1 Any other business");
        await _room.Says(_meetups.Clara, "!treffen ablauf");

        Assert.Equal(
            """
            Ablauf für Runde (Treffen 1), Donnerstag, 3. Dezember 2026, 16:00–17:00 Uhr (MEZ)
            16:00 · Vortrag: E-Rechnung im Alltag · bernd · 20 Minuten · 👍 2
            16:20 · Passwörter am Einlass · anna · 15 Minuten · 👍 0
            16:35 · Any other business · mira · 10 Minuten · 👍 0
            Zusammen 45 Minuten, es bleiben 15 Minuten Luft.
            Es fehlt noch jemand Zweites für die Moderation: !treffen moderation 1 @wer
            """.ReplaceLineEndings("\n"), _room.LastReply);

        await _room.Redacts(_meetups.Clara, clara);
        await _room.Redacts(_meetups.Anna, _room.Fake.Events.First(one => one["content"]?["body"]?.GetValue<string>().Contains("Einlass", StringComparison.Ordinal) == true)["event_id"]!.GetValue<string>());
        await _room.Says(_meetups.Clara, "!meetup agenda");
        Assert.Contains("\n16:00 · Talk: E-Rechnung im Alltag · bernd · 20 minutes · 👍 1\n16:20 · Any other business", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_edits_a_proposal_changes_it_and_nobody_else_does()
    {
        var point = await _room.Says(_meetups.Anna, "!treffen punkt 1 Paswörter 15 Minuten");
        await _room.Reacts(_meetups.Bernd, point, "👍");
        await _room.Edits(_meetups.Anna, point, "!treffen punkt 1 Passwörter am Einlass 25 Minuten");
        await _room.Edits(_meetups.Clara, point, "!treffen punkt 1 Etwas anderes");
        await _room.Edits(_meetups.Anna, point, "!treffen punkt 1 " + new string('x', 5_000));
        await _room.Edits(_meetups.Anna, point, "doch nicht");
        await _room.Says(_meetups.Clara, "!treffen ablauf 1");
        Assert.Contains("\n16:00 · Passwörter am Einlass · anna · 25 Minuten · 👍 1\n", _room.LastReply, StringComparison.Ordinal);

        await _room.Edits(_meetups.Anna, point, $"!meetup talk 1 {_meetups.Bernd.UserId} Passwörter 10 Minuten");
        await _room.Says(_meetups.Clara, "!treffen ablauf 1");
        Assert.Contains("\n16:00 · Vortrag: Passwörter · bernd · 10 Minuten · 👍 1\n", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_for_the_time_is_said()
    {
        await _room.Says(_meetups.Anna, "!treffen punkt 1 Grundsätzliches 90 Minuten");
        await _room.Says(_meetups.Anna, "!treffen ablauf 1");

        Assert.Contains("Zusammen 90 Minuten: Das sind 30 Minuten mehr, als das Treffen dauert.", _room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!treffen punkt 1", "Worum soll es gehen?")]
    [InlineData("!meetup talk 1", "What is the talk called?")]
    [InlineData("!treffen punkt 7 Etwas", "Ein Treffen 7 gibt es in diesem Raum nicht.")]
    [InlineData("!treffen ablauf", "Ablauf für Runde (Treffen 1), Donnerstag, 3. Dezember 2026, 16:00–17:00 Uhr (MEZ)\nNoch hat niemand etwas vorgeschlagen.")]
    public async Task What_is_missing_is_said(string typed, string answer)
    {
        await _room.Says(_meetups.Anna, typed);

        Assert.StartsWith(answer, _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_of_5000_characters_is_refused()
    {
        await _room.Says(_meetups.Anna, "!treffen punkt 1 " + new string('x', 5_000));

        Assert.StartsWith("Das ist mir zu lang: höchstens 200 Zeichen.", _room.LastReply, StringComparison.Ordinal);
    }
}
