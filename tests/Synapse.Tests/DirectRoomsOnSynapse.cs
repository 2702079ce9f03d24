using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>By themselves with a bot, people need no commands; and nothing is read or written where it is encrypted.</summary>
public sealed class DirectRoomsOnSynapse(PoliteGuests guests) : IClassFixture<PoliteGuests>
{
    [Fact]
    public async Task Plain_text_is_a_question_to_that_bot_in_either_language()
    {
        guests.SkipWithoutSynapse();
        foreach (var (bot, asked, answer) in ((UserId, string, string)[])
        [
            (guests.Bots.Faq, "Wie melde ich eine Störung?", "habe ich in deinen Räumen noch nichts"),
            (guests.Bots.Faq, "How do I report an outage?", "in your rooms yet"),
            (guests.Bots.Meetups, "Wann ist das nächste Treffen?", "Hier steht gerade kein Treffen an."),
            (guests.Bots.Meetups, "When is the next meetup?", "No meetup is coming up here."),
            (guests.Bots.Front, "Was könnt ihr denn?", "Das können wir hier für dich tun:\n• !daten"),
            (guests.Bots.Front, "What can you do for me?", "This is what we can do for you here:\n• !data"),
            (guests.Bots.Front, "Wer kennt sich mit der E-Rechnung aus?", $"im Direktchat für dich da: FAQ ({guests.Bots.Faq}), Treffen ({guests.Bots.Meetups})"),
        ])
        {
            var room = await RoomWithAsync(guests.Mira, bot);
            Assert.Contains(answer, await guests.AnswerAsync(bot, guests.Mira, room, asked), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Commands_do_without_the_bots_word_and_those_of_others_are_passed_on()
    {
        guests.SkipWithoutSynapse();
        foreach (var (bot, typed, answer) in ((UserId, string, string)[])
        [
            (guests.Bots.Faq, "!hilfe", "FAQ: Ich merke mir gute Antworten"),
            (guests.Bots.Faq, "!search invoice", "I have nothing on “invoice”"),
            (guests.Bots.Faq, "!tanze", "„tanze“ kenne ich nicht. Was ich kann, zeigt dir !faq hilfe."),
            (guests.Bots.Faq, "!daten", $"Darum kümmert sich {guests.Bots.Front}. Schreib dort !daten."),
            (guests.Bots.Faq, "!undo", "There is nothing of yours here that I could undo right now."),
            (guests.Bots.Meetups, "!help", "Meetups: I announce meetups"),
            (guests.Bots.Meetups, "!liste", "Hier steht gerade kein Treffen an."),
            (guests.Bots.Meetups, "!faq suche Rechnung", $"Darum kümmert sich {guests.Bots.Faq}. Schreib dort !faq."),
            (guests.Bots.Meetups, "rückgängig", "Hier gibt es gerade nichts von dir"),
            (guests.Bots.Front, "!hilfe", "Das können wir hier für dich tun:"),
            (guests.Bots.Front, "!meetup", "!meetup doesn't work here, because"),
            (guests.Bots.Front, "!tanze", "„!tanze“ kenne ich nicht."),
        ])
        {
            var room = await RoomWithAsync(guests.Mira, bot);
            var asked = await guests.Mira.SaysAsync(room, typed);
            Assert.StartsWith(answer, await guests.Sight.AnswerTextAsync(bot, asked), StringComparison.Ordinal);
            await guests.AnswerAsync(bot, guests.Mira, room, bot == guests.Bots.Faq ? "!faq ping" : bot == guests.Bots.Front ? "!hilfe ping" : "!treffen ping");
            Assert.Single(await guests.Mira.ReadsAsync(room), one => one.Sender == bot && Relation.Of(one).InReplyTo == asked);
        }
    }

    [Fact]
    public async Task Invited_to_an_encrypted_one_the_bot_declines_and_opens_its_own_saying_why()
    {
        guests.SkipWithoutSynapse();
        foreach (var bot in guests.AllBots)
        {
            var theirs = await guests.Anna.OpensDirectAsync(bot, RoomActs.Encryption);
            var ours = await guests.Anna.InvitationFromAsync(bot);
            await guests.Anna.JoinsAsync(ours);
            await using var sight = await Sight.OfAsync(guests.Anna);
            var said = await FirstWordsAsync(guests.Anna, ours, bot);
            Assert.StartsWith("Hallo! In verschlüsselten Gesprächen kann ich noch nicht mitlesen.", MessageContent.Of(said)!.Text, StringComparison.Ordinal);
            Assert.Contains("Hello! I can't read in encrypted chats yet.", MessageContent.Of(said)!.Text, StringComparison.Ordinal);
            Assert.Equal((MessageContent.TextKind, guests.Anna.User), (MessageContent.Of(said)!.Kind, Assert.Single(Mentions.Of(said))));
            Assert.Null(await guests.Anna.StateAsync(ours, EventType.Encryption));
            Assert.NotNull(await sight.AnswerAsync(bot, await guests.Anna.SaysAsync(ours, "Danke, und was kannst du?")));

            var events = await guests.Anna.ReadsAsync(theirs);
            var declined = Assert.Single(events, one => one.Sender == bot);
            Assert.Equal(MemberContent.Leave, MemberContent.Of(declined)!.Membership);
            Assert.Contains("Ich lade dich in ein Gespräch ohne Verschlüsselung ein. / I can't read here yet", declined.Content.GetProperty("reason").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_encryption_begins_later_it_goes_on_in_another_and_writes_nothing_more()
    {
        guests.SkipWithoutSynapse();
        var room = await RoomWithAsync(guests.Bernd, guests.Bots.Meetups);
        await guests.Bernd.EncryptsAsync(room);
        await guests.Bernd.SaysAsync(room, "Wann ist das nächste Treffen?");

        var ours = await guests.Bernd.InvitationFromAsync(guests.Bots.Meetups);
        await guests.Bernd.JoinsAsync(ours);
        Assert.StartsWith("Hallo! In verschlüsselten Gesprächen", MessageContent.Of(await FirstWordsAsync(guests.Bernd, ours, guests.Bots.Meetups))!.Text, StringComparison.Ordinal);
        var since = (await guests.Bernd.ReadsAsync(room)).SkipWhile(one => one.Type is not EventType.Encryption);
        Assert.Equal(MemberContent.Leave, MemberContent.Of(Assert.Single(since, one => one.Sender == guests.Bots.Meetups))!.Membership);
    }

    private async Task<RoomId> RoomWithAsync(Person person, UserId bot)
    {
        var room = await person.OpensDirectAsync(bot);
        while (!(await person.ReadsAsync(room)).Any(one => MemberContent.Of(one) is { Membership: MemberContent.Join } came && came.Member == bot))
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        return room;
    }

    private static async Task<RoomEvent> FirstWordsAsync(Person person, RoomId room, UserId bot)
    {
        while (true)
        {
            if ((await person.ReadsAsync(room)).FirstOrDefault(one => one.Sender == bot && one.Type is EventType.Message) is { } said)
                return said;
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
