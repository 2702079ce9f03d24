using Community.Testing;
using static Community.Meetups.Tests.MeetupsCommunity;

namespace Community.Meetups.Tests.Series;

/// <summary>What comes again and again: every date is invited to and answered by itself. It is Tuesday, 1 December 2026.</summary>
public sealed class SeriesTests : IAsyncLifetime
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
    public async Task A_series_shows_its_first_date_and_says_how_it_goes_on()
    {
        await _meetups.InvitesAsync(_room, "\"Jour fixe\" jeden Donnerstag 16–17 Uhr, Foyer");

        Assert.Equal(
            """
            📅 Jour fixe (Treffen 1-1)
            Wann: Donnerstag, 3. Dezember 2026, 16:00–17:00 Uhr (MEZ)
            Wo: Foyer
            Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            Bist du dabei? Tipp auf ✅ (ja), ❔ (vielleicht) oder ❌ (nein), oder schreib !treffen zusage 1-1
            """.ReplaceLineEndings("\n"), _room.Replies[0]);
        Assert.StartsWith("Das ist eine Reihe: jeden Donnerstag um 16 Uhr.", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_one_date_is_over_the_room_is_asked_about_the_next()
    {
        var first = await _meetups.InvitesAsync(_room, "\"Jour fixe\" jeden Donnerstag 16–17 Uhr");
        await _room.Reacts(_meetups.Anna, first.Message, "✅");
        await _meetups.UntilAsync(day: 3, hour: 17);

        Assert.EndsWith("Das Treffen ist vorbei.", _room.Reads(first.Message), StringComparison.Ordinal);
        var second = LastInvitation(_room);
        Assert.Equal("1-2", second.Number);
        Assert.StartsWith("📅 Jour fixe (Treffen 1-2)\nWann: Donnerstag, 10. Dezember 2026, 16:00–17:00 Uhr (MEZ)", _room.Reads(second.Message), StringComparison.Ordinal);

        await _room.Reacts(_meetups.Anna, second.Message, "❌");
        Assert.Equal("Dabei: 0 · Vielleicht: 0 · Nicht dabei: 1", second.Counts);
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", first.Counts);
    }

    [Fact]
    public async Task Of_a_monthly_series_the_room_is_asked_two_weeks_ahead()
    {
        await _meetups.InvitesAsync(_room, "\"Runde\" jeden zweiten Donnerstag im Monat 16 Uhr");
        await _meetups.UntilAsync(day: 30, hour: 16);
        Assert.Equal("1-1", LastInvitation(_room).Number);

        // Two weeks before 14 January.
        await _meetups.UntilAsync(day: 31, hour: 16, minute: 1);
        Assert.Equal("1-2", LastInvitation(_room).Number);
    }

    [Fact]
    public async Task Any_date_can_be_answered_ahead_by_its_number()
    {
        await _meetups.InvitesAsync(_room, "\"Jour fixe\" jeden Donnerstag 16 Uhr, 4-mal");
        await _room.Says(_meetups.Anna, "!treffen zusage 1-3");
        await _room.Says(_meetups.Bernd, "!treffen termine 1");

        Assert.Equal(
            """
            Jour fixe: jeden Donnerstag um 16 Uhr, 4-mal
            1-1 · Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            1-2 · Donnerstag, 10. Dezember 2026, 16:00 Uhr (MEZ) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            1-3 · Donnerstag, 17. Dezember 2026, 16:00 Uhr (MEZ) · Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0
            1-4 · Donnerstag, 24. Dezember 2026, 16:00 Uhr (MEZ) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            """.ReplaceLineEndings("\n"), _room.LastReply);
        await _room.Says(_meetups.Anna, "!treffen zusage 1-5");
        Assert.StartsWith("Ein Treffen 1-5 gibt es in diesem Raum nicht.", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_list_a_series_stands_once_with_its_next_date()
    {
        await _meetups.InvitesAsync(_room, "\"Jour fixe\" jeden Donnerstag 16 Uhr");
        await _meetups.InvitesAsync(_room, "\"Barcamp\" 12.12. 10 Uhr");
        await _room.Says(_meetups.Anna, "!treffen");

        Assert.Equal(
            """
            Das steht an:
            1-1 · Jour fixe · Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ) (jeden Donnerstag um 16 Uhr) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            2 · Barcamp · Samstag, 12. Dezember 2026, 10:00 Uhr (MEZ) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            """.ReplaceLineEndings("\n"), _room.LastReply);
    }

    [Fact]
    public async Task A_date_on_a_holiday_is_pointed_out()
    {
        await _meetups.InvitesAsync(_room, "\"Grillen\" 1.5.2027 16 Uhr");

        Assert.Contains("\nDas ist ein Feiertag: Tag der Arbeit\n", _room.Replies[0], StringComparison.Ordinal);
        Assert.StartsWith("Nur zur Sicherheit: Das ist ein Feiertag: Tag der Arbeit.", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_step_by_step()
    {
        await _room.Says(_meetups.Anna, "!treffen neu");
        Assert.StartsWith("Wie soll das Treffen heißen?", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Anna, "Barcamp");
        Assert.StartsWith("Wann ist Barcamp?", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Anna, "3/12 16 Uhr");
        Assert.StartsWith("Welcher Tag ist gemeint: Donnerstag, 3. Dezember 2026 oder Freitag, 12. März 2027?", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Anna, "1");
        Assert.StartsWith("Und wo?", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Anna, "Foyer, max 12");

        Assert.StartsWith(
            "📅 Barcamp (Treffen 1)\nWann: Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)\nWo: Foyer\nDabei: 0 · Vielleicht: 0 · Nicht dabei: 0\nPlätze: 0 von 12 vergeben",
            _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_over_comes_with_what_may_have_been_meant()
    {
        await _room.Says(_meetups.Anna, "!treffen neu \"Barcamp\" heute 9 Uhr");
        Assert.StartsWith("Dienstag, 1. Dezember 2026, 9:00 Uhr, ist schon vorbei. Meinst du Mittwoch, 2. Dezember 2026, 9:00 Uhr?", _room.LastReply, StringComparison.Ordinal);
        await _room.Says(_meetups.Anna, "ja");

        Assert.Contains("Wann: Mittwoch, 2. Dezember 2026, 9:00 Uhr (MEZ)", _room.LastReply, StringComparison.Ordinal);
    }
}
