using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>How the bots behave in a room, in German and English, towards a moderator, members and each other.</summary>
public sealed class MannersOnSynapse(PoliteGuests guests) : IClassFixture<PoliteGuests>
{
    [Fact]
    public async Task Three_bots_in_one_room_are_one_polite_guest()
    {
        var room = await guests.RoomAsync("Foyer");
        var said = new Dictionary<EventId, UserId>();
        foreach (var (text, bot) in ((string, UserId)[])
        [
            ("!hilfe", guests.Bots.Front), ("!help", guests.Bots.Front), ("!hilfe faq", guests.Bots.Front), ("!tanze", guests.Bots.Front),
            ("!rückgängig", guests.Bots.Front), ("!faq hilfe", guests.Bots.Faq), ("!faq search invoice", guests.Bots.Faq),
            ("!treffen", guests.Bots.Meetups), ("!meetup dance", guests.Bots.Meetups),
        ])
            said[await guests.Anna.SaysAsync(room, text)] = bot;
        foreach (var (message, bot) in said)
            await guests.Sight.AnswerAsync(bot, message);
        await guests.EachAnswersAsync(room);

        var timeline = await guests.Anna.ReadsAsync(room);
        UserId[] bots = [guests.Bots.Faq, guests.Bots.Meetups, guests.Bots.Front];
        var byBots = timeline.Where(one => one.Type is EventType.Message && bots.Contains(one.Sender)).ToList();
        foreach (var (message, bot) in said)
            Assert.Equal([bot], byBots.Where(one => Relation.Of(one).InReplyTo == message).Select(one => one.Sender));
        var introduction = Assert.Single(byBots, one => Relation.Of(one).InReplyTo is null);
        Assert.Equal(guests.Bots.Front, introduction.Sender);
        Assert.Contains("Was wir uns merken:", MessageContent.Of(introduction)!.Text, StringComparison.Ordinal);
        Assert.All(byBots, one => Assert.Equal(MessageContent.NoticeKind, MessageContent.Of(one)!.Kind));
    }

    [Fact]
    public async Task A_room_has_settings_that_curators_change()
    {
        var room = await guests.RoomAsync("E-Rechnung");
        Assert.Contains("Es beginnt bei Stufe 50, du hast Stufe 0.", await guests.AnswerAsync(guests.Bots.Front, guests.Anna, room, "!hilfe einstellungen sprache englisch"), StringComparison.Ordinal);
        Assert.Contains("it begins at power level 50, and yours is 0.", await guests.AnswerAsync(guests.Bots.Faq, guests.Anna, room, "!faq settings pin ⭐"), StringComparison.Ordinal);
        Assert.Contains($"kann {guests.Bots.Front} die Stufe 50 geben", await guests.AnswerAsync(guests.Bots.Front, guests.Mira, room, "!hilfe einstellungen sprache englisch"), StringComparison.Ordinal);

        await guests.RaiseAsync(room, guests.Bots.Front, 50);
        await guests.RaiseAsync(room, guests.Bots.Faq, 50);
        await guests.RaiseAsync(room, guests.Bernd.User, 50);
        Assert.Equal("In diesem Raum gilt jetzt: sprache = englisch", await guests.AnswerAsync(guests.Bots.Front, guests.Bernd, room, "!hilfe einstellungen sprache englisch"));
        Assert.Contains("du hast Stufe 50", await guests.AnswerAsync(guests.Bots.Front, guests.Bernd, room, "!hilfe einstellungen kuratorstufe 0"), StringComparison.Ordinal);
        var state = await guests.Mira.Session.GetStateAsync(room, "de.community-bots.room", string.Empty, TestContext.Current.CancellationToken);
        Assert.Equal("en", state.Member("language").AsText());
        Assert.StartsWith("I don't know “!tanze”.", await guests.AnswerAsync(guests.Bots.Front, guests.Anna, room, "!tanze"), StringComparison.Ordinal);

        Assert.Equal("In diesem Raum gilt jetzt: pin = ⭐", await guests.AnswerAsync(guests.Bots.Faq, guests.Bernd, room, "!faq einstellungen pin ⭐"));
        var question = await guests.Anna.SaysAsync(room, "Wie stellt ihr auf E-Rechnung um?");
        var answer = await guests.Anna.RepliesAsync(room, question, "Zuerst die Leitweg-ID beantragen.");
        await guests.Anna.ReactsAsync(room, answer, "⭐");
        await guests.Bernd.ReactsAsync(room, question, "⭐");
        var refusal = await guests.Sight.AnswerTextAsync(guests.Bots.Faq, question);
        Assert.StartsWith("I'd love to keep that. Which question does it answer?", refusal, StringComparison.Ordinal);
        await guests.Bernd.ReactsAsync(room, answer, "⭐");
        await guests.Sight.ReactionAsync(guests.Bots.Faq, answer, "✅");
    }

    [Fact]
    public async Task Questions_are_asked_back_and_what_was_done_is_undone()
    {
        var room = await guests.RoomAsync("Treffen");
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(3).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith("Und um wie viel Uhr?", await guests.AnswerAsync(guests.Bots.Meetups, guests.Anna, room, $"!treffen neu „Barcamp“ {day}"), StringComparison.Ordinal);
        var announced = await guests.Sight.AnswerAsync(guests.Bots.Meetups, await guests.Anna.SaysAsync(room, "16 Uhr"));
        await guests.Mira.ReactsAsync(room, announced.Id, "✅");
        await guests.Sight.EditAsync(guests.Bots.Meetups, announced.Id, "Dabei: 1");
        // One of the suite's own is never counted and never obeyed.
        await guests.Colleague.ReactsAsync(room, announced.Id, "✅");
        await guests.Colleague.SaysAsync(room, "!treffen zusage");

        Assert.Contains("called off only by who leads it", await guests.AnswerAsync(guests.Bots.Meetups, guests.Bernd, room, "!meetup cancel"), StringComparison.Ordinal);
        var really = await guests.Sight.AnswerAsync(guests.Bots.Meetups, await guests.Anna.SaysAsync(room, "!treffen absagen"));
        await guests.Sight.ReactionAsync(guests.Bots.Meetups, really.Id, "✅");
        await guests.Colleague.ReactsAsync(room, really.Id, "✅");
        await guests.Bernd.ReactsAsync(room, really.Id, "✅");
        await guests.Anna.ReactsAsync(room, really.Id, "✅");
        var off = await guests.Sight.EditAsync(guests.Bots.Meetups, announced.Id, "❌ Abgesagt");
        Assert.Contains("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", MessageContent.NewTextOf(off)!.Text, StringComparison.Ordinal);
        var news = await guests.Sight.WaitForAsync(one => MessageContent.Of(one)?.Text.Contains("ist abgesagt. Es wäre gewesen", StringComparison.Ordinal) == true);
        Assert.Equal([guests.Mira.User], Mentions.Of(news));
        var done = await guests.Sight.AnswerAsync(guests.Bots.Meetups, really.Id);
        await guests.Anna.ReactsAsync(room, done.Id, "↩️");
        await guests.Sight.WaitForAsync(one => MessageContent.Of(one)?.Text.Contains("findet doch statt", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Bots_are_spoken_to_by_name_and_nobody_drowns_them()
    {
        var room = await guests.RoomAsync("Werkstatt");
        var asked = await guests.Anna.SpeaksToAsync(room, guests.Bots.Faq, "FAQ", "suche Rechnung");
        Assert.StartsWith("Zu „Rechnung“ habe ich hier noch nichts.", await guests.Sight.AnswerTextAsync(guests.Bots.Faq, asked), StringComparison.Ordinal);

        foreach (var (person, typed, answer, enough) in ((Person, string, string, string)[])
        [
            (guests.Bernd, "!treffen ping", "pong", "Das waren viele Befehle auf einmal"),
            // It is Bernd's break only; Anna gets hers, in the language of her words.
            (guests.Anna, "!meetup list", "No meetup is coming up here.", "That was a lot of commands at once"),
        ])
        {
            // All at once: what takes its time is no flood.
            var many = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => person.SaysAsync(room, typed)));
            await guests.EachAnswersAsync(room);
            var answers = (await guests.SaidByBotsAsync(room)).Where(one => Relation.Of(one).InReplyTo is { } to && many.Contains(to))
                .Select(one => MessageContent.Of(one)!.Text).ToList();
            Assert.InRange(answers.Count(text => text.StartsWith(answer, StringComparison.Ordinal)), 10, 18);
            Assert.Single(answers, text => text.StartsWith(enough, StringComparison.Ordinal));
        }
    }
}
