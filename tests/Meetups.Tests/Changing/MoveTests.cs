using Community.Testing;

namespace Community.Meetups.Tests.Changing;

/// <summary>A meetup gets another time, title, place or organizer; everyone concerned hears once, and it can be undone.</summary>
public sealed class MoveTests : IAsyncLifetime
{
    private readonly MeetupsCommunity _meetups = new();
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        await _meetups.InitializeAsync();
        _room = await _meetups.RoomAsync();
    }

    public ValueTask DisposeAsync() => _meetups.DisposeAsync();

    [Theory]
    [InlineData("!treffen verschieben 1 4.12. 17 Uhr", "Freitag, 4. Dezember 2026, 17:00 Uhr (MEZ)")]
    [InlineData("!treffen verschieben 17 Uhr", "Donnerstag, 3. Dezember 2026, 17:00 Uhr (MEZ)")]
    [InlineData("!meetup move 1 Dec 4th", "Freitag, 4. Dezember 2026, 16:00 Uhr (MEZ)")]
    [InlineData("!treffen verlegen 1 übermorgen 17–18 Uhr", "Donnerstag, 3. Dezember 2026, 17:00–18:00 Uhr (MEZ)")]
    public async Task A_meetup_is_moved_and_those_who_come_hear_of_it(string typed, string when)
    {
        var meetup = await WithPeopleAsync("\"Barcamp\" 3.12. 16 Uhr");
        await _room.Says(_meetups.Mira, typed);

        Assert.Contains($"Wann: {when}", _room.Reads(meetup.Message), StringComparison.Ordinal);
        Assert.Equal($"anna, bernd: Barcamp ist verlegt vom Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ) auf {when}", Said("ist verlegt"));
        Assert.Equal(2, _room.Files.Count);
        var news = _room.Replies.Count(reply => reply.Contains("ist verlegt", StringComparison.Ordinal));
        Assert.Equal(1, news);
    }

    [Fact]
    public async Task The_reminder_comes_at_the_new_time()
    {
        await WithPeopleAsync("\"Barcamp\" 3.12. 16 Uhr");
        await _room.Says(_meetups.Mira, "!treffen verschieben 1 8.12. 17 Uhr");
        await _meetups.UntilAsync(day: 2, hour: 17);
        var before = _room.Replies.Count;
        await _meetups.UntilAsync(day: 7, hour: 16, minute: 59, second: 30);
        Assert.Equal(before, _room.Replies.Count);
        await _meetups.UntilAsync(day: 7, hour: 17);
        Assert.Contains("⏰ Barcamp beginnt: Dienstag, 8. Dezember 2026, 17:00 Uhr (MEZ)", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_is_undone_within_minutes()
    {
        var meetup = await WithPeopleAsync("\"Barcamp\" 3.12. 16 Uhr");
        await _room.Says(_meetups.Mira, "!treffen verschieben 1 4.12. 17 Uhr");
        await _room.Says(_meetups.Mira, "!rückgängig");

        Assert.Contains("Wann: Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", _room.Reads(meetup.Message), StringComparison.Ordinal);
        Assert.Equal("anna, bernd: Barcamp ist wieder wie vorher: Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", Said("wieder wie vorher: "));
    }

    [Theory]
    [InlineData("!treffen verschieben 1", "Auf wann?")]
    [InlineData("!treffen verschieben 1 31.2. 16 Uhr", "„31.2.“: Diesen Tag gibt es nicht.")]
    [InlineData("!treffen verschieben 1 25 Uhr", "„25 Uhr“: Diese Uhrzeit gibt es nicht.")]
    [InlineData("!treffen verschieben 1 heute 9 Uhr", "Dienstag, 1. Dezember 2026, 9:00 Uhr, ist schon vorbei.")]
    [InlineData("!treffen verschieben 1 4.12. 17 Uhr bitte", "Mit „bitte“ kann ich an dieser Stelle nichts anfangen.")]
    [InlineData("!treffen verschieben 1 28.3.2027 2:30 Uhr", "2:30 Uhr gibt es am Sonntag, 28. März 2027 nicht")]
    [InlineData("!treffen verschieben 99 4.12. 17 Uhr", "Ein Treffen 99 gibt es in diesem Raum nicht.")]
    [InlineData("!treffen umbenennen 1 \"\"", "Wie soll das Treffen heißen?")]
    [InlineData("!treffen ändern 1 plätze viele", "„viele“ geht hier nicht.")]
    [InlineData("!treffen ändern 1 farbe rot", "„farbe“ gibt es hier nicht zur Auswahl")]
    public async Task What_makes_no_sense_changes_nothing(string typed, string answer)
    {
        var meetup = await WithPeopleAsync("\"Barcamp\" 3.12. 16 Uhr");
        await _room.Says(_meetups.Mira, typed);

        Assert.StartsWith(answer, _room.LastReply, StringComparison.Ordinal);
        Assert.Contains("Wann: Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ)", _room.Reads(meetup.Message), StringComparison.Ordinal);
        Assert.Single(_room.Files);
    }

    [Fact]
    public async Task One_date_of_a_series_is_moved_and_the_others_stay()
    {
        await _meetups.InvitesAsync(_room, "\"Jour fixe\" jeden Donnerstag 16 Uhr, 3-mal");
        await _room.Says(_meetups.Anna, "!treffen zusage 1-2");
        await _room.Says(_meetups.Mira, "!treffen verschieben 1-2 Fr 11.12. 10 Uhr");
        await _room.Says(_meetups.Bernd, "!treffen termine 1");

        Assert.StartsWith("anna: Jour fixe ist verlegt vom Donnerstag, 10. Dezember", Said("ist verlegt"), StringComparison.Ordinal);
        Assert.Contains("\n1-1 · Donnerstag, 3. Dezember 2026, 16:00 Uhr", _room.LastReply, StringComparison.Ordinal);
        Assert.Contains("\n1-2 · Freitag, 11. Dezember 2026, 10:00 Uhr (MEZ) · verlegt · Dabei: 1", _room.LastReply, StringComparison.Ordinal);
        Assert.Contains("\n1-3 · Donnerstag, 17. Dezember 2026, 16:00 Uhr", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_here_on_a_series_goes_on_in_another_rhythm()
    {
        await _meetups.InvitesAsync(_room, "\"Jour fixe\" jeden Donnerstag 16 Uhr, 4-mal");
        await _room.Says(_meetups.Anna, "!treffen zusage 1-3");
        await _room.Says(_meetups.Mira, "!treffen verschieben 1-2 ab hier Mi 9.12. 15 Uhr");
        await _room.Says(_meetups.Bernd, "!treffen termine 1");

        Assert.Equal(
            """
            Jour fixe: jeden Mittwoch um 15 Uhr, 3-mal
            1-1 · Donnerstag, 3. Dezember 2026, 16:00 Uhr (MEZ) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            1-2 · Mittwoch, 9. Dezember 2026, 15:00 Uhr (MEZ) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            1-3 · Mittwoch, 16. Dezember 2026, 15:00 Uhr (MEZ) · Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0
            1-4 · Mittwoch, 23. Dezember 2026, 15:00 Uhr (MEZ) · Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0
            """.ReplaceLineEndings("\n"), _room.LastReply);
        Assert.Contains(_room.Replies, reply => reply.StartsWith("anna: Jour fixe ist ab diesem Termin verlegt.", StringComparison.Ordinal));

        await _room.Says(_meetups.Mira, "!rückgängig");
        await _room.Says(_meetups.Bernd, "!treffen termine 1");
        Assert.Contains("\n1-3 · Donnerstag, 17. Dezember 2026, 16:00 Uhr (MEZ) · Dabei: 1", _room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1️⃣", "1-2", 3)]
    [InlineData("2️⃣", "", 0)]
    public async Task Of_a_series_it_is_asked_what_is_called_off(string choice, string next, int left)
    {
        await _meetups.InvitesAsync(_room, "\"Jour fixe\" jeden Donnerstag 16 Uhr, 4-mal");
        await _room.Says(_meetups.Mira, "!treffen absagen 1");
        Assert.StartsWith("Jour fixe ist eine Reihe. Was soll ich absagen?", _room.LastReply, StringComparison.Ordinal);
        await _room.Reacts(_meetups.Mira, _room.LastMessage["event_id"]!.GetValue<string>(), choice);
        await _room.Says(_meetups.Anna, "!treffen");

        if (left > 0)
            Assert.Contains($"\n{next} · Jour fixe", _room.LastReply, StringComparison.Ordinal);
        else
            Assert.StartsWith("Hier steht gerade kein Treffen an.", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_and_organizer_change_hands()
    {
        var meetup = await WithPeopleAsync("\"Barcamp\" 3.12. 16 Uhr");
        await _room.Says(_meetups.Mira, "!treffen umbenennen 1 Werkstatt & <Runde>");
        Assert.StartsWith("📅 Werkstatt & <Runde> (Treffen 1)", _room.Reads(meetup.Message), StringComparison.Ordinal);
        await _room.Says(_meetups.Mira, $"!treffen übergeben 1 {_meetups.Anna.UserId}");
        Assert.Contains(_room.Replies, reply => reply.StartsWith("anna: Du leitest jetzt Werkstatt", StringComparison.Ordinal));

        await _room.Says(_meetups.Anna, "!treffen ändern ort Garten");
        Assert.Contains("\nWo: Garten\n", _room.Reads(meetup.Message), StringComparison.Ordinal);
        await _room.Says(_meetups.Clara, "!treffen ändern ort Keller");
        Assert.StartsWith("Werkstatt & <Runde> kann nur ändern oder absagen, wer es leitet", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_direct_message_only_who_leads_a_meetup_may_change_it()
    {
        await WithPeopleAsync("\"Barcamp\" 3.12. 16 Uhr");
        var direct = await _meetups.DirectAsync(_meetups.Clara);
        await direct.Says(_meetups.Clara, "!treffen absagen 1");
        Assert.StartsWith("Barcamp kann nur ändern oder absagen, wer es leitet", direct.LastReply, StringComparison.Ordinal);

        var stranger = _meetups.Bots.Homeserver.AddUser("fremd");
        var theirs = await _meetups.DirectAsync(stranger);
        await theirs.Says(stranger, "!treffen zusage 1");
        Assert.StartsWith("Ein Treffen 1 gibt es in diesem Raum nicht.", theirs.LastReply, StringComparison.Ordinal);
    }

    private async Task<Invitation> WithPeopleAsync(string what)
    {
        var meetup = await _meetups.InvitesAsync(_room, what);
        await _room.Reacts(_meetups.Anna, meetup.Message, "✅");
        await _room.Reacts(_meetups.Bernd, meetup.Message, "❔");
        await _room.Reacts(_meetups.Clara, meetup.Message, "❌");
        return meetup;
    }

    private string Said(string part) => _room.Replies.First(reply => reply.Contains(part, StringComparison.Ordinal));
}
