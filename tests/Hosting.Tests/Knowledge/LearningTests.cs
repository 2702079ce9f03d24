using System.Globalization;
using Community.Hosting.Bots;
using Community.Hosting.Knowledge;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Knowledge;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Hosting.Tests.Knowledge;

/// <summary>One bot tells, another learns: at once, each fact exactly once, whatever happens in between.</summary>
public sealed class LearningTests : IAsyncLifetime
{
    private readonly LearningBot _learner = new();
    private TestCommunity _bots = null!;
    private FakeUser _anna = null!;
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _bots = await TestCommunity.StartAsync(
            new EchoTables(), [TellingBot.BotName, LearningBot.BotName], services => services.AddSingleton<IBot>(new TellingBot()).AddSingleton<IBot>(_learner));
        _anna = _bots.Homeserver.AddUser("anna");
        _room = await _bots.RoomAsync("Raum", _anna);
    }

    [Fact]
    public async Task What_was_told_is_learnt_at_once_and_in_its_order()
    {
        await _room.Says(_anna, "eins");
        await _room.Says(_anna, "zwei");
        await _bots.LearnsAsync();

        Assert.Equal(["learnt eins", "learnt zwei"], _room.Replies);
    }

    [Fact]
    public async Task What_was_told_while_the_process_went_down_is_learnt_after_the_start_and_once()
    {
        await _bots.StopAsync();
        var said = _room.Fake.Say(_anna, $"{TellingBot.Elsewhere} eins");
        await TellAsync(said);
        await _bots.StartAsync();
        await _bots.LearnsAsync();
        await _bots.StopAsync();
        await _bots.StartAsync();
        await _bots.LearnsAsync();

        Assert.Equal([$"learnt {TellingBot.Elsewhere} eins"], _room.Replies);
        Assert.Equal(1, await ReadsAsync());
    }

    [Fact]
    public async Task What_broke_off_half_way_is_done_again_and_leaves_one_trace()
    {
        _learner.Fails = 2;
        await _room.Says(_anna, "eins");
        await _bots.LearnsAsync();

        Assert.Equal(["learnt eins"], _room.Replies);
        Assert.Equal(0, _learner.Fails);
        Assert.Equal(2, _bots.Warnings.Count(line => line.Contains("can't take in fact", StringComparison.Ordinal)));
        Assert.DoesNotContain(_bots.Warnings, line => line.Contains("eins", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_makes_trouble_keeps_no_other_waiting()
    {
        var trouble = _bots.Homeserver.Faults.Add(new Fault(On.Path("GET", "/event/"), FaultKind.Status(502), times: 3));
        _room.Fake.Say(_anna, "eins");
        _room.Fake.Say(_anna, "zwei");
        await _bots.LearnsAsync();

        Assert.Equal(3, trouble.Hits);
        Assert.Equal(["learnt eins", "learnt zwei"], _room.Replies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_taken_back_before_anybody_learns_it_is_not_learnt()
    {
        await _bots.StopAsync();
        var said = _room.Fake.Say(_anna, "eins");
        await TellAsync(said);
        await using (var db = _bots.Store.Open())
        {
            await Facts.ForgetAsync(db, RoomId.Parse(_room.Fake.Id), [EventId.Parse(said)], CancellationToken.None);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        _room.Fake.Redact(_anna, said);
        await _bots.StartAsync();
        await _bots.LearnsAsync();

        Assert.Empty(_room.Replies);
        Assert.Equal(0, await ReadsAsync());
    }

    [Fact]
    public async Task After_its_time_it_is_forgotten()
    {
        await _room.Says(_anna, "eins");
        await _bots.LearnsAsync();
        await _bots.PassesAsync(TimeSpan.FromDays(90) + TimeSpan.FromHours(2));

        await using var db = _bots.Store.Open();
        Assert.Equal((0, 0), (await db.Facts.CountAsync(), await db.FactReads.CountAsync()));
    }

    public ValueTask DisposeAsync() => _bots.DisposeAsync();

    /// <summary>As a bot of another process does, into the same store.</summary>
    private async Task TellAsync(string said)
    {
        await using var db = _bots.Store.Open();
        var now = NodaTime.Instant.FromDateTimeOffset(_bots.Time.GetUtcNow());
        var work = new Work(db, new Outbox(db, TellingBot.Elsewhere, UserId.Parse(_bots.Bot.UserId), said, now), now);
        await work.TellAsync(FactKind.QuestionAnswered, RoomId.Parse(_room.Fake.Id), EventId.Parse(said), null, CancellationToken.None);
    }

    private async Task<int> ReadsAsync()
    {
        await using var db = _bots.Store.Open();
        return await db.FactReads.CountAsync();
    }

    /// <summary>Tells of every message but those that another has told of.</summary>
    private sealed class TellingBot : IBot
    {
        public const string BotName = "telling", Elsewhere = "elsewhere";

        public string Name => BotName;

        public IReadOnlyList<IEventHandler> Handlers { get; } = [new Telling()];

        public IReadOnlyList<IDueWork> DueWork => [];

        private sealed class Telling : IEventHandler
        {
            public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) => ValueTask.FromResult(
                incoming.Kind is IncomingKind.Message && MessageContent.Of(incoming.Event) is { } said && !said.Text.StartsWith(Elsewhere, StringComparison.Ordinal)
                    ? new Handling((work, token) => work.TellAsync(FactKind.QuestionAnswered, incoming.Event.Room, incoming.Event.Id, null, token))
                    : null);
        }
    }

    /// <summary>Says what it has learnt, and fails after that as often as it is told to.</summary>
    private sealed class LearningBot : IBot, ILearns
    {
        public const string BotName = "learning";

        public int Fails { get; set; }

        public string Name => BotName;

        public FactKind Kind => FactKind.QuestionAnswered;

        public IReadOnlyList<IEventHandler> Handlers => [];

        public IReadOnlyList<IDueWork> DueWork => [];

        public IReadOnlyList<ILearns> Learns => [this];

        public async ValueTask<Handling?> ConsiderAsync(Fact fact, IRoomReader room, CancellationToken cancellation) =>
            await room.GetEventAsync(fact.Event, cancellation) is { } said && MessageContent.Of(said) is { } message
                ? new Handling((work, _) => LearnAsync(work, fact, message.Text))
                : null;

        private Task LearnAsync(Work work, Fact fact, string text)
        {
            work.Outbox.Send(fact.Room, OutgoingMessage.Notice(new RichText().Text(string.Create(CultureInfo.InvariantCulture, $"learnt {text}"))), "learnt");
            return Fails-- > 0 ? Task.FromException(new InvalidOperationException($"in the middle of {text}")) : Task.FromResult(Fails = 0);
        }
    }
}
