using Community.Hosting;
using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Joining;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Sqlite;
using Community.Testing.Homeserver;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;

namespace Community.Testing;

/// <summary>
/// Bots as they run in earnest (the whole pipeline, a store on disk, real HTTP), on a homeserver in memory and by a clock that the
/// test moves.
/// </summary>
public sealed class TestCommunity : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Glance = TimeSpan.FromMilliseconds(150);

    private readonly string _folder = Directory.CreateTempSubdirectory("community-test-").FullName;
    private readonly Action<IServiceCollection> _addBots;
    private readonly string[] _bots;
    private readonly HttpClient _observer = new();
    private readonly CollectedLog _log = new();
    private IHost? _host;

    private TestCommunity(FakeHomeserver homeserver, ManualTime time, IModelPart tables, string[] bots, Action<IServiceCollection> addBots)
    {
        Homeserver = homeserver;
        Time = time;
        Bot = homeserver.AddUser("bot", "Bot");
        Store = new SqliteStore(Path.Combine(_folder, "community.db"), [tables]);
        (_bots, _addBots) = (bots, addBots);
        _observer.DefaultRequestHeaders.Authorization = new("Bearer", homeserver.AddUser("observer").IssueToken());
    }

    public FakeHomeserver Homeserver { get; }

    public ManualTime Time { get; }

    /// <summary>The account all bots of the test share.</summary>
    public FakeUser Bot { get; }

    public SqliteStore Store { get; }

    /// <summary>What was logged as a warning or worse.</summary>
    public IReadOnlyList<string> Warnings => _log.Lines;

    /// <param name="tables">The slice's tables.</param>
    /// <param name="bots">The names of the bots.</param>
    /// <param name="addBots">Registers them.</param>
    public static async Task<TestCommunity> StartAsync(IModelPart tables, string[] bots, Action<IServiceCollection> addBots)
    {
        var time = new ManualTime(ManualTime.UsualStart);
        var community = new TestCommunity(await FakeHomeserver.StartAsync(time), time, tables, bots, addBots);
        await using (var db = community.Store.Open())
            await db.Database.EnsureCreatedAsync();
        await community.StartAsync();
        await community.SettleAsync();
        return community;
    }

    /// <summary>Starts the bots, after <see cref="StopAsync"/>, with the same store.</summary>
    public async Task StartAsync()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(_log).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        var passwordFile = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(passwordFile, Bot.Password);
        var account = new AccountOptions(UserId.Parse(Bot.UserId), passwordFile, null, Path.Combine(_folder, "session.json"));
        builder.Services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IStoreProvider>(Store)
            .AddSingleton(new SuiteAccounts(new HashSet<UserId> { account.User }))
            .AddSingleton(new JoinOptions())
            .AddSingleton(new DeliveryOptions())
            .AddPipeline()
            .AddAccount(account, Homeserver.Address, _bots);
        _addBots(builder.Services);
        _host = builder.Build();
        await _host.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_host is null)
            return;
        await _host.StopAsync();
        _host.Dispose();
        _host = null;
    }

    /// <summary>A room with the bot in it, in which <paramref name="moderator"/> has the say.</summary>
    public Task<BotRoom> RoomAsync(string name, FakeUser moderator, params FakeUser[] members) =>
        RoomAsync(Homeserver.CreateRoom(moderator, name, members), moderator);

    /// <summary>The same with a room that is there already.</summary>
    public async Task<BotRoom> RoomAsync(FakeRoom fake, FakeUser moderator)
    {
        var room = new BotRoom(this, fake);
        room.Fake.Invite(moderator, Bot);
        await Homeserver.WaitUntilAsync(() => room.Fake.Membership(Bot) == "join");
        await SettleAsync();
        return room;
    }

    /// <summary>Moves the clock and waits until what that brings is done.</summary>
    public async Task PassesAsync(TimeSpan time)
    {
        Time.Advance(time);
        await SettleAsync();
    }

    /// <summary>Waits until the bots have handled everything and sent all they want to; small waits of theirs are skipped.</summary>
    public async Task SettleAsync()
    {
        var wakeup = _host!.Services.GetRequiredService<Wakeups>().Listen();
        using var limit = new CancellationTokenSource(Patience);
        while (!await IsSettledAsync(limit.Token))
        {
            var before = TimeProvider.System.GetTimestamp();
            await wakeup.WaitAsync(Glance, TimeProvider.System, limit.Token);
            // Nobody works: they wait for the clock.
            if (TimeProvider.System.GetElapsedTime(before) >= Glance)
                Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Lets time pass until the condition holds, while the bots may be in trouble.</summary>
    public async Task PassesUntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        var wakeup = _host!.Services.GetRequiredService<Wakeups>().Listen();
        while (!condition())
        {
            await wakeup.WaitAsync(Glance, TimeProvider.System, limit.Token);
            Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Homeserver.DisposeAsync();
        _observer.Dispose();
        Store.Dispose();
        _log.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // The token first: it says that everything is handled, and with what is due done the outbox holds all there is to send. Then again,
    // for the echo.
    private async Task<bool> IsSettledAsync(CancellationToken cancellation)
    {
        if (!await IsFollowedAsync(cancellation))
            return false;
        await using var db = Store.Open();
        return !await IsAnythingDueAsync(db, cancellation) &&
            !await db.Outbox.AnyAsync(item => item.State == OutboxState.Waiting, cancellation) && await IsFollowedAsync(cancellation);
    }

    private async Task<bool> IsAnythingDueAsync(CommunityContext db, CancellationToken cancellation)
    {
        foreach (var work in _host!.Services.GetServices<IBot>().SelectMany(bot => bot.DueWork))
            if (await work.NextAsync(db, cancellation) <= Time.GetUtcNow().ToInstant())
                return true;
        return false;
    }

    private async Task<bool> IsFollowedAsync(CancellationToken cancellation)
    {
        await using var db = Store.Open();
        var user = UserId.Parse(Bot.UserId);
        var token = (await db.SyncPositions.SingleOrDefaultAsync(row => row.Account == user, cancellation))?.Token;
        return string.Equals(token, await CurrentTokenAsync(cancellation), StringComparison.Ordinal);
    }

    private async Task<string> CurrentTokenAsync(CancellationToken cancellation)
    {
        var answer = await _observer.GetStringAsync(new Uri(Homeserver.Address, "/_matrix/client/v3/sync?timeout=0"), cancellation);
        return System.Text.Json.Nodes.JsonNode.Parse(answer)!["next_batch"]!.GetValue<string>();
    }
}
