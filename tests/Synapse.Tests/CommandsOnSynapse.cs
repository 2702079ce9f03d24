using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>How commands are typed and understood, in German and English, by whoever runs the room and by its members.</summary>
public sealed class CommandsOnSynapse(PoliteGuests guests) : IClassFixture<PoliteGuests>
{
    private static string Day => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(20).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task Quotation_marks_lengths_and_other_words_are_taken_as_people_type_them()
    {
        var room = await guests.RoomAsync("Tippen");
        foreach (var (person, typed, title, when) in ((Person, string, string, string)[])
        [
            (guests.Anna, $"!treffen neu „Kaffee & Kuchen“ {Day} 16 Uhr 90 Minuten", "Kaffee & Kuchen", "16:00–17:30 Uhr"),
            (guests.Bernd, $"!TREFFEN Neues \"Rund ums Ticketing\" {Day} um halb vier 2h Foyer", "Rund ums Ticketing", "15:30–17:30 Uhr"),
            (guests.Mira, $"!meetup new “Coffee and cake” {Day} 4pm 1½ hours", "Coffee and cake", "16:00–17:30"),
            (guests.Anna, $"!meetups new «Open doors» {Day} 10:00", "Open doors", "10:00"),
        ])
        {
            var text = await guests.AnswerAsync(guests.Bots.Meetups, person, room, typed);
            Assert.Contains(title, text, StringComparison.Ordinal);
            Assert.Contains(when, text, StringComparison.Ordinal);
        }
        Assert.Equal("Hier gibt es gerade nichts von dir, das ich rückgängig machen könnte.", await guests.AnswerAsync(guests.Bots.Front, guests.Bernd, room, "!rueckgaengig"));
        Assert.Equal("There is nothing of yours here that I could undo right now.", await guests.AnswerAsync(guests.Bots.Front, guests.Bernd, room, "!undo"));
        Assert.Contains("Zu „Kasse“", await guests.AnswerAsync(guests.Bots.Faq, guests.Anna, room, "!faq finde Kasse"), StringComparison.Ordinal);
        Assert.Contains("on “tills”", await guests.AnswerAsync(guests.Bots.Faq, guests.Mira, room, "!faq search tills"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_or_a_thread_says_what_is_meant_and_is_answered_there()
    {
        var room = await guests.RoomAsync("Zusammenhang");
        var first = await guests.Sight.AnswerAsync(guests.Bots.Meetups, await guests.Mira.SaysAsync(room, $"!treffen neu „Vormittag“ {Day} 10 Uhr"));
        var second = await guests.Sight.AnswerAsync(guests.Bots.Meetups, await guests.Mira.SaysAsync(room, $"!meetup new “Afternoon” {Day} 15:00"));

        await guests.Anna.RepliesAsync(room, second.Id, "!treffen zusage");
        await guests.Sight.EditAsync(guests.Bots.Meetups, second.Id, ": 1");
        var inThread = await guests.Bernd.SaysInThreadAsync(room, first.Id, "!meetup yes");
        await guests.Sight.ReactionAsync(guests.Bots.Meetups, inThread, "✅");
        await guests.Sight.EditAsync(guests.Bots.Meetups, first.Id, "Dabei: 1");

        foreach (var (person, typed, bot) in ((Person, string, UserId)[])
            [(guests.Bernd, "!faq suche Ort", guests.Bots.Faq), (guests.Anna, "!help", guests.Bots.Front), (guests.Mira, "!treffen zusage neun", guests.Bots.Meetups)])
        {
            var answer = await guests.Sight.AnswerAsync(bot, await person.SaysInThreadAsync(room, first.Id, typed));
            // A true reply within the thread, and not one made up for clients without threads.
            Assert.Equal((first.Id, false), (Relation.Of(answer).ThreadRoot, Relation.Of(answer).IsFallingBack));
        }
    }

    [Fact]
    public async Task What_does_not_fit_is_answered_by_what_is_wrong_and_the_usage()
    {
        var room = await guests.RoomAsync("Gebrauch");
        foreach (var (bot, person, typed, answer) in ((UserId, Person, string, string)[])
        [
            (guests.Bots.Meetups, guests.Anna, "!treffen zusage morgen", "„morgen“ ist keine Nummer eines Treffens.\nSo geht es: !treffen zusage [NUMMER]"),
            (guests.Bots.Meetups, guests.Bernd, "!meetup yes tomorrow", "“tomorrow” is not the number of a meetup.\nIt goes like this: !meetup yes [NUMBER]"),
            (guests.Bots.Meetups, guests.Mira, "!treffen vielleicht 1 gern", "Mit „gern“ kann ich an dieser Stelle nichts anfangen.\nSo geht es: !treffen vielleicht [NUMMER]"),
            (guests.Bots.Meetups, guests.Anna, "!meetup maybe 1 later", "I don't know what to do with “later” here.\nIt goes like this: !meetup maybe [NUMBER]"),
            (guests.Bots.Faq, guests.Anna, "!faq suche", "Wonach soll ich suchen?\nSo geht es: !faq suche [RAUM] WORTE"),
            (guests.Bots.Faq, guests.Anna, "!faq suche #nirgendwo:localhost Rechnung", "Diesen Raum finde ich nicht.\nSo geht es: !faq suche [RAUM] WORTE"),
            (guests.Bots.Faq, guests.Mira, "!faq search #nowhere:127.0.0.1:1 invoice", "I can't find that room.\nIt goes like this: !faq search [ROOM] WORDS"),
            (guests.Bots.Faq, guests.Mira, "!faq search", "What should I look for?\nIt goes like this: !faq search [ROOM] WORDS"),
            (guests.Bots.Meetups, guests.Anna, "!treffen tanze", "„tanze“ kenne ich nicht. Was ich kann, zeigt dir !treffen hilfe."),
            (guests.Bots.Meetups, guests.Mira, "!meetup dance", "I don't know “dance”. To see what I can do, type !meetup help."),
            (guests.Bots.Front, guests.Bernd, "!hilfe einstellungen farbe", "„farbe“ gibt es hier nicht zur Auswahl, nur: sprache, kuratorstufe."),
            (guests.Bots.Front, guests.Anna, "!help settings colour", "“colour” is not among the choices, which are: language, curator-level."),
        ])
            Assert.StartsWith(answer, await guests.AnswerAsync(bot, person, room, typed), StringComparison.Ordinal);

        var german = await guests.AnswerAsync(guests.Bots.Meetups, guests.Anna, room, "!treffen hilfe");
        var english = await guests.AnswerAsync(guests.Bots.Meetups, guests.Mira, room, "!meetup help");
        Assert.Contains("\n• !treffen vielleicht [NUMMER] – du kommst vielleicht\n", german, StringComparison.Ordinal);
        Assert.Contains("\n• !meetup maybe [NUMBER] – you may come\n", english, StringComparison.Ordinal);
        Assert.Equal(german.Split('\n').Length, english.Split('\n').Length);
    }

    [Fact]
    public async Task Only_people_and_only_their_own_plain_words_command()
    {
        var room = await guests.RoomAsync("Selbstgespräche");
        var before = (await guests.SaidByBotsAsync(room)).Count;
        foreach (var (person, kind, text) in ((Person, string, string)[])
        [
            (guests.Colleague, "m.text", "!faq suche Rechnung"), (guests.Colleague, "m.text", "!help"), (guests.Anna, "m.notice", "!treffen"), (guests.Bernd, "m.emote", "!meetup"),
            (guests.Anna, "m.text", "Mit !hilfe geht es"), (guests.Bernd, "m.text", "! hilfe"), (guests.Mira, "m.text", "> !treffen\nHa!"), (guests.Anna, "m.text", "!!!"),
        ])
            await person.SendAsync(room, EventType.Message, new JsonObject { ["msgtype"] = kind, ["body"] = text });
        var talk = await guests.Anna.SaysAsync(room, "Guten Morgen!");
        await guests.Anna.EditsAsync(room, talk, "!treffen hilfe");
        await guests.EachAnswersAsync(room);

        Assert.Equal(before + 3, (await guests.SaidByBotsAsync(room)).Count);
    }

    [Fact]
    public async Task A_bot_is_spoken_to_by_its_name_in_both_languages()
    {
        var room = await guests.RoomAsync("Beim Namen");
        foreach (var (bot, person, text, answer) in ((UserId, Person, string, string)[])
        [
            (guests.Bots.Meetups, guests.Anna, "liste", "Hier steht gerade kein Treffen an."),
            (guests.Bots.Meetups, guests.Mira, "list", "No meetup is coming up here."),
            (guests.Bots.Faq, guests.Bernd, "search tills", "I have nothing on “tills” here yet."),
            (guests.Bots.Front, guests.Bernd, "überblick", "Das können wir hier für dich tun:"),
            (guests.Bots.Front, guests.Anna, "overview", "This is what we can do for you here:"),
            (guests.Bots.Meetups, guests.Bernd, "Can you dance with me?", "I don't know “Can”."),
            (guests.Bots.Meetups, guests.Bernd, "Kannst du tanzen?", "„Kannst“ kenne ich nicht."),
        ])
            Assert.StartsWith(answer, await guests.Sight.AnswerTextAsync(bot, await person.SpeaksToAsync(room, bot, "Bot", text)), StringComparison.Ordinal);
    }
}
