using Community.Commands.Prompts;
using Community.Hosting;
using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Joining;
using Community.Hosting.Retention;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Sqlite;
using Community.Store.Sqlite.Backups;
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
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2), Glance = TimeSpan.FromMilliseconds(60);

    private readonly MemoryFolder _folder = new();
    private readonly Action<IServiceCollection> _addBots;
    private readonly string[] _bots;
    private readonly IHostMaker _maker;
    private readonly CollectedLog _log = new();
    private IHost? _host;
    private Wakeup? _wakeup;

    private TestCommunity(
        FakeHomeserver homeserver, ManualTime time, IReadOnlyList<IModelPart> tables, string[] bots, Action<IServiceCollection> addBots, IHostMaker maker)
    {
        Homeserver = homeserver;
        Time = time;
        Bot = homeserver.AddUser("bot", "Bot");
        Store = new SqliteStore(Path.Combine(_folder.Path, "community.db"), [.. tables, CommandTables.All]);
        (_bots, _addBots, _maker) = (bots, addBots, maker);
    }

    public FakeHomeserver Homeserver { get; }

    public ManualTime Time { get; }

    /// <summary>The account all bots of the test share.</summary>
    public FakeUser Bot { get; }

    public SqliteStore Store { get; }

    /// <summary>In force from the next start on.</summary>
    public DeliveryOptions Delivery { get; set; } = new();

    /// <summary>In force from the next start on.</summary>
    public JoinOptions Join { get; set; } = new();

    /// <summary>What runs now.</summary>
    public IServiceProvider Services => _host!.Services;

    /// <summary>What was logged as a warning or worse.</summary>
    public IReadOnlyList<string> Warnings => _log.Lines;

    /// <param name="tables">The slice's tables.</param>
    /// <param name="bots">The names of the bots.</param>
    /// <param name="addBots">Registers them.</param>
    public static Task<TestCommunity> StartAsync(IModelPart tables, string[] bots, Action<IServiceCollection> addBots) =>
        StartAsync([tables], bots, addBots);

    /// <param name="tables">The tables of every slice that takes part.</param>
    /// <param name="bots">The names of the bots.</param>
    /// <param name="addBots">Registers them.</param>
    /// <param name="maker">Makes the process that the bots run in; null: one without web pages.</param>
    public static async Task<TestCommunity> StartAsync(
        IReadOnlyList<IModelPart> tables, string[] bots, Action<IServiceCollection> addBots, IHostMaker? maker = null)
    {
        var time = new ManualTime(ManualTime.UsualStart);
        var community = new TestCommunity(await FakeHomeserver.StartAsync(time), time, tables, bots, addBots, maker ?? new PlainHost());
        await using (var db = community.Store.Open())
            await db.Database.EnsureCreatedAsync();
        await community.StartAsync();
        await community.SettleAsync();
        return community;
    }

    /// <summary>Starts the bots, after <see cref="StopAsync"/>, with the same store.</summary>
    public async Task StartAsync()
    {
        var builder = _maker.NewBuilder();
        builder.Logging.AddProvider(_log).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        var passwordFile = Path.Combine(_folder.Path, "password");
        await File.WriteAllTextAsync(passwordFile, Bot.Password);
        var account = new AccountOptions(UserId.Parse(Bot.UserId), passwordFile, null, Path.Combine(_folder.Path, "session.json"));
        builder.Services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IStoreProvider>(Store)
            .AddSingleton(new SuiteAccounts(new HashSet<UserId> { account.User }))
            .AddSingleton(new RetentionOptions())
            .AddSingleton(Join)
            .AddSingleton(Delivery)
            .AddPipeline()
            .AddAccount(account, Homeserver.Address, _bots);
        _addBots(builder.Services);
        _host = _maker.Build(builder);
        _wakeup = _host.Services.GetRequiredService<Wakeups>().Listen();
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

    /// <summary>Takes a backup, as <c>community backup</c> does, while the bots run.</summary>
    public async Task<string> BackUpAsync()
    {
        var file = new BackupFolder(Store.File).NewFile(Time.GetUtcNow());
        await SqliteBackup.TakeAsync(Store.File, file, Time, CancellationToken.None);
        return file;
    }

    /// <summary>Stops the bots and restores a backup, as on a new machine: without the kept login. The homeserver has forgotten what it
    /// knew of transactions.</summary>
    public async Task RestoreAsync(string backup)
    {
        await StopAsync();
        File.Delete(Path.Combine(_folder.Path, "session.json"));
        Homeserver.ForgetTransactions();
        await Store.RestoreAsync(backup, Time, CancellationToken.None);
    }

    /// <summary>A room with the bot in it, in which <paramref name="moderator"/> has the say.</summary>
    public Task<BotRoom> RoomAsync(string name, FakeUser moderator, params FakeUser[] members) =>
        RoomAsync(Homeserver.CreateRoom(moderator, name, members), moderator);

    /// <summary>The same with a room that is there already.</summary>
    public async Task<BotRoom> RoomAsync(FakeRoom fake, FakeUser moderator)
    {
        fake.Invite(moderator, Bot);
        return await RoomAsync(fake);
    }

    /// <summary>The same with a room to which the bot is invited.</summary>
    public async Task<BotRoom> RoomAsync(FakeRoom fake)
    {
        var room = new BotRoom(this, fake);
        await Homeserver.WaitUntilAsync(() => room.Fake.Membership(Bot) == "join");
        await SettleAsync();
        return room;
    }

    /// <summary>For bots at rest: they hear of what happens next, and then their syncs fail, so that nothing they do comes back to them.</summary>
    public Fault HearsOnlyWhatIsNext()
    {
        var now = $"since={Homeserver.CurrentToken}";
        return Homeserver.Faults.Add(new Fault(
            On.Sync.From(Bot).When(request => !request.Query.Contains(now, StringComparison.Ordinal)), FaultKind.Status(502)));
    }

    /// <summary>Moves the clock and waits until what that brings is done.</summary>
    public async Task PassesAsync(TimeSpan time)
    {
        Time.Advance(time);
        await SettleAsync();
    }

    /// <summary>Waits until the bots have handled everything and sent all they want to; small waits of theirs are skipped.</summary>
    /// <exception cref="TimeoutException">They do not come to rest; the message says what they are about.</exception>
    public async Task SettleAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await IsSettledAsync())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
                throw new TimeoutException(await SituationAsync());
            await GlanceAsync();
        }
        ThrowIfAnythingWasWrong();
    }

    /// <summary>Lets time pass until the condition holds, while the bots may be in trouble.</summary>
    /// <exception cref="TimeoutException">It never does; the message says what the bots are about.</exception>
    public async Task PassesUntilAsync(Func<bool> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
                throw new TimeoutException(await SituationAsync());
            await GlanceAsync();
            Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Homeserver.DisposeAsync();
        Store.Dispose();
        _log.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
        ThrowIfAnythingWasWrong();
    }

    /// <summary>Whatever a test is about: what the bots ask of a homeserver and say there keeps to the specification.</summary>
    private void ThrowIfAnythingWasWrong()
    {
        if (Homeserver.FaultsOfClients is { Count: > 0 } wrong)
            throw new InvalidOperationException($"Not as the specification has it:\n{string.Join('\n', wrong.Distinct())}");
    }

    private async Task GlanceAsync()
    {
        var before = TimeProvider.System.GetTimestamp();
        await _wakeup!.WaitAsync(Glance, TimeProvider.System, CancellationToken.None);
        // Nobody works: they wait for the clock.
        if (TimeProvider.System.GetElapsedTime(before) >= Glance)
            Time.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<string> SituationAsync()
    {
        await using var db = Store.Open();
        var waiting = await db.Outbox.AsNoTracking().Where(item => item.State == OutboxState.Waiting).ToListAsync();
        return $"""
            The bots did not come to rest. It is {Time.GetUtcNow():u}; followed: {await IsFollowedAsync()}; due: {await IsAnythingDueAsync(db)}; to send: {waiting.Count}
            {string.Join('\n', waiting.Select(item => $"{item.Id} {item.Action} {item.EventType} {item.Relation} in {item.Room}, not before {item.NotBefore}, attempted {item.AttemptedAt}, about {item.TargetItem}"))}
            The last requests:
            {string.Join('\n', Homeserver.Requests.TakeLast(20).Select(one => $"{one.Method} {one.Path} -> {one.Status}"))}
            The log:
            {string.Join('\n', Warnings.TakeLast(20))}
            """;
    }

    // The token first: it says that everything is handled, and with what is due done the outbox holds all there is to send. Then again,
    // for the echo.
    private async Task<bool> IsSettledAsync()
    {
        if (!await IsFollowedAsync())
            return false;
        await using var db = Store.Open();
        return !await IsAnythingDueAsync(db) &&
            !await db.Outbox.AnyAsync(item => item.State == OutboxState.Waiting) && await IsFollowedAsync();
    }

    private async Task<bool> IsAnythingDueAsync(CommunityContext db)
    {
        foreach (var work in _host!.Services.GetServices<IBot>().SelectMany(bot => bot.DueWork))
            if (await work.NextAsync(db, CancellationToken.None) <= Time.GetUtcNow().ToInstant())
                return true;
        foreach (var work in _host!.Services.GetServices<IBot>().SelectMany(bot => bot.SlowWork))
            if (await work.NextAsync(db, CancellationToken.None) <= Time.GetUtcNow().ToInstant())
                return true;
        return false;
    }

    private async Task<bool> IsFollowedAsync()
    {
        await using var db = Store.Open();
        var user = UserId.Parse(Bot.UserId);
        var token = (await db.SyncPositions.SingleOrDefaultAsync(row => row.Account == user))?.Token;
        return string.Equals(token, Homeserver.CurrentToken, StringComparison.Ordinal);
    }
}
