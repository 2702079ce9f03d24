using System.Globalization;
using Community.Delivery.Tests.Bot;
using Community.Delivery.Tests.Process;
using Community.Hosting;
using Community.Hosting.Accounts;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Sqlite;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Community.Delivery.Tests.Sequences;

/// <summary>Homeserver, rooms, people, store and clock of one sequence, and the process of the bots that comes and goes.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int RoomCount = 3, PeopleCount = 3, BusyGlances = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), Glance = TimeSpan.FromMilliseconds(4), LongestLeap = TimeSpan.FromSeconds(15);
    private static readonly IReadOnlyList<IModelPart> Tables = [new LedgerTables()];

    private readonly string _folder;
    private readonly ProcessSetup _setup;
    private readonly SqliteStore _observer;
    private readonly FaultTally _tally;
    private readonly List<(string Name, Fault Fault)> _faults = [];
    private BotProcess? _process;

    private Stage(FakeHomeserver homeserver, ManualTime time, string folder, DeliveryOptions delivery, FaultTally tally)
    {
        (Homeserver, Time, _folder, _tally) = (homeserver, time, folder, tally);
        BotUser = homeserver.AddUser("bot");
        Moderator = homeserver.AddUser("mira");
        People = [.. Enumerable.Range(0, PeopleCount).Select(i => homeserver.AddUser($"person{i}"))];
        Rooms = [.. Enumerable.Range(0, RoomCount).Select(i => new StagedRoom(homeserver.CreateRoom(Moderator, $"room{i}", [.. People])))];
        var password = Path.Combine(folder, "password");
        File.WriteAllText(password, BotUser.Password);
        var account = new AccountOptions(UserId.Parse(BotUser.UserId), password, null, Path.Combine(folder, "session.json"));
        Trouble = new StoreTrouble(tally.Count);
        _setup = new ProcessSetup(Path.Combine(folder, "community.db"), Tables, account, homeserver.Address, delivery, time, Trouble, Log);
        _observer = new SqliteStore(_setup.Database, Tables);
    }

    public FakeHomeserver Homeserver { get; }

    public ManualTime Time { get; }

    public FakeUser BotUser { get; }

    public FakeUser Moderator { get; }

    public IReadOnlyList<FakeUser> People { get; }

    public IReadOnlyList<StagedRoom> Rooms { get; }

    public StoreTrouble Trouble { get; }

    public CollectedLog Log { get; } = new();

    /// <summary>What the sequence is at.</summary>
    public string Now { get; set; } = "nothing yet";

    public static async Task<Stage> SetAsync(string template, DeliveryOptions delivery, FaultTally tally)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(template)!, Guid.NewGuid().ToString("N"))).FullName;
        File.Copy(template, Path.Combine(folder, "community.db"));
        var time = new ManualTime(ManualTime.UsualStart);
        return new Stage(await FakeHomeserver.StartAsync(time), time, folder, delivery, tally);
    }

    /// <summary>An empty store with all tables, to be copied.</summary>
    public static async Task<string> TemplateAsync(string folder)
    {
        var file = Path.Combine(folder, "template.db");
        using var store = new SqliteStore(file, Tables);
        await using var db = store.Open();
        await db.Database.EnsureCreatedAsync();
        return file;
    }

    public CommunityContext OpenStore() => _observer.Open();

    public void Inject(string name, On on, FaultKind kind, int times, int after) =>
        _faults.Add((name, Homeserver.Faults.Add(new Fault(on, kind, times, after))));

    public void Count(string what) => _tally.Count(what);

    public async Task StartAsync()
    {
        if (_process is { IsDead: true })
            await EndAsync();
        _process ??= await BotProcess.StartAsync(_setup);
    }

    public async Task StopAsync()
    {
        Count("stopped and started");
        await EndAsync();
    }

    public void KillAfter(int steps)
    {
        if (_process is not { IsDead: false })
            return;
        Count("killed");
        if (steps == 0)
            _process.Lifeline.CutNow();
        else
            _process.Lifeline.CutAfter(steps);
    }

    /// <summary>Ends all faults, sees to it that the bot is in all rooms and its process runs, and lets time pass until all is done.</summary>
    public async Task SettleAsync()
    {
        EndFaults();
        _process?.Lifeline.CutAfter(-1);
        await StartAsync();
        foreach (var room in Rooms.Where(room => room.Fake.Membership(BotUser) is not ("join" or "invite")))
            room.Fake.Invite(Moderator, BotUser);
        // What is to be sent is looked at last: all the rest adds to it.
        await PassUntilAsync("all is done", async db =>
            Rooms.All(room => room.Fake.Membership(BotUser) == "join") && await IsFollowedAsync(db) &&
            !await db.Set<LedgerReminder>().AnyAsync(one => !one.IsDone) && !await db.SourceDoubts.AnyAsync() &&
            !await db.Outbox.AnyAsync(item => item.State == OutboxState.Waiting) && await IsFollowedAsync(db));
        foreach (var room in Rooms)
            room.Settled(Time.GetUtcNow());
    }

    /// <summary>While one room's messages never arrive, all others get theirs.</summary>
    public async Task OthersAreServedAsync(StagedRoom blocked)
    {
        EndFaults();
        Homeserver.Faults.Add(new Fault(On.Path("PUT", blocked.Fake.Id), FaultKind.Status(500)));
        _process?.Lifeline.CutAfter(-1);
        await StartAsync();
        var room = RoomId.Parse(blocked.Fake.Id);
        await PassUntilAsync("all other rooms are done", async db =>
            await IsFollowedAsync(db) && !await db.Outbox.AnyAsync(item => item.State == OutboxState.Waiting && item.Room != room));
        Count("one room blocked to the end");
    }

    /// <summary>Lets the bots work a little, or the clock run if they wait.</summary>
    public async Task BreatheAsync(int glances)
    {
        for (var i = 0; i < glances && _process is { IsDead: false }; i++)
            await GlanceAsync();
    }

    public async ValueTask DisposeAsync()
    {
        EndFaults();
        await EndAsync();
        _observer.Dispose();
        await Homeserver.DisposeAsync();
        using (var connection = new SqliteConnection(_setup.Connection))
            SqliteConnection.ClearPool(connection);
        Log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void EndFaults()
    {
        Homeserver.Down = false;
        Homeserver.Faults.Clear();
        Trouble.Clear();
        foreach (var (name, fault) in _faults)
            for (var i = 0; i < fault.Hits; i++)
                Count(name);
        _faults.Clear();
    }

    private async Task EndAsync()
    {
        if (_process is { } process)
            await process.DisposeAsync();
        _process = null;
    }

    private async Task PassUntilAsync(string what, Func<CommunityContext, Task<bool>> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            await using (var db = OpenStore())
                if (await condition(db))
                    return;
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
                throw new SequenceFailedException($"Waited in vain until {what}.\n{await SituationAsync()}");
            await StartAsync();
            for (var i = 0; i < BusyGlances && !await GlanceAsync(); i++)
            {
                // They are at work: nothing to look at yet.
            }
        }
    }

    /// <summary>Returns after something has changed; or else true, since nobody works, and lets the clock run that they wait for.</summary>
    private async Task<bool> GlanceAsync()
    {
        var before = TimeProvider.System.GetTimestamp();
        await _process!.Wakeup.WaitAsync(Glance, TimeProvider.System, CancellationToken.None);
        if (TimeProvider.System.GetElapsedTime(before) < Glance)
            return false;
        Time.AdvanceToNext(LongestLeap);
        return true;
    }

    private async Task<bool> IsFollowedAsync(CommunityContext db) =>
        string.Equals((await db.SyncPositions.AsNoTracking().SingleOrDefaultAsync())?.Token, Homeserver.CurrentToken, StringComparison.Ordinal);

    /// <summary>How things stand, for whoever looks for a fault.</summary>
    public async Task<string> SituationAsync()
    {
        await using var db = OpenStore();
        var waiting = await db.Outbox.AsNoTracking().Where(item => item.State == OutboxState.Waiting).ToListAsync();
        var (followed, reminders, doubts) =
            (await IsFollowedAsync(db), await db.Set<LedgerReminder>().CountAsync(one => !one.IsDone), await db.SourceDoubts.CountAsync());
        return string.Create(CultureInfo.InvariantCulture, $"""
            It is {Time.GetUtcNow():u}; the process is {(_process is { IsDead: false } ? "alive" : "dead")}; followed: {followed}.
            In the rooms: {string.Join(", ", Rooms.Select(room => room.Fake.Membership(BotUser)))}
            To send: {string.Join('\n', waiting.Select(item => $"{item.Id} {item.Action} {item.EventType} {item.Relation} in {item.Room}, not before {item.NotBefore}, attempted {item.AttemptedAt}, about {item.TargetItem}"))}
            Reminders: {reminders}; doubts: {doubts}
            {string.Join('\n', Homeserver.Requests.TakeLast(15).Select(one => $"{one.Method} {one.Path} -> {one.Status}"))}
            {string.Join('\n', Log.Lines.TakeLast(12))}
            """);
    }
}

internal sealed class SequenceFailedException(string message) : Exception(message);
