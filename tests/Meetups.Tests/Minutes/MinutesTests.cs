using Community.Testing;

namespace Community.Meetups.Tests.Minutes;

/// <summary>What a meetup settles is taken down line by line, approved by who leads it, and sent to those who could not come.</summary>
public sealed class MinutesTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
        await _meetups.InvitesAsync(_room, "\"Runde\" 3.12. 16 Uhr 60 Minuten");
        await _room.Says(_meetups.Anna, "!treffen zusage");
        await _meetups.UntilAsync(day: 3, hour: 16, minute: 10);
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task Decisions_tasks_questions_and_info_make_the_short_protocol()
    {
        await _room.Says(_meetups.Clara, "!protokoll schicken 1");
        await _room.Says(_meetups.Mira, "!protokoll start 1");
        Assert.StartsWith("📝 Ich schreibe mit: Runde (1).", _room.LastReply, StringComparison.Ordinal);
        var decision = await _room.Says(_meetups.Anna, "^ beschluss Wir treffen uns monatlich");
        Assert.Equal(["📝"], _room.ReactionsOn(decision));
        var task = await _room.Says(_meetups.Mira, $"^ aufgabe {_meetups.Anna.UserId} bis 10.12. Vorlage herumschicken");
        var question = await _room.Says(_meetups.Anna, "^ question Who pays for the room?");
        await _room.Says(_meetups.Anna, "^ info Der <b>Saal</b> hat 40 Plätze");
        await _room.Says(_meetups.Anna, "Das ist Gerede.");
        await _room.Edits(_meetups.Anna, decision, "^ beschluss Wir treffen uns jeden Monat");
        await _room.Redacts(_meetups.Anna, question);
        await _room.Says(_meetups.Mira, "!protokoll ende");

        Assert.Equal(
            """
            📝 Kurzprotokoll: Runde (1)
            Donnerstag, 3. Dezember 2026, 16:00–17:00 Uhr (MEZ)
            Beschlüsse
            • Wir treffen uns jeden Monat
            Aufgaben
            • anna: Vorlage herumschicken, bis Donnerstag, 10. Dezember 2026 (Aufgabe 2)
            Infos
            • Der <b>Saal</b> hat 40 Plätze
            Noch nicht freigegeben.
            """.ReplaceLineEndings("\n"), _room.Replies[^2]);
        Assert.StartsWith("mira: Stimmt das Protokoll so? Dann gib es mit ✅ frei", _room.LastReply, StringComparison.Ordinal);
        var protocol = _room.Fake.Events.Last(one => one["content"]?["body"]?.GetValue<string>().StartsWith("📝 Kurz", StringComparison.Ordinal) == true)["event_id"]!.GetValue<string>();
        await _room.Reacts(_meetups.Clara, protocol, "✅");
        Assert.EndsWith("Noch nicht freigegeben.", _room.Reads(protocol), StringComparison.Ordinal);

        await _room.Reacts(_meetups.Mira, protocol, "✅");
        Assert.EndsWith("\nFreigegeben.", _room.Reads(protocol), StringComparison.Ordinal);
        var copy = Assert.Single(_meetups.Bots.Homeserver.Rooms, room => room.Id != _room.Fake.Id && room.Membership(_meetups.Clara) is not null);
        Assert.StartsWith("📝 Kurzprotokoll: Runde (1)", new BotRoom(_meetups.Bots, copy).LastReply, StringComparison.Ordinal);

        await _meetups.UntilAsync(day: 10, hour: 9);
        Assert.StartsWith("anna: Heute ist deine Aufgabe aus Runde dran: Vorlage herumschicken", _room.LastReply, StringComparison.Ordinal);
        await _room.Reacts(_meetups.Anna, task, "✅");
        Assert.Contains("• anna: Vorlage herumschicken, bis Donnerstag, 10. Dezember 2026 (erledigt ✅)", _room.Reads(protocol), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_protocol_is_completed_in_its_thread()
    {
        await _room.Says(_meetups.Mira, "!minutes start 1");
        await _room.Says(_meetups.Mira, "!minutes end");
        var protocol = _room.Fake.Events.Last(one => one["content"]?["body"]?.GetValue<string>().StartsWith("📝 Kurz", StringComparison.Ordinal) == true)["event_id"]!.GetValue<string>();
        await _room.SaysInThread(_meetups.Anna, protocol, "^ decision Cake next time");
        await _room.Says(_meetups.Anna, "^ decision too late");

        Assert.Contains("\n• Cake next time\n", _room.Reads(protocol), StringComparison.Ordinal);
        Assert.DoesNotContain("too late", _room.Reads(protocol), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!protokoll ende", "Hier läuft gerade kein Protokoll.")]
    [InlineData("!protokoll freigeben 1", "Für 1 gibt es gerade nichts freizugeben.")]
    [InlineData("!minutes done 99", "There is no task 99 in this room.")]
    [InlineData("!protokoll 1", "Ein Protokoll gibt es noch nicht.")]
    [InlineData("!protokoll start 77", "Ein Treffen 77 gibt es in diesem Raum nicht.")]
    public async Task What_can_not_be_done_is_said(string typed, string answer)
    {
        await _room.Says(_meetups.Anna, typed);

        Assert.StartsWith(answer, _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_none_is_answered_and_only_leaders_approve()
    {
        await _room.Says(_meetups.Mira, "!protokoll start 1");
        await _room.Says(_meetups.Anna, "^ witz Treffen sich zwei");
        Assert.Equal("„witz“ kenne ich im Protokoll nicht. Möglich ist: ^ beschluss, ^ aufgabe, ^ frage, ^ antwort, ^ info.", _room.LastReply);
        await _room.Says(_meetups.Mira, "!protokoll ende");
        await _room.Says(_meetups.Anna, "!protokoll freigeben 1");
        Assert.Equal("Runde: Das Protokoll gibt frei, wer das Treffen leitet.", _room.LastReply);
    }
}
