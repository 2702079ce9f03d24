using Community.Hosting.Bots;
using Community.Store;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Hosting.Tests;

/// <summary>What the random sequences of <c>Delivery.Tests</c> found, each by itself.</summary>
public sealed class RareMoments
{
    [Fact]
    public async Task A_handler_that_saves_by_itself_has_its_effect_once_although_the_batch_is_repeated()
    {
        await using var community = await TestCommunity.StartAsync(
            new EchoTables(), [SavingBot.BotName], services => services.AddSingleton<IBot>(new SavingBot()));
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        community.Homeserver.Faults.Add(new Fault(On.Sync.From(community.Bot), FaultKind.RepeatBatch, times: 3));

        for (var i = 0; i < 4; i++)
            await room.Says(anna, $"nummer {i}");

        await using var db = community.Store.Open();
        Assert.Equal(4, db.Set<TallyRow>().Count());
    }

    [Fact]
    public async Task Who_invites_and_speaks_at_once_is_answered_also_when_much_else_was_said_before_we_came()
    {
        await using var community = await EchoCommunity.StartAsync();
        community.Homeserver.TimelineLimit = 2;
        var anna = community.Homeserver.AddUser("anna");
        var fake = community.Homeserver.CreateRoom(anna, "Raum");
        fake.Say(anna, "davor");
        var late = community.Homeserver.Faults.Add(new Fault(On.Path("POST", "/join/"), FaultKind.Status(502)));
        fake.Invite(anna, community.Bot);
        for (var i = 0; i < 6; i++)
            fake.Say(anna, $"nummer {i}");
        await community.PassesUntilAsync(() => late.Hits > 0);
        community.Homeserver.Faults.Clear();

        await community.PassesUntilAsync(() => fake.Membership(community.Bot) == "join");
        await community.SettleAsync();

        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"nummer {i}"), new BotRoom(community, fake).Replies);
    }

    [Fact]
    public async Task Put_out_and_invited_again_while_we_were_away_the_room_begins_anew_with_the_invitation()
    {
        await using var community = await EchoCommunity.StartAsync();
        community.Homeserver.TimelineLimit = 2;
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        await community.StopAsync();
        room.Fake.Kick(anna, community.Bot);
        room.Fake.Say(anna, "ohne uns");
        room.Fake.Invite(anna, community.Bot);
        var late = community.Homeserver.Faults.Add(new Fault(On.Path("POST", "/join/"), FaultKind.Status(502)));
        await community.StartAsync();
        await community.PassesUntilAsync(() => late.Hits > 0);
        for (var i = 0; i < 6; i++)
            room.Fake.Say(anna, $"nummer {i}");
        // A sync goes by before we are in.
        await community.PassesUntilAsync(() => late.Hits > 2);
        community.Homeserver.Faults.Clear();

        await community.PassesUntilAsync(() => room.Fake.Membership(community.Bot) == "join");
        await community.SettleAsync();

        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"nummer {i}"), room.Replies);
    }

    /// <summary>Counts what people say in rows of its own, and saves each at once.</summary>
    private sealed class SavingBot : IBot
    {
        public const string BotName = "saving";

        public string Name => BotName;

        public IReadOnlyList<IEventHandler> Handlers { get; } = [new Counting()];

        public IReadOnlyList<IDueWork> DueWork => [];

        private sealed class Counting : IEventHandler
        {
            public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
                ValueTask.FromResult(incoming.Kind is IncomingKind.Message ? new Handling(AddAsync) : null);

            private static Task<int> AddAsync(Work work, CancellationToken cancellation)
            {
                work.Db.Add(new TallyRow());
                return work.Db.SaveChangesAsync(cancellation);
            }
        }
    }
}
