using System.Diagnostics;
using System.Text.Json.Nodes;
using Community.Host.Tests.Configuration;
using Community.Testing.Homeserver;
using Microsoft.Data.Sqlite;

namespace Community.Host.Tests.Running;

/// <summary>SIGTERM ends the suite in under five seconds, whatever it is about; it loses nothing, and says nothing of what people say.</summary>
public sealed class StopTests : IAsyncLifetime
{
    private const string Marker = "Blaubeerkuchen";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), UntilItEnds = TimeSpan.FromSeconds(30);

    private readonly ConfigurationFile _file = ConfigurationFile.Of(ConfigurationFile.Smallest);
    private FakeHomeserver _homeserver = null!;
    private FakeUser _bot = null!, _anna = null!;
    private FakeRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _homeserver = await FakeHomeserver.StartAsync();
        (_bot, _anna) = (_homeserver.AddUser("faq"), _homeserver.AddUser("anna"));
        _file.With("homeserver", _homeserver.Address.ToString())
            .With("commands", new JsonObject { ["burst"] = 1_000 })
            .With("accounts:faq", new JsonObject { ["user"] = _bot.UserId, ["passwordFile"] = "faq.password" });
        await File.WriteAllTextAsync(_file.Beside("faq.password"), _bot.Password + "\n");
        _room = _homeserver.CreateRoom(_anna, "Raum");
    }

    public async ValueTask DisposeAsync()
    {
        await _homeserver.DisposeAsync();
        _file.Dispose();
    }

    [Fact]
    public async Task While_it_is_busy()
    {
        await using var bots = await StartedAsync();
        for (var i = 0; i < 500; i++)
            _room.Say(_anna, $"!faq ping {Marker} {i}");
        await _homeserver.WaitUntilAsync(() => Answers > 5, Patience);
        await EndsAsync(bots);

        await using var again = Run();
        await _homeserver.WaitUntilAsync(() => Answers == 500, Patience);
        await EndsAsync(again);
        Assert.Equal(500, Answers);
    }

    [Fact]
    public async Task While_the_homeserver_hangs()
    {
        await using var bots = await StartedAsync();
        var hanging = _homeserver.Faults.Add(new Fault(On.Send, FaultKind.Delay(TimeSpan.FromMinutes(2))));
        _room.Say(_anna, $"!faq ping {Marker}");
        await _homeserver.WaitUntilAsync(() => hanging.Hits > 0, Patience);

        await EndsAsync(bots);
    }

    [Fact]
    public async Task While_somebody_else_keeps_the_store_locked()
    {
        await using var bots = await StartedAsync();
        await using var connection = new SqliteConnection($"Data Source={_file.Beside("store/community.db")};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction(deferred: false);
        var before = _homeserver.Requests.Count;
        _room.Say(_anna, $"!faq ping {Marker}");
        await _homeserver.WaitUntilAsync(() => _homeserver.Requests.Skip(before).Any(one => one.Path.EndsWith("/sync", StringComparison.Ordinal)), Patience);

        await EndsAsync(bots);
    }

    [Fact]
    public async Task With_a_collector_it_sends_its_figures_before_it_ends_and_one_that_is_gone_holds_nothing_up()
    {
        await using var collector = new Collector();
        _file.With("telemetry", new JsonObject { ["otlpEndpoint"] = collector.Address });
        await using (var bots = await StartedAsync())
        {
            _room.Say(_anna, $"!faq ping {Marker}");
            await _homeserver.WaitUntilAsync(() => Answers == 1, Patience);
            await EndsAsync(bots);
        }
        var sent = collector.Received;
        string[] figures = ["community.events.handled", "community.sends", "community.sync.lag", "community.outbox.waiting", "community.commands"];
        Assert.DoesNotContain(figures, name => !sent.Any(one => one.Path is "/v1/metrics" && one.Body.Contains(name, StringComparison.Ordinal)));
        Assert.Contains(sent, one => one.Path is "/v1/traces" && one.Body.Contains("batch", StringComparison.Ordinal));
        Assert.DoesNotContain(sent, one => one.Body.Contains(Marker, StringComparison.Ordinal) || one.Body.Contains(_anna.UserId, StringComparison.Ordinal) ||
            one.Body.Contains(_room.Id, StringComparison.Ordinal));

        await collector.DisposeAsync();
        await using var without = Run();
        _room.Say(_anna, $"!faq ping {Marker}");
        await _homeserver.WaitUntilAsync(() => Answers == 2, Patience);
        await EndsAsync(without);
    }

    [Fact]
    public async Task As_JSON_each_line_of_its_log_is_an_object()
    {
        _file.With("logging", new JsonObject { ["format"] = "json", ["level"] = "debug" });
        await using var bots = await StartedAsync();
        _room.Say(_anna, $"!faq ping {Marker}");
        await _homeserver.WaitUntilAsync(() => Answers == 1, Patience);
        var log = (await EndsAsync(bots)).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(log);
        Assert.All(log, line => Assert.NotNull(JsonNode.Parse(line)!["Message"]));
    }

    private int Answers => _room.Events.Count(one => one["sender"]!.GetValue<string>() == _bot.UserId && one["type"]!.GetValue<string>() == "m.room.message");

    private HostProcess Run() => HostProcess.Start("run", "--config", _file.Path);

    private async Task<HostProcess> StartedAsync()
    {
        var bots = Run();
        _room.Invite(_anna, _bot);
        await _homeserver.WaitUntilAsync(() => _room.Membership(_bot) == "join", Patience);
        return bots;
    }

    private static async Task<Ending> EndsAsync(HostProcess process)
    {
        var clock = Stopwatch.StartNew();
        var ending = await process.StopAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"ended after {clock.Elapsed.TotalSeconds:0.00} s");

        Assert.Equal(0, ending.Code);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, UntilItEnds);
        Assert.DoesNotContain(Marker, ending.Out + ending.Error, StringComparison.Ordinal);
        return ending;
    }
}
