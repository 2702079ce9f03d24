using System.Net;
using System.Net.Sockets;
using Community.Host.Tests.Configuration;

namespace Community.Host.Tests;

/// <summary>What a person gets to see who starts the suite in a wrong way.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("doctor")]
    public async Task A_configuration_that_is_not_there_is_named(string command)
    {
        var ending = await HostProcess.RunAsync(command, "--config", _folder["community.json"]);

        ending.IsRefusal();
        Assert.StartsWith($"There is no configuration {_folder["community.json"]}.", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_key_is_named()
    {
        using var file = ConfigurationFile.Full().With("bots:faq:emoji", "⭐");
        var ending = await HostProcess.RunAsync("run", "--config", file.Path);

        ending.IsRefusal(lines: 2);
        Assert.Contains("'bots:faq:emoji' is no setting.", ending.Error, StringComparison.Ordinal);
        Assert.Empty(ending.Out);
    }

    [Theory]
    [InlineData(1, "run", "--config", "")]
    [InlineData(1, "run")]
    [InlineData(1, "run", "--config")]
    [InlineData(2, "feed")]
    [InlineData(1)]
    public async Task A_command_line_that_lacks_something_is_answered_with_help(int lines, params string[] arguments)
    {
        var ending = await HostProcess.RunAsync(arguments);

        ending.IsRefusal(lines);
        Assert.Contains("Usage:", ending.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Give either --registration-secret-file or --admin-token-file.")]
    [InlineData("Give either --registration-secret-file or --admin-token-file.", "--registration-secret-file", "a", "--admin-token-file", "b")]
    [InlineData("Required argument missing for option: '--admin-token-file'.", "--admin-token-file")]
    [InlineData("--admin-token-file needs a path.", "--admin-token-file", "")]
    public async Task Provisioning_needs_one_secret(string reason, params string[] secret)
    {
        var ending = await HostProcess.RunAsync(
            ["provision", "--homeserver", "http://127.0.0.1:9", "--rooms", "rooms.json", "--data", _folder[""], .. secret]);

        ending.IsRefusal();
        Assert.Equal(reason, ending.Error.Trim());
    }

    [Fact]
    public async Task A_homeserver_that_is_no_address_is_refused()
    {
        var ending = await HostProcess.RunAsync(
            "provision", "--homeserver", "example.org", "--rooms", "rooms.json", "--data", _folder[""], "--admin-token-file", "token");

        ending.IsRefusal();
        Assert.Contains("'example.org' is no address", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moderator_who_is_no_user_is_refused()
    {
        var ending = await HostProcess.RunAsync(
            "provision", "--homeserver", "http://127.0.0.1:9", "--rooms", "rooms.json", "--data", _folder[""], "--admin-token-file", "token",
            "--moderator", "anna");

        ending.IsRefusal();
        Assert.Contains("'anna' is not a user id.", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_homeserver_that_does_not_answer_is_named_by_provision()
    {
        var rooms = _folder.Write("rooms.json", """{ "bots": {}, "space": { "alias": "a", "name": "b", "topic": "c" }, "rooms": [] }""");
        var homeserver = ClosedPort();
        var ending = await HostProcess.RunAsync(
            "provision", "--homeserver", homeserver, "--rooms", rooms, "--data", _folder["data"], "--admin-token-file", "token");

        ending.IsRefusal();
        Assert.StartsWith($"There is no homeserver at {homeserver}", ending.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["data"]));
    }

    [Fact]
    public async Task And_by_the_doctor_who_looks_at_the_rest_all_the_same()
    {
        var homeserver = ClosedPort();
        using var file = ConfigurationFile.Full().With("homeserver", homeserver);
        var ending = await HostProcess.RunAsync("doctor", "--config", file.Path);

        Assert.Equal((1, string.Empty), (ending.Code, ending.Error));
        Assert.Contains($"PROBLEM  {homeserver}/ does not answer: ", ending.Out, StringComparison.Ordinal);
        Assert.Contains("is not there yet", ending.Out, StringComparison.Ordinal);
        Assert.EndsWith("Problems: 1.", ending.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rooms_file_that_is_broken_is_named()
    {
        var rooms = _folder.Write("rooms.json", "{\n  \"bots\": [");
        var ending = await HostProcess.RunAsync(
            "provision", "--homeserver", "http://127.0.0.1:9", "--rooms", rooms, "--data", _folder["data"], "--admin-token-file", "token");

        ending.IsRefusal();
        Assert.StartsWith($"{rooms} can't be read: line 2: ", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_store_is_no_riddle()
    {
        using var file = ConfigurationFile.Full();
        Directory.CreateDirectory(file.Beside("data"));
        await File.WriteAllTextAsync(file.Beside("data/bots.db"), new string('x', 10_000));
        var ending = await HostProcess.RunAsync("run", "--config", file.Path);

        ending.IsRefusal();
        Assert.StartsWith($"The store {file.Beside("data/bots.db")} is damaged", ending.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("--version")]
    public async Task Who_asks_for_help_gets_it(params string[] arguments)
    {
        var ending = await HostProcess.RunAsync(arguments);

        Assert.Equal((0, string.Empty), (ending.Code, ending.Error));
        Assert.NotEmpty(ending.Out);
    }

    /// <summary>An address where nobody listens.</summary>
    private static string ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
