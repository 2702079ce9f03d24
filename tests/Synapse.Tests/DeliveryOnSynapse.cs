using System.Globalization;
using System.Security.Cryptography;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>Nothing is lost and nothing happens twice, whatever happens to the process.</summary>
public sealed class DeliveryOnSynapse(RealSynapse synapse)
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("COMMUNITY_TEST_LONG") is "1";

    [Fact]
    public async Task Killed_at_random_moments_each_command_is_answered_once_and_each_answer_counts_once()
    {
        synapse.SkipWithoutIt();
        var rounds = Long ? 10 : 2;
        for (var round = 1; round <= rounds; round++)
            await KilledAsync(round, kills: 3);
    }

    [Fact]
    public async Task Three_hundred_commands_sent_while_the_bots_are_down_are_all_answered_once()
    {
        synapse.SkipWithoutIt();
        await using var bots = await BotProcess.StartAsync(synapse);
        var mira = await synapse.NewFastPersonAsync("mira");
        await using var sight = await Sight.OfAsync(mira);
        var room = await mira.CreatesRoomAsync("Viel los", bots.Faq);
        await sight.AnswerAsync(bots.Faq, await mira.SaysAsync(room, "!faq ping da?"));
        Assert.Equal(0, await bots.StopAsync());

        // Thirty people, each within the ten messages that Synapse lets pass at once.
        var commands = new List<EventId>();
        for (var i = 0; i < 30; i++)
        {
            var person = await synapse.NewPersonAsync("gast");
            await person.JoinsAsync(room);
            for (var j = 0; j < 10; j++)
                commands.Add(await person.SaysAsync(room, $"!faq ping {i} {j}"));
        }
        bots.Start();
        await sight.AnswerAsync(bots.Faq, commands[^1]);

        var answers = (await mira.ReadsAsync(room)).Where(one => one.Sender == bots.Faq && MessageContent.Of(one) is not null)
            .Select(one => Relation.Of(one).InReplyTo!.Value).Skip(1).ToList();
        Assert.Equal(commands, answers);
    }

    private async Task KilledAsync(int round, int kills)
    {
        await using var bots = await BotProcess.StartAsync(synapse);
        var mira = await synapse.NewFastPersonAsync("mira");
        await using var sight = await Sight.OfAsync(mira);
        var rooms = new List<(RoomId Room, EventId Meetup)>();
        for (var i = 0; i < 6; i++)
            rooms.Add(await RoomWithMeetupAsync(bots, mira, sight, i));
        var people = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => synapse.NewFastPersonAsync("gast")));
        foreach (var (room, _) in rooms)
            foreach (var person in people)
                await person.JoinsAsync(room);

        var killing = KillAgainAndAgainAsync(bots, kills);
        var commands = await Task.WhenAll(rooms.Select(room => TalkAsync(room.Room, room.Meetup, people)));
        await killing;

        for (var i = 0; i < rooms.Count; i++)
            await CheckAsync(bots, mira, sight, rooms[i].Room, rooms[i].Meetup, commands[i], round);
    }

    private static async Task<(RoomId Room, EventId Meetup)> RoomWithMeetupAsync(BotProcess bots, Person mira, Sight sight, int number)
    {
        var room = await mira.CreatesRoomAsync($"Raum {number}", bots.Meetups);
        var command = await mira.SaysAsync(room, "!treffen neu \"Austausch\" in 10 Tagen 16 Uhr");
        return (room, (await sight.AnswerAsync(bots.Meetups, command)).Id);
    }

    /// <summary>Ten people each type a command and tap an answer: sixty of both over six rooms.</summary>
    private static async Task<IReadOnlyList<EventId>> TalkAsync(RoomId room, EventId meetup, IReadOnlyList<Person> people)
    {
        var commands = new List<EventId>();
        foreach (var person in people)
        {
            commands.Add(await person.SaysAsync(room, $"!treffen ping {person.User.Localpart}"));
            await person.ReactsAsync(room, meetup, "✅");
        }
        return commands;
    }

    private static async Task KillAgainAndAgainAsync(BotProcess bots, int kills)
    {
        for (var i = 0; i < kills; i++)
        {
            // Random on purpose: whichever moment it hits must do no harm.
            await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(300, 2_500)), TimeProvider.System, CancellationToken.None);
            await bots.KillAsync();
            bots.Start();
        }
    }

    private static async Task CheckAsync(
        BotProcess bots, Person mira, Sight sight, RoomId room, EventId meetup, IReadOnlyList<EventId> commands, int round)
    {
        foreach (var command in commands)
            await sight.AnswerAsync(bots.Meetups, command);
        await sight.EditAsync(bots.Meetups, meetup, "Dabei: 10 ·");
        // Whatever was to come after the last answer has come before the answer to this.
        await sight.AnswerAsync(bots.Meetups, await mira.SaysAsync(room, "!treffen ping Ende"));

        var timeline = await mira.ReadsAsync(room);
        var answers = timeline.Where(one => one.Sender == bots.Meetups && MessageContent.Of(one) is not null)
            .Select(one => Relation.Of(one).InReplyTo).OfType<EventId>().CountBy(id => id).ToDictionary();
        var where = string.Create(CultureInfo.InvariantCulture, $"round {round}, {room}");
        Assert.All(commands, command => Assert.True(answers.GetValueOrDefault(command) == 1, $"{where}: {answers.GetValueOrDefault(command)} answers"));
        var latest = timeline.Last(one => one.Sender == bots.Meetups && Relation.Of(one).Edits == meetup);
        Assert.Contains("Dabei: 10 · Vielleicht: 0 · Nicht dabei: 0", MessageContent.NewTextOf(latest)!.Text, StringComparison.Ordinal);
    }
}
