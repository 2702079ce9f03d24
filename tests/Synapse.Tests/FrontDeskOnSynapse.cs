using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>One bot introduces the others, helps, and answers what none of them knows; the others leave that to it.</summary>
public sealed class FrontDeskOnSynapse(PoliteGuests guests) : IClassFixture<PoliteGuests>
{
    [Fact]
    public async Task Help_data_and_unknown_words_are_answered_by_the_front_bot_alone_to_everybody_in_both_languages()
    {
        var room = await guests.RoomAsync("Empfang");
        var before = (await guests.SaidByBotsAsync(room)).Count;
        var questions = new List<EventId>();
        foreach (var (person, typed, answer) in ((Person, string, string)[])
        [
            (guests.Anna, "!hilfe", "Das können wir hier für dich tun:"), (guests.Mira, "!help", "This is what we can do for you here:"),
            (guests.Anna, "!hilfe treffen", "Treffen: Ich kündige Treffen an"), (guests.Bernd, "!help meetup", "Meetups: I announce meetups"),
            (guests.Anna, "!daten", "Ich habe dir eine Direktnachricht geschrieben."), (guests.Mira, "!data", "I have sent you a direct message."),
            (guests.Bernd, "!portal", "„!portal“ kenne ich nicht."), (guests.Mira, "!tanze", "„!tanze“ kenne ich nicht."),
        ])
        {
            var asked = await person.SaysAsync(room, typed);
            questions.Add(asked);
            Assert.StartsWith(answer, await guests.Sight.AnswerTextAsync(guests.Bots.Front, asked), StringComparison.Ordinal);
        }
        await guests.EachAnswersAsync(room);

        var said = await guests.SaidByBotsAsync(room);
        Assert.Equal(before + questions.Count + 3, said.Count);
        Assert.All(questions, asked => Assert.Equal(guests.Bots.Front, Assert.Single(said, one => Relation.Of(one).InReplyTo == asked).Sender));
    }

    [Fact]
    public async Task Help_lists_what_goes_in_the_room_and_says_who_would_come()
    {
        guests.SkipWithoutSynapse();
        var room = await guests.Mira.CreatesRoomAsync("Zu zweit", guests.Bots.Front, guests.Bots.Meetups);
        await guests.Anna.JoinsAsync(room);
        await guests.AnswerAsync(guests.Bots.Meetups, guests.Mira, room, "!treffen ping");

        var german = await guests.AnswerAsync(guests.Bots.Front, guests.Anna, room, "!hilfe");
        Assert.Contains("• !treffen – ", german, StringComparison.Ordinal);
        Assert.DoesNotContain("• !faq – ", german, StringComparison.Ordinal);
        Assert.Contains($"Nicht in diesem Raum, aber auf Einladung oder im Direktchat für dich da: FAQ ({guests.Bots.Faq})", german, StringComparison.Ordinal);
        Assert.Contains($"there for you if invited or in a direct chat: FAQ ({guests.Bots.Faq})", await guests.AnswerAsync(guests.Bots.Front, guests.Mira, room, "!help"), StringComparison.Ordinal);
        Assert.Equal(
            $"!faq geht hier nicht, denn {guests.Bots.Faq} ist nicht in diesem Raum. Lade den Bot ein, oder schreib ihm direkt.",
            await guests.AnswerAsync(guests.Bots.Front, guests.Anna, room, "!faq suche Rechnung"));

        await guests.Mira.InvitesAsync(room, guests.Bots.Faq);
        Assert.Equal("pong", await guests.AnswerAsync(guests.Bots.Faq, guests.Mira, room, "!faq ping"));
        Assert.Contains("• !faq – ", await guests.AnswerAsync(guests.Bots.Front, guests.Anna, room, "!hilfe"), StringComparison.Ordinal);

        await guests.Mira.KicksAsync(room, guests.Bots.Meetups);
        Assert.Equal(
            $"!meetup doesn't work here, because {guests.Bots.Meetups} is not in this room. Invite the bot, or write to it directly.",
            await guests.AnswerAsync(guests.Bots.Front, guests.Anna, room, "!meetup"));
        Assert.DoesNotContain(await guests.SaidByBotsAsync(room), one => one.Sender == guests.Bots.Faq && MessageContent.Of(one)!.Text != "pong");
    }

    [Fact]
    public async Task They_are_introduced_once_in_the_rooms_language_however_often_they_come()
    {
        guests.SkipWithoutSynapse();
        var room = await guests.Mira.CreatesAsync(new JsonObject
        {
            ["preset"] = "public_chat",
            ["invite"] = new JsonArray(guests.Bots.Front.Value, guests.Bots.Faq.Value),
            ["initial_state"] = new JsonArray(new JsonObject
            {
                ["type"] = "de.community-bots.room",
                ["state_key"] = string.Empty,
                ["content"] = new JsonObject { ["language"] = "en" },
            }),
        });
        var introduction = await guests.Sight.WaitForAsync(one => one.Room == room && one.Type is EventType.Message);
        Assert.Equal(guests.Bots.Front, introduction.Sender);
        var text = MessageContent.Of(introduction)!.Text;
        Assert.StartsWith("Hello everybody! I am the front desk and speak for the bots of this community (FAQ, Meetups, Minutes).", text, StringComparison.Ordinal);
        Assert.Contains("What we keep: ", text, StringComparison.Ordinal);
        Assert.Contains("or object? Type !data.", text, StringComparison.Ordinal);

        await guests.Mira.KicksAsync(room, guests.Bots.Front);
        await guests.Mira.InvitesAsync(room, guests.Bots.Front);
        Assert.StartsWith("I don't know “!tanze”.", await guests.AnswerAsync(guests.Bots.Front, guests.Mira, room, "!tanze"), StringComparison.Ordinal);
        await guests.Mira.BansAsync(room, guests.Bots.Front);
        await guests.Mira.UnbansAsync(room, guests.Bots.Front);
        await guests.Mira.InvitesAsync(room, guests.Bots.Front);
        Assert.StartsWith("This is what we can do", await guests.AnswerAsync(guests.Bots.Front, guests.Mira, room, "!help"), StringComparison.Ordinal);
        Assert.Single(await guests.SaidByBotsAsync(room), one => Relation.Of(one).InReplyTo is null);
    }
}
