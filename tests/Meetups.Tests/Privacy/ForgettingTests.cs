using System.Text.Json.Nodes;
using Community.Commands.Privacy;
using Community.Meetups.Agenda;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.EntityFrameworkCore;

namespace Community.Meetups.Tests.Privacy;

/// <summary>What polls, agendas and calendar addresses hold about people: gone when they ask, and in time by itself.</summary>
public sealed class ForgettingTests : IAsyncLifetime
{
    private static readonly IPersonalData Data = MeetupsBot.PersonalDataOf(new MeetupsOptions());

    private readonly MeetupsCommunity _meetups = new() { Portal = "https://portal.example.org" };
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task With_a_person_their_answers_in_polls_go_and_the_count_follows()
    {
        await _room.Says(_meetups.Anna, "!treffen umfrage Barcamp | 10.12. 16 Uhr | 11.12. 16 Uhr");
        var option = Said("1-1 ·");
        await _room.Reacts(_meetups.Anna, option, "✅");
        await _room.Reacts(_meetups.Bernd, option, "✅");
        await _room.Says(_meetups.Anna, "!treffen stups 1");
        Assert.Equal(
            ["1 Antwort in einer Terminumfrage", "1 Terminumfrage, die du begonnen hast", "Barcamp", "dass ich dich an 1 Terminumfrage erinnern soll"],
            await _meetups.Bots.KeptAsync(Data, _meetups.Anna));

        var erasure = await _meetups.Bots.EraseAsync(Data, _meetups.Anna);

        Assert.Equal(["1 Antwort in einer Terminumfrage", "dass ich dich an 1 Terminumfrage erinnern soll"], erasure.Erased.Select(line => line.German));
        Assert.Equal("Umfrage 1: gehört dem Raum und bleibt, aber ohne dich", Assert.Single(erasure.Detached).German);
        Assert.StartsWith("Was du in Umfragen angetippt hast", Assert.Single(erasure.Remaining).German, StringComparison.Ordinal);
        Assert.EndsWith("Passt: 1 · Zur Not: 0 · Passt nicht: 0", _room.Reads(option), StringComparison.Ordinal);
        Assert.Empty(await _meetups.Bots.KeptAsync(Data, _meetups.Anna));
        await _room.Says(_meetups.Mira, "!treffen auszählen 1");
        Assert.StartsWith("🗳 Das Ergebnis zu Barcamp:", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_person_their_vote_in_a_poll_of_one_choice_goes()
    {
        await _room.Says(_meetups.Mira, "!treffen umfrage eine Wahl Barcamp | 10.12. 16 Uhr | 11.12. 16 Uhr");
        await _room.Says(_meetups.Anna, "!treffen stimme 1-1");
        await _room.Says(_meetups.Bernd, "!treffen stimme 1-2");

        var erasure = await _meetups.Bots.EraseAsync(Data, _meetups.Anna);
        await _room.Says(_meetups.Mira, "!treffen auszählen 1");

        Assert.Equal("1 Antwort in einer Terminumfrage", Assert.Single(erasure.Erased).German);
        Assert.Contains("1-1 · Donnerstag, 10. Dezember 2026, 16:00 Uhr (MEZ) · 0 Stimmen", _room.LastReply, StringComparison.Ordinal);
        Assert.Contains("1-2 · Freitag, 11. Dezember 2026, 16:00 Uhr (MEZ) · 1 Stimme", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_person_their_calendar_addresses_go()
    {
        await _room.Says(_meetups.Anna, "!treffen abo");
        await _room.Says(_meetups.Anna, "!treffen abo");
        await _room.Says(_meetups.Bernd, "!treffen abo");
        Assert.Equal(["2 geheime Adressen für deinen Kalender (nur als Prüfsummen)"], await _meetups.Bots.KeptAsync(Data, _meetups.Anna));

        var erasure = await _meetups.Bots.EraseAsync(Data, _meetups.Anna);

        Assert.Equal("2 geheime Adressen für deinen Kalender (nur als Prüfsummen)", Assert.Single(erasure.Erased).German);
        Assert.Empty(await _meetups.Bots.KeptAsync(Data, _meetups.Anna));
        Assert.NotEmpty(await _meetups.Bots.KeptAsync(Data, _meetups.Bernd));
    }

    [Fact]
    public async Task With_a_person_their_proposals_and_votes_for_an_agenda_go()
    {
        await _meetups.InvitesAsync(_room, "\"Runde\" 3.12. 16 Uhr");
        var proposal = await _room.Says(_meetups.Anna, "!treffen punkt 1 Passwörter");
        var talk = await _room.Says(_meetups.Bernd, "!treffen vortrag 1 E-Rechnung");
        await _room.Reacts(_meetups.Anna, talk, "👍");
        await _room.Reacts(_meetups.Bernd, proposal, "👍");

        var erasure = await _meetups.Bots.EraseAsync(Data, _meetups.Anna);

        Assert.Equal(["1 Vorschlag für eine Tagesordnung", "1 👍 für einen Vorschlag"], erasure.Erased.Select(line => line.German));
        await _room.Says(_meetups.Clara, "!treffen ablauf 1");
        Assert.DoesNotContain("Passwörter", _room.LastReply, StringComparison.Ordinal);
        Assert.Contains("Vortrag: E-Rechnung · bernd · 20 Minuten · 👍 0", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ninety_days_later_nobody_knows_who_wanted_what_and_the_agenda_stays()
    {
        await _meetups.InvitesAsync(_room, "\"Runde\" 3.12. 16 Uhr");
        var proposal = await _room.Says(_meetups.Anna, "!treffen punkt 1 Passwörter");
        await _room.Reacts(_meetups.Bernd, proposal, "👍");
        await _room.Says(_meetups.Anna, "!treffen umfrage Barcamp | 10.12. 16 Uhr | 11.12. 16 Uhr");
        await _room.Reacts(_meetups.Bernd, Said("1-1 ·"), "✅");
        await _room.Says(_meetups.Clara, "!treffen umfrage eine Wahl Kino | 10.12. 16 Uhr | 11.12. 16 Uhr");
        await _room.Says(_meetups.Bernd, "!treffen stimme 2-1");

        await _meetups.ForgetAfterAsync(TimeSpan.FromDays(101));

        foreach (var person in (FakeUser[])[_meetups.Anna, _meetups.Bernd, _meetups.Clara])
            Assert.Empty(await _meetups.Bots.KeptAsync(Data, person));
        await _room.Says(_meetups.Clara, "!treffen nehmen 2-1");
        Assert.StartsWith("Eine offene Umfrage 2-1 gibt es in diesem Raum nicht.", _room.LastReply, StringComparison.Ordinal);
        await using var db = _meetups.Bots.Store.Open();
        Assert.Equal("Passwörter", Assert.Single(await db.Set<AgendaItem>().ToListAsync()).Title);
    }

    private string Said(string begins) => _room.Fake.Events
        .First(one => (one["content"] as JsonObject)?["body"]?.GetValue<string>().StartsWith(begins, StringComparison.Ordinal) == true)["event_id"]!.GetValue<string>();
}
