using System.Text.Json.Nodes;
using Community.Commands.Privacy;
using Community.Testing;

namespace Community.Meetups.Tests.Afterwards;

/// <summary>Who was there: only where the room wants it, proposed from the answers, corrected by who leads the meetup.</summary>
public sealed class PresenceTests : IAsyncLifetime
{
    private static readonly IPersonalData Data = MeetupsBot.PersonalDataOf(new MeetupsOptions());

    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
        var runde = await _meetups.InvitesAsync(_room, "\"Runde\" 1.12. 16 Uhr 60 Minuten");
        await _room.Reacts(_meetups.Anna, runde.Message, "✅");
        await _room.Reacts(_meetups.Bernd, runde.Message, "✅");
        await _room.Reacts(_meetups.Clara, runde.Message, "❌");
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task Unless_the_room_wants_it_nothing_is_noted()
    {
        await _meetups.UntilAsync(day: 1, hour: 18);
        await _room.Says(_meetups.Mira, "!treffen anwesend 1");

        Assert.StartsWith("In diesem Raum wird nicht festgehalten, wer da war. Kurator:innen können das ändern: !treffen einstellungen anwesenheit leitung", _room.LastReply, StringComparison.Ordinal);
        Assert.Equal(["1 Antwort auf eine Einladung"], (await _meetups.Bots.KeptAsync(Data, _meetups.Anna)).Take(1));
        Assert.DoesNotContain(await _meetups.Bots.KeptAsync(Data, _meetups.Anna), line => line.Contains("da warst", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_who_said_yes_are_proposed_and_who_leads_it_corrects_that()
    {
        await WantsAsync("everybody");
        await _room.Says(_meetups.Mira, "!treffen anwesend 1");
        Assert.Equal("Runde beginnt erst am Dienstag, 1. Dezember 2026, 16:00–17:00 Uhr (MEZ).", _room.LastReply);
        await _meetups.UntilAsync(day: 1, hour: 18);
        await _room.Says(_meetups.Clara, "!treffen anwesend 1");
        Assert.Equal("Runde: Wer da war, hat noch niemand festgehalten.", _room.LastReply);

        await _room.Says(_meetups.Mira, "!treffen anwesend 1");
        Assert.StartsWith(
            "Bei Runde (Treffen 1) am Dienstag, 1. Dezember 2026, 16:00–17:00 Uhr (MEZ) waren 2 Leute da: anna, bernd.\n" +
            "Stimmt es nicht? Wer es leitet, schreibt im Raum !treffen anwesend 1 dazu @wer oder ohne @wer.", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Mira, $"!treffen anwesend 1 dazu {_meetups.Clara.UserId}");
        await _room.Says(_meetups.Mira, $"!meetup attended 1 without {_meetups.Anna.UserId}");
        Assert.Contains(" 2 people were there: bernd, clara.\n", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Clara, $"!treffen anwesend 1 ohne {_meetups.Bernd.UserId}");
        Assert.Equal("Runde: Wer da war, halten die fest, die es leiten.", _room.LastReply);
        await _room.Says(_meetups.Clara, "!treffen anwesend 1");
        Assert.Contains(" waren 2 Leute da: bernd, clara.\n", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Mira, "!treffen anwesend 1 dazu @fremd:example.org");
        Assert.Equal("fremd ist nicht in diesem Raum.", _room.LastReply);
        await _room.Says(_meetups.Mira, "!treffen anwesend 1 dazu");
        Assert.StartsWith("Um wen geht es?", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_only_those_see_it_who_lead_the_names_come_to_them_alone()
    {
        await WantsAsync("leaders");
        await _meetups.UntilAsync(day: 1, hour: 18);
        await _room.Says(_meetups.Anna, "!treffen anwesend 1");
        Assert.Equal("Runde: Wer da war, halten die fest, die es leiten.", _room.LastReply);
        var before = _room.Replies.Count;
        var asked = await _room.Says(_meetups.Mira, "!treffen anwesend 1");

        Assert.Equal(before, _room.Replies.Count);
        Assert.Equal(["✅"], _room.ReactionsOn(asked));
        var direct = Assert.Single(_meetups.Bots.Homeserver.Rooms, room => room.Id != _room.Fake.Id);
        Assert.NotNull(direct.Membership(_meetups.Mira));
        Assert.Contains(direct.Events, one => one["content"]?["body"]?.ToString().Contains("waren 2 Leute da: anna, bernd.", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task It_is_the_persons_to_see_and_to_erase_and_goes_after_90_days()
    {
        await WantsAsync("everybody");
        await _meetups.UntilAsync(day: 1, hour: 18);
        await _room.Says(_meetups.Mira, "!treffen anwesend 1");
        Assert.Contains("dass du bei 1 Treffen da warst", await _meetups.Bots.KeptAsync(Data, _meetups.Anna));

        var erasure = await _meetups.Bots.EraseAsync(Data, _meetups.Anna);
        Assert.Contains("dass du bei 1 Treffen da warst", erasure.Erased.Select(line => line.German));
        await _room.Says(_meetups.Clara, "!treffen anwesend 1");
        Assert.Contains(" war 1 Person da: bernd.\n", _room.LastReply, StringComparison.Ordinal);

        await _meetups.ForgetAfterAsync(TimeSpan.FromDays(91));
        Assert.Empty(await _meetups.Bots.KeptAsync(Data, _meetups.Bernd));
    }

    private async Task WantsAsync(string whom)
    {
        _room.Fake.SendState(_meetups.Mira, "de.community-bots.meetups", string.Empty, new JsonObject { ["attendance"] = whom });
        await _meetups.Bots.SettleAsync();
    }
}
