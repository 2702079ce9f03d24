using Community.Testing;

namespace Community.Meetups.Tests.Rsvps;

/// <summary>Places are few: who comes too late waits and moves up; who takes part online needs none.</summary>
public sealed class PlacesTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Fact]
    public async Task A_full_house_makes_a_waiting_list_and_who_waits_longest_moves_up()
    {
        var meetup = await _meetups.InvitesAsync(_room, "\"Führung\" 3.12. 16 Uhr Foyer max 2");
        await _room.Reacts(_meetups.Anna, meetup.Message, "✅");
        var bernd = await _room.Reacts(_meetups.Bernd, meetup.Message, "✅");
        await _room.Reacts(_meetups.Clara, meetup.Message, "✅");
        Assert.Equal(
            "clara: Führung: Die Plätze sind alle vergeben, du stehst auf der Warteliste an Stelle 1. Wird etwas frei, sage ich dir Bescheid.", _room.LastReply);
        Assert.Equal([_meetups.Clara.UserId], _room.LastMentions);
        await _room.Says(_meetups.Mira, "!treffen zusage");
        Assert.Equal("Dabei: 2 · Vielleicht: 0 · Nicht dabei: 0 · Warteliste: 2", meetup.Counts);
        Assert.Contains(
            "\nPlätze: 2 von 2 vergeben\nZugesagt haben: anna, bernd\nAuf der Warteliste: clara, mira\n", _room.Reads(meetup.Message), StringComparison.Ordinal);

        await _room.Redacts(_meetups.Bernd, bernd);
        Assert.Equal("clara: Ein Platz ist frei geworden, du bist dabei: Führung, Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", _room.LastReply);
        Assert.Equal(("m.text", meetup.Message), (_room.LastKind, _room.LastRepliesTo));
        Assert.Equal("Dabei: 2 · Vielleicht: 0 · Nicht dabei: 0 · Warteliste: 1", meetup.Counts);
    }

    [Fact]
    public async Task Saying_yes_twice_costs_nobody_their_place()
    {
        var meetup = await _meetups.InvitesAsync(_room, "\"Führung\" 3.12. 16 Uhr max 1");
        await _room.Reacts(_meetups.Anna, meetup.Message, "✅");
        await _room.Reacts(_meetups.Bernd, meetup.Message, "✅");
        await _room.Says(_meetups.Anna, "!treffen zusage");

        Assert.Contains("Zugesagt haben: anna\nAuf der Warteliste: bernd", _room.Reads(meetup.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_site_and_online_are_counted_apart_and_online_needs_no_place()
    {
        var meetup = await _meetups.InvitesAsync(_room, "\"Vortrag\" 3.12. 16 Uhr Foyer https://meet.example.org/v max 1");
        Assert.Equal(["✅", "💻", "❔", "❌"], _room.ReactionsOn(meetup.Message));
        await _room.Reacts(_meetups.Anna, meetup.Message, "✅");
        await _room.Reacts(_meetups.Bernd, meetup.Message, "💻");
        await _room.Says(_meetups.Clara, "!treffen zusage online");

        Assert.Equal("Dabei: 3 (1 vor Ort, 2 online) · Vielleicht: 0 · Nicht dabei: 0", meetup.Counts);
        Assert.Contains("\nWo: Foyer\nOnline: https://meet.example.org/v\n", _room.Reads(meetup.Message), StringComparison.Ordinal);
        Assert.Contains("\nPlätze vor Ort: 1 von 1 vergeben\n", _room.Reads(meetup.Message), StringComparison.Ordinal);
        await _room.Says(_meetups.Mira, $"!meetup yes {meetup.Number} on site");
        Assert.Equal("Dabei: 3 (1 vor Ort, 2 online) · Vielleicht: 0 · Nicht dabei: 0 · Warteliste: 1", meetup.Counts);
    }

    [Fact]
    public async Task Where_there_is_no_way_to_take_part_online_that_is_said()
    {
        var meetup = await _meetups.InvitesAsync(_room, "\"Führung\" 3.12. 16 Uhr Foyer");
        await _room.Says(_meetups.Anna, "!treffen zusage online");

        Assert.StartsWith("Bei diesem Treffen kann man nicht online dabei sein.", _room.LastReply, StringComparison.Ordinal);
        Assert.Equal("Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0", meetup.Counts);
    }

    [Fact]
    public async Task More_places_bring_people_in()
    {
        var meetup = await _meetups.InvitesAsync(_room, "\"Führung\" 3.12. 16 Uhr max 1");
        await _room.Reacts(_meetups.Anna, meetup.Message, "✅");
        await _room.Reacts(_meetups.Bernd, meetup.Message, "✅");
        await _room.Says(_meetups.Mira, "!treffen ändern plätze 5");

        Assert.Contains(_room.Replies, reply => reply.StartsWith("bernd: Ein Platz ist frei geworden", StringComparison.Ordinal));
        Assert.Equal("Dabei: 2 · Vielleicht: 0 · Nicht dabei: 0", meetup.Counts);
    }
}
