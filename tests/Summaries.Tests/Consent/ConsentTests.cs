using Community.Testing;

namespace Community.Summaries.Tests.Consent;

/// <summary>Nothing is summed up that a room and a person have not agreed to.</summary>
public sealed class ConsentTests : IAsyncLifetime
{
    private readonly SummariesCommunity _people = new();

    public ValueTask InitializeAsync() => _people.InitializeAsync();

    [Fact]
    public async Task Until_a_moderator_says_so_nothing_is_read()
    {
        var room = await _people.QuietRoomAsync();
        await room.Says(_people.Anna, "Wer hat schon auf die E-Rechnung umgestellt?");
        await room.Says(_people.Bernd, "!kompakt");

        Assert.Equal("In diesem Raum fasse ich nichts zusammen. Die Moderation kann das mit !kompakt an ändern.", room.LastReply);
        Assert.DoesNotContain(_people.Bots.Homeserver.Requests, one => one.Path.EndsWith("/members", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_moderators_switch_it_on()
    {
        var room = await _people.QuietRoomAsync();
        await room.Says(_people.Anna, "!kompakt an");

        Assert.StartsWith("Dafür brauchst du in diesem Raum das Recht „Kurator:in“", room.LastReply, StringComparison.Ordinal);
        Assert.Null(room.Fake.State(SummariesBot.SettingsType));
    }

    [Fact]
    public async Task Switching_it_on_tells_everybody_what_becomes_of_their_words_and_how_to_step_out()
    {
        var room = await _people.QuietRoomAsync();
        await room.Says(_people.Mira, "!kompakt an");

        Assert.Equal(
            """
            Ab jetzt fasse ich hier auf Wunsch zusammen, was ihr schreibt. Was du verpasst hast, zeigt dir !kompakt.
            Was mit euren Nachrichten passiert: Ich lese sie erst, wenn jemand fragt oder eine Übersicht ansteht, suche ohne Sprachmodell die wichtigsten Sätze heraus und vergesse alles wieder. Nichts verlässt den Rechner der Bots, nichts wird gespeichert.
            Du möchtest nicht vorkommen? Schreib !kompakt ohne mich, hier oder mir direkt. Dann lese ich deine Nachrichten für keine Zusammenfassung, in keinem Raum.
            Die Moderation beendet das mit !kompakt aus.
            """,
            room.LastReply);
        Assert.Equal("m.text", room.LastKind);
        Assert.True(room.Fake.State(SummariesBot.SettingsType)!["enabled"]!.GetValue<bool>());

        await room.Says(_people.Mira, "!recap off");
        Assert.Equal("All right, in this room I don't sum up anything any more.", room.LastReply);
        await room.Says(_people.Anna, "!recap settings");
        Assert.StartsWith("This goes in this room:\n• Summaries are off.\n• What happens to your messages: I read them only when somebody asks or an overview is due", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_may_not_set_the_state_it_says_how_it_may()
    {
        var room = await _people.Bots.RoomAsync("Technik", _people.Mira, _people.Anna);
        await room.Says(_people.Mira, "!kompakt an");

        Assert.StartsWith("Das darf ich hier leider nicht speichern.", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_steps_out_is_in_no_summary_of_any_room_until_they_step_in_again()
    {
        var room = await _people.RoomAsync();
        var direct = await _people.DirectAsync(_people.Anna);
        await direct.Says(_people.Anna, "!kompakt ohne mich");
        Assert.StartsWith("Gut, deine Nachrichten kommen in keiner Zusammenfassung mehr vor, in keinem Raum.", direct.LastReply, StringComparison.Ordinal);
        await room.Says(_people.Anna, "Die Zugangsdaten für das Archivportal liegen bei der Geschäftsstelle im Tresor.");
        await room.Says(_people.Bernd, "Die E-Rechnung stellen wir im Januar auf das neue Programm um.");

        await room.Says(_people.Clara, "!kompakt 24h");
        Assert.Contains("E-Rechnung", room.LastReply, StringComparison.Ordinal);
        Assert.DoesNotContain("Archivportal", room.LastReply, StringComparison.Ordinal);
        Assert.Contains("1 Nachricht", room.LastReply, StringComparison.Ordinal);

        await room.Says(_people.Anna, "!kompakt mit mir");
        await room.Says(_people.Clara, "!kompakt 24h");
        Assert.Contains("2 Nachrichten von 2 Leuten", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_somebody_stepped_out_is_told_to_them_and_outlasts_an_erasure_without_their_name()
    {
        var room = await _people.RoomAsync();
        await room.Says(_people.Anna, "!kompakt ohne mich");

        Assert.Equal(
            ["dass deine Nachrichten in keiner Zusammenfassung vorkommen sollen (nur als Prüfsumme, ohne deinen Namen)"],
            await _people.Bots.KeptAsync(SummariesBot.PersonalData, _people.Anna));
        var erasure = await _people.Bots.EraseAsync(SummariesBot.PersonalData, _people.Anna);
        Assert.StartsWith("dass deine Nachrichten in keiner Zusammenfassung vorkommen sollen: Das gilt weiter, bis du !kompakt mit mir schreibst", Assert.Single(erasure.Remaining).German, StringComparison.Ordinal);

        await room.Says(_people.Anna, "Die Zugangsdaten für das Archivportal liegen bei der Geschäftsstelle im Tresor.");
        await room.Says(_people.Clara, "!kompakt 24h");
        Assert.Equal("In dieser Zeit wurde nichts geschrieben, was ich zusammenfassen könnte.", room.LastReply);
    }

    public ValueTask DisposeAsync() => _people.DisposeAsync();
}
