using System.Diagnostics;
using System.Text.Json.Nodes;
using Community.Host.Tests.Configuration;
using Community.Testing.Homeserver;

namespace Community.Host.Tests.Running;

/// <summary><c>run</c> as a process of its own, from start to SIGTERM, on a homeserver in memory.</summary>
public sealed class RunTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), UntilItEnds = TimeSpan.FromSeconds(30);

    private readonly ConfigurationFile _file = ConfigurationFile.Of(ConfigurationFile.Smallest);
    private FakeHomeserver _homeserver = null!;
    private FakeUser _bot = null!;

    private string SessionFile => _file.Beside("secrets/session-faq.json");

    private int Logins => _homeserver.Requests.Count(request => request is { Method: "POST", Path: "/_matrix/client/v3/login" });

    public async ValueTask InitializeAsync()
    {
        _homeserver = await FakeHomeserver.StartAsync();
        _bot = _homeserver.AddUser("faq");
        _file.With("homeserver", _homeserver.Address.ToString())
            .With("accounts:faq", new JsonObject { ["user"] = _bot.UserId, ["passwordFile"] = "faq.password" })
            .With("bots:meetups", new JsonObject { ["account"] = "faq" });
        await File.WriteAllTextAsync(_file.Beside("faq.password"), _bot.Password + "\n");
    }

    public async ValueTask DisposeAsync()
    {
        await _homeserver.DisposeAsync();
        _file.Dispose();
    }

    [Fact]
    public async Task It_logs_in_once_and_ends_in_peace()
    {
        await using (var first = Run())
        {
            await SyncedAsync(1);
            Assert.Equal(1, Logins);
            await EndsInPeaceAsync(first);
        }
        Assert.True(File.Exists(SessionFile));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SessionFile));

        await using var second = Run();
        await SyncedAsync(2);
        Assert.Equal(1, Logins);
        await EndsInPeaceAsync(second);
    }

    [Fact]
    public async Task A_second_process_on_the_same_store_is_refused_and_told_who_holds_it()
    {
        await using var first = Run();
        await SyncedAsync(1);
        var refused = await HostProcess.RunAsync("run", "--config", _file.Path);

        refused.IsRefusal();
        Assert.Contains($"{_file.Beside("store/community.db")} is in use by process {first.Id} on ", refused.Error, StringComparison.Ordinal);
        Assert.Equal(1, Logins);
        await EndsInPeaceAsync(first);
    }

    [Fact]
    public async Task A_killed_one_leaves_the_store_to_the_next()
    {
        await using (Run())
            await SyncedAsync(1);

        await using var next = Run();
        await SyncedAsync(2);
        await EndsInPeaceAsync(next);
    }

    [Fact]
    public async Task A_homeserver_that_is_down_is_waited_for()
    {
        _homeserver.Down = true;
        await using var bots = Run();
        await _homeserver.WaitUntilAsync(() => _homeserver.Requests.Count > 0, Patience);
        _homeserver.Down = false;
        await SyncedAsync(1);

        await EndsInPeaceAsync(bots);
    }

    [Fact]
    public async Task It_can_be_stopped_while_it_waits()
    {
        _homeserver.Down = true;
        await using var bots = Run();
        await _homeserver.WaitUntilAsync(() => _homeserver.Requests.Count > 0, Patience);

        await EndsInPeaceAsync(bots);
    }

    [Fact]
    public async Task A_wrong_password_ends_it_with_a_word_on_what_to_check()
    {
        await File.WriteAllTextAsync(_file.Beside("faq.password"), "wrong");
        await using var bots = Run();
        var ending = await bots.EndAsync();

        ending.IsRefusal();
        Assert.Contains($"refuses to let {_bot.UserId} in (M_FORBIDDEN)", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_file_that_is_not_there_is_named()
    {
        File.Delete(_file.Beside("faq.password"));
        await using var bots = Run();
        var ending = await bots.EndAsync();

        ending.IsRefusal();
        Assert.Equal($"The secret file {_file.Beside("faq.password")} can't be read.", ending.Error.Trim());
    }

    [Fact]
    public async Task The_doctor_finds_it_well()
    {
        await using (var first = Run())
        {
            await SyncedAsync(1);
            await EndsInPeaceAsync(first);
        }
        var room = _homeserver.CreateRoom(_homeserver.AddUser("anna"), "E-Rechnung", _bot);
        var ending = await HostProcess.RunAsync("doctor", "--config", _file.Path);

        Assert.Equal((0, string.Empty), (ending.Code, ending.Error));
        Assert.Contains("may write and react in “E-Rechnung”", ending.Out, StringComparison.Ordinal);
        Assert.EndsWith("All is well.", ending.Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(1, Logins);
        Assert.Equal("join", room.Membership(_bot));
    }

    private static async Task EndsInPeaceAsync(HostProcess process)
    {
        var clock = Stopwatch.StartNew();
        var ending = await process.StopAsync();

        Assert.Equal(0, ending.Code);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, UntilItEnds);
        Assert.DoesNotContain("xception", ending.Out + ending.Error, StringComparison.Ordinal);
    }

    private HostProcess Run() => HostProcess.Start("run", "--config", _file.Path);

    /// <summary>So many processes, one after the other, have got as far as to wait for what is new.</summary>
    private Task SyncedAsync(int processes) => _homeserver.WaitUntilAsync(
        () => _homeserver.Requests.Count(request => request.Path.EndsWith("/sync", StringComparison.Ordinal) &&
            request.Query.Contains("since=", StringComparison.Ordinal)) >= processes,
        Patience);
}
