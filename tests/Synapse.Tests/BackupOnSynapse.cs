using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Synapse.Tests.Harness;

namespace Community.Synapse.Tests;

/// <summary>A backup taken under load, restored elsewhere, goes on without doubling an answer or losing one.</summary>
public sealed class BackupOnSynapse(RealSynapse synapse)
{
    private const int Rooms = 3, People = 8;

    [Fact]
    public async Task Restored_elsewhere_each_command_is_answered_once_and_each_answer_counts_once()
    {
        synapse.SkipWithoutIt();
        await using var bots = await BotProcess.StartAsync(synapse);
        var mira = await synapse.NewFastPersonAsync("mira");
        await using var sight = await Sight.OfAsync(mira);
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => synapse.NewFastPersonAsync("gast")));
        var rooms = new List<Talk>();
        for (var i = 0; i < Rooms; i++)
            rooms.Add(await TalkAsync(bots, mira, sight, people));

        var backup = string.Empty;
        await Task.WhenAll([.. rooms.Select(room => room.GoesOnAsync(people)), BackUpAsync()]);
        // In the old life some more: answered since the backup. And a meetup of which the backup knows nothing, with typed answers.
        await Task.WhenAll(rooms.Select(room => room.GoesOnAsync(people[..4])));
        var announced = await mira.SaysAsync(rooms[0].Room, "!treffen neu \"Nach der Sicherung\" in 12 Tagen 16 Uhr");
        var newMeetup = await sight.AnswerAsync(bots.Meetups, announced);
        var number = MessageContent.Of(newMeetup)!.Text.Split("(Treffen ", 2)[1].Split(')')[0];
        await sight.ReactionAsync(bots.Meetups, await people[0].SaysAsync(rooms[0].Room, $"!treffen zusage {number}"), "✅");
        await bots.KillAsync();
        // And some while nobody runs.
        await Task.WhenAll(rooms.Select(room => room.GoesOnAsync(people[4..])));

        await using var elsewhere = await bots.ElsewhereAsync(backup);
        elsewhere.Start();
        foreach (var room in rooms)
            await room.CheckAsync(elsewhere, mira, sight);
        var late = await people[1].SaysAsync(rooms[0].Room, $"!treffen zusage {number}");
        await sight.ReactionAsync(bots.Meetups, late, "✅");
        await sight.EditAsync(bots.Meetups, newMeetup.Id, "Dabei: 2 ·");
        // The invitation and its calendar file, each once.
        Assert.Equal(
            ["m.file", MessageContent.TextKind],
            (await mira.ReadsAsync(rooms[0].Room)).Where(one => one.Sender == bots.Meetups && Relation.Of(one).InReplyTo == announced)
                .Select(one => one.Content.Member("msgtype").AsText()).Order(StringComparer.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{rooms.Sum(room => room.Commands.Count)} commands and {rooms.Count * People} taps in {Rooms} rooms: each answered and counted once.");

        async Task BackUpAsync() => backup = await bots.BackUpAsync();
    }

    private static async Task<Talk> TalkAsync(BotProcess bots, Person mira, Sight sight, IReadOnlyList<Person> people)
    {
        var room = await mira.CreatesRoomAsync("Gesichert", bots.Meetups);
        foreach (var person in people)
            await person.JoinsAsync(room);
        var command = await mira.SaysAsync(room, "!treffen neu \"Austausch\" in 10 Tagen 16 Uhr");
        return new Talk(room, (await sight.AnswerAsync(bots.Meetups, command)).Id);
    }

    private sealed record Talk(RoomId Room, EventId Meetup)
    {
        private readonly HashSet<UserId> _coming = [];

        public List<EventId> Commands { get; } = [];

        /// <summary>Each types two commands and, once, taps an answer.</summary>
        public async Task GoesOnAsync(IReadOnlyList<Person> people)
        {
            foreach (var person in people)
            {
                Commands.Add(await person.SaysAsync(Room, "!treffen ping eins"));
                if (_coming.Add(person.User))
                    await person.ReactsAsync(Room, Meetup, "✅");
                Commands.Add(await person.SaysAsync(Room, "!treffen ping zwei"));
            }
        }

        public async Task CheckAsync(BotProcess bots, Person mira, Sight sight)
        {
            foreach (var command in Commands)
                await sight.AnswerAsync(bots.Meetups, command);
            // Whatever was to come after the last answer has come before the answer to this.
            await sight.AnswerAsync(bots.Meetups, await mira.SaysAsync(Room, "!treffen ping Ende"));
            var timeline = await mira.ReadsAsync(Room);
            var answers = timeline.Where(one => one.Sender == bots.Meetups && MessageContent.Of(one) is not null)
                .Select(one => Relation.Of(one).InReplyTo).OfType<EventId>().CountBy(id => id).ToDictionary();
            Assert.All(Commands, command => Assert.Equal(1, answers.GetValueOrDefault(command)));
            var latest = timeline.Last(one => one.Sender == bots.Meetups && Relation.Of(one).Edits == Meetup);
            Assert.Contains($"Dabei: {_coming.Count} · Vielleicht: 0 · Nicht dabei: 0", MessageContent.NewTextOf(latest)!.Text, StringComparison.Ordinal);
        }
    }
}
