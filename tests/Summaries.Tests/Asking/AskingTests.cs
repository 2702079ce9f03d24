using System.Text.Json.Nodes;
using Community.Store.Delivery;
using Community.Testing;
using Microsoft.EntityFrameworkCore;

namespace Community.Summaries.Tests.Asking;

/// <summary>What people ask for and what they get. It is Tuesday, 1 December 2026, 10:00.</summary>
public sealed class AskingTests : IAsyncLifetime
{
    private readonly SummariesCommunity _people = new();
    private BotRoom _room = null!;

    private TestCommunity Bots => _people.Bots;

    public async ValueTask InitializeAsync()
    {
        await _people.InitializeAsync();
        _room = await _people.RoomAsync();
    }

    [Fact]
    public async Task Every_sentence_leads_to_the_message_it_rests_on()
    {
        var said = await TalkAsync();
        await _room.Says(_people.Clara, "!kompakt 24h");

        Assert.StartsWith("Kompakt: 5 Nachrichten von 2 Leuten, Di 1.12. 10:00 bis Di 1.12. 10:", _room.LastReply, StringComparison.Ordinal);
        var sentences = _room.LastReply.Split('\n').Where(line => line.StartsWith("• ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence => Assert.All(SummariesCommunity.LinksIn(sentence), link => Assert.Contains(link, said)));
        Assert.All(sentences, sentence => Assert.NotEmpty(SummariesCommunity.LinksIn(sentence)));
        Assert.Contains("Noch ohne Antwort\n• ", _room.LastReply, StringComparison.Ordinal);
        Assert.EndsWith("Die Sätze stammen von euch, ausgewählt ohne Sprachmodell.", _room.LastReply, StringComparison.Ordinal);
        Assert.Equal("m.notice", _room.LastKind);
        Assert.Empty(_room.LastMentions!);
    }

    [Fact]
    public async Task It_can_be_asked_for_in_English_and_by_name()
    {
        await TalkAsync();
        await _room.Says(_people.Clara, "!recap since yesterday");

        Assert.StartsWith("Recap: 5 messages by 2 people, Tue 1/12 10:", _room.LastReply, StringComparison.Ordinal);
        Assert.EndsWith("The sentences are yours, chosen without a language model.", _room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!kompakt", "3 Nachrichten")]
    [InlineData("!kompakt seit ich zuletzt schrieb", "3 Nachrichten")]
    [InlineData("!kompakt 90 Minuten", "2 Nachrichten")]
    [InlineData("!kompakt seit heute", "4 Nachrichten")]
    [InlineData("!kompakt seit gestern", "6 Nachrichten")]
    [InlineData("!kompakt 3 Tage", "6 Nachrichten")]
    [InlineData("!kompakt 5", "5 Nachrichten")]
    [InlineData("!kompakt 24h 3", "3 Nachrichten")]
    public async Task It_goes_back_as_far_as_is_asked(string typed, string extent)
    {
        var longAgo = Bots.Time.GetUtcNow();
        await _room.Says(_people.Anna, "Die Barrierefreiheitserklärung muss bis März auf der Webseite stehen.");
        await _room.Says(_people.Bernd, "Die Vorlage der Senatsverwaltung hat uns dabei sehr geholfen.");
        Bots.Time.Advance(longAgo.AddDays(1) - Bots.Time.GetUtcNow());
        await _room.Says(_people.Clara, "Unsere Erklärung liegt schon beim Landesbeauftragten zur Prüfung.");
        await _room.Says(_people.Anna, "Der Scanner im Archiv braucht ein neues Netzteil, ich bestelle heute eines.");
        await Bots.PassesAsync(TimeSpan.FromHours(2));
        await _room.Says(_people.Anna, "Das Netzteil kommt am Donnerstag, der Haushalt hat zugestimmt.");
        await _room.Says(_people.Bernd, "Dann können wir den Scanner am Freitag wieder benutzen.");

        await _room.Says(_people.Clara, typed);

        Assert.StartsWith($"Kompakt: {extent} ", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_thread_it_is_the_thread_that_is_meant()
    {
        var root = await _room.Says(_people.Anna, "Wie macht ihr das mit Passwortmanagern fürs Einlasspersonal?");
        await _room.SaysInThread(_people.Bernd, root, "Wir haben einen gemeinsamen Tresor im Passwortmanager, jede Schicht hat ein eigenes Konto.");
        await _room.Says(_people.Anna, "Morgen kommt übrigens die Feuerwehr zur Begehung.");
        await _room.SaysInThread(_people.Clara, root, "!kompakt");

        Assert.StartsWith("Kompakt: 2 Nachrichten von 2 Leuten", _room.LastReply, StringComparison.Ordinal);
        Assert.Equal(root, _room.LastThread);
        await _room.Says(_people.Clara, "!kompakt dieser Thread");
        Assert.Equal("Schreib das bitte in dem Thread, den du meinst.", _room.LastReply);
    }

    [Theory]
    [InlineData("!kompakt quatsch", "Mit „quatsch“ kann ich an dieser Stelle nichts anfangen.\nSo geht es: !kompakt zeig [RAUM] [DAUER] [seit ich zuletzt schrieb|dieser Thread] [seit TAG] [ANZAHL] [privat]")]
    [InlineData("!kompakt 5000", "So viele Nachrichten auf einmal lese ich nicht. Möglich sind 1 bis 60.")]
    [InlineData("!kompakt 24h", "In dieser Zeit wurde nichts geschrieben, was ich zusammenfassen könnte.")]
    [InlineData("!kompakt #technik:example.org 24h", "Diesen Raum kenne ich nicht, oder wir beide sind nicht darin.")]
    public async Task What_cannot_be_is_said(string typed, string answer)
    {
        await _room.Says(_people.Clara, typed);

        Assert.Equal(answer, _room.LastReply);
    }

    [Fact]
    public async Task Edits_count_and_what_was_taken_back_or_said_by_bots_does_not()
    {
        var edited = await _room.Says(_people.Anna, "Die Umstellung auf die E-Rechnung machen wir im Mai mit der Kämmerei.");
        await _room.Edits(_people.Anna, edited, "Die Umstellung auf die E-Rechnung machen wir im Juni mit der Kämmerei.");
        await _room.Edits(_people.Bernd, edited, "Die Umstellung auf die E-Rechnung machen wir niemals mit der Kämmerei.");
        await _room.Redacts(_people.Bernd, await _room.Says(_people.Bernd, "Der Notfallplan liegt im roten Ordner hinter der Kasse."));
        await _room.Sends(_people.Bernd, new JsonObject { ["msgtype"] = "m.notice", ["body"] = "Das Wetter in Berlin bleibt heute sonnig und trocken." });
        await _room.Says(_people.Clara, "!kompakt 24h");

        Assert.StartsWith("Kompakt: 1 Nachricht, ", _room.LastReply, StringComparison.Ordinal);
        Assert.Contains("im Juni", _room.LastReply, StringComparison.Ordinal);
        Assert.Equal([edited], SummariesCommunity.LinksIn(_room.LastReply).Distinct());
    }

    [Fact]
    public async Task Privately_it_comes_by_direct_message()
    {
        await TalkAsync();
        var asked = await _room.Says(_people.Clara, "!kompakt 24h privat");

        Assert.Equal(["✅"], _room.ReactionsOn(asked));
        Assert.StartsWith("Kompakt: 5 Nachrichten von 2 Leuten", _people.OpenedFor(_people.Clara).LastReply, StringComparison.Ordinal);
        Assert.StartsWith("Ab jetzt", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_direct_chat_a_room_is_named_that_the_asker_is_in()
    {
        await TalkAsync();
        var dora = Bots.Homeserver.AddUser("dora", "Dora");
        var (clara, stranger) = (await _people.DirectAsync(_people.Clara), await _people.DirectAsync(dora));
        await clara.Says(_people.Clara, $"!kompakt {_room.Fake.Id} 24h");
        Assert.StartsWith("Kompakt: 5 Nachrichten von 2 Leuten", clara.LastReply, StringComparison.Ordinal);

        await clara.Says(_people.Clara, "!kompakt 24h");
        Assert.StartsWith("Welchen Raum meinst du?", clara.LastReply, StringComparison.Ordinal);
        await stranger.Says(dora, $"!kompakt {_room.Fake.Id} 24h");
        Assert.Equal("Diesen Raum kenne ich nicht, oder wir beide sind nicht darin.", stranger.LastReply);
    }

    [Fact]
    public async Task When_much_is_asked_in_a_room_the_rest_gets_it_alone()
    {
        await TalkAsync();
        for (var i = 0; i < 6; i++)
            await _room.Says(_people.Clara, "!kompakt 24h");
        await _room.Says(_people.Clara, "!kompakt 24h");

        Assert.Equal("Hier gab es gerade schon einige Zusammenfassungen, deshalb schreibe ich dir direkt.", _room.LastReply);
        Assert.StartsWith("Kompakt: 5 Nachrichten", _people.OpenedFor(_people.Clara).LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_long_talk_the_newest_is_read_and_that_is_said()
    {
        for (var i = 0; i < 70; i++)
            _room.Fake.Say(i % 2 == 0 ? _people.Anna : _people.Bernd, $"Das Inventar im Depot {i} ist jetzt vollständig erfasst und geprüft.");
        await Bots.SettleAsync();
        await _room.Says(_people.Clara, "!kompakt 24h");

        Assert.StartsWith("Kompakt: 60 Nachrichten von 2 Leuten", _room.LastReply, StringComparison.Ordinal);
        Assert.EndsWith("Es gibt noch Älteres, das ich nicht gelesen habe.", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_is_taken_back_with_what_it_shows_and_nothing_of_it_is_kept()
    {
        var said = await TalkAsync();
        await _room.Says(_people.Clara, "!kompakt 24h");
        var (summary, shown) = (_room.LastMessage["event_id"]!.GetValue<string>(), SummariesCommunity.LinksIn(_room.LastReply)[0]);
        Assert.Contains(shown, said);
        await using (var db = Bots.Store.Open())
            Assert.All(await db.Outbox.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken), item => Assert.Equal((OutboxState.Done, string.Empty), (item.State, item.Content)));
        IReadOnlyList<string> left = ["not looked yet"];
        var start = TimeProvider.System.GetTimestamp();
        while (left.Count > 0 && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20))
        {
            await Bots.PassesAsync(TimeSpan.FromSeconds(1));
            left = await Leftovers.InStoreAsync(Bots.Store.File, ["Kämmerei", "Stolpersteine"]);
        }
        Assert.Empty(left);

        await _room.Redacts(shown == said[1] ? _people.Bernd : _people.Anna, shown);

        Assert.Empty(_room.Fake.Event(summary)!["content"]!.AsObject());
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        await _room.Says(_people.Anna, "Die <b>Umstellung</b> auf E-Rechnung @room \u202Eist\u202C erledigt <a href=\"https://evil.example\">hier</a> und überall im Haus.");
        await _room.Says(_people.Clara, "!kompakt 24h");

        Assert.DoesNotContain("<b>", _room.LastHtml!, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example\">", _room.LastHtml!, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", _room.LastReply, StringComparison.Ordinal);
        Assert.Empty(_room.LastMentions!);
    }

    [Fact]
    public async Task What_was_asked_before_the_process_ended_is_answered_afterwards_and_once()
    {
        await TalkAsync();
        await Bots.StopAsync();
        _room.Fake.Say(_people.Clara, "!kompakt 24h");
        await Bots.StartAsync();
        await Bots.SettleAsync();
        await Bots.StopAsync();
        await Bots.StartAsync();
        await Bots.SettleAsync();

        Assert.Single(_room.Replies, reply => reply.StartsWith("Kompakt:", StringComparison.Ordinal));
    }

    /// <summary>Anna and Bernd talk about something.</summary>
    private async Task<IReadOnlyList<string>> TalkAsync() =>
    [
        await _room.Says(_people.Anna, "Wer von euch hat schon auf die E-Rechnung umgestellt, und welche Stolpersteine gab es?"),
        await _room.Says(_people.Bernd, "Wir haben im Sommer umgestellt, die Kämmerei hat uns beim Programm sehr geholfen."),
        await _room.Says(_people.Anna, "Das klingt gut, die Kämmerei fragen wir auch wegen der E-Rechnung."),
        await _room.Says(_people.Anna, "Vorschlag: Wir treffen uns am Donnerstag um 15 Uhr und schauen uns das Programm an."),
        await _room.Says(_people.Anna, "Weiß jemand, wie lange wir die Rechnungen im Archiv aufheben müssen?"),
    ];

    public ValueTask DisposeAsync() => _people.DisposeAsync();
}
