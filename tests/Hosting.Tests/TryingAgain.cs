using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store.Delivery;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Hosting.Tests;

/// <summary>What failed for good is done once, when somebody asks for it after the cause is mended.</summary>
public sealed class TryingAgain
{
    [Fact]
    public async Task An_event_that_was_set_aside_is_handled_once_however_often_one_asks()
    {
        var bot = new FragileBot();
        await using var community = await StartAsync(bot);
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        await room.Says(anna, "hallo");
        var reference = (await FailuresAsync(community, room)).Single().Reference;
        Assert.Equal([$"sorry {reference}"], room.Replies);
        bot.IsMended = true;
        community.Time.Advance(TimeSpan.FromDays(2));

        await AsksAsync(community, room, reference);
        await AsksAsync(community, room, reference);

        Assert.Equal([$"sorry {reference}", "hallo"], room.Replies);
        Assert.Empty(await FailuresAsync(community, room));
    }

    [Fact]
    public async Task One_that_fails_again_stays_under_its_reference_and_is_apologised_for_again()
    {
        var bot = new FragileBot();
        await using var community = await StartAsync(bot);
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        await room.Says(anna, "hallo");
        var reference = (await FailuresAsync(community, room)).Single().Reference;

        await AsksAsync(community, room, reference);

        Assert.Equal([$"sorry {reference}", $"sorry {reference}"], room.Replies);
        Assert.Equal(reference, (await FailuresAsync(community, room)).Single().Reference);
    }

    [Fact]
    public async Task One_that_was_taken_back_meanwhile_is_forgotten()
    {
        var bot = new FragileBot();
        await using var community = await StartAsync(bot);
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        var said = await room.Says(anna, "hallo");
        var reference = (await FailuresAsync(community, room)).Single().Reference;
        bot.IsMended = true;
        await room.Redacts(anna, said);

        await AsksAsync(community, room, reference);

        Assert.Equal([$"sorry {reference}"], room.Replies);
        Assert.Empty(await FailuresAsync(community, room));
    }

    [Fact]
    public async Task A_message_that_was_refused_goes_out_once_when_the_room_lets_us_again()
    {
        await using var community = await StartAsync(new FragileBot { IsMended = true });
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        var refused = community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.Refuse(403, "M_FORBIDDEN")));
        await room.Says(anna, "hallo");
        community.Homeserver.Faults.Remove(refused);
        var failure = (await FailuresAsync(community, room)).Single();
        Assert.Equal(("M_FORBIDDEN", true), (failure.Reason, failure.IsMessage));

        await AsksAsync(community, room, failure.Reference);
        await AsksAsync(community, room, failure.Reference);

        Assert.Equal(["hallo"], room.Replies);
    }

    private static Task<TestCommunity> StartAsync(FragileBot bot) =>
        TestCommunity.StartAsync(new EchoTables(), [bot.Name], services => services.AddSingleton<IBot>(bot));

    private static async Task<IReadOnlyList<Failure>> FailuresAsync(TestCommunity community, BotRoom room)
    {
        await using var db = community.Store.Open();
        return await Failure.ListAsync(db, RoomId.Parse(room.Fake.Id), TestContext.Current.CancellationToken);
    }

    private static async Task AsksAsync(TestCommunity community, BotRoom room, string reference)
    {
        await community.StopAsync();
        await using (var db = community.Store.Open())
        {
            await Failure.AskAgainAsync(db, RoomId.Parse(room.Fake.Id), reference, TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await community.StartAsync();
        await community.PassesUntilAsync(() =>
        {
            using var db = community.Store.Open();
            return !db.SetAsideEvents.Any(row => row.IsAskedAgain);
        });
        await community.SettleAsync();
    }

    /// <summary>Repeats what people say, once it is mended.</summary>
    private sealed class FragileBot : IBot
    {
        public FragileBot() => Handlers = [new Echo(this)];

        public bool IsMended { get; set; }

        public string Name => "fragile";

        public IReadOnlyList<IEventHandler> Handlers { get; }

        public IReadOnlyList<IDueWork> DueWork => [];

        private static OutgoingMessage Notice(string text) => OutgoingMessage.Notice(new RichText().Text(text));

        private sealed class Echo(FragileBot bot) : IEventHandler
        {
            public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
                ValueTask.FromResult(incoming is { Kind: IncomingKind.Message, IsLate: false } && MessageContent.Of(incoming.Event) is { } message
                    ? new Handling((work, _) =>
                    {
                        if (!bot.IsMended)
                            throw new InvalidOperationException("not mended yet");
                        work.Outbox.Reply(incoming.Event, Notice(message.Text), "echo");
                        return Task.CompletedTask;
                    }, reference => Notice($"sorry {reference}"))
                    : null);
        }
    }
}
