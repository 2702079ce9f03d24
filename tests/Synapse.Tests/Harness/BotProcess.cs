using System.Diagnostics;
using System.Text.Json.Nodes;
using Community.Matrix.Ids;
using Community.Testing.Conformance;
using Microsoft.Data.Sqlite;

namespace Community.Synapse.Tests.Harness;

/// <summary>The suite as a process of its own, as people run it, with a configuration and a store in a folder that goes afterwards.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("community-test-").FullName;
    private Process? _process;

    private readonly WatchedHomeserver _homeserver;

    private BotProcess(WatchedHomeserver homeserver, UserId faq, UserId meetups, UserId front) => (_homeserver, Faq, Meetups, Front) = (homeserver, faq, meetups, front);

    public UserId Faq { get; }

    public UserId Meetups { get; }

    public UserId Front { get; }

    public string ConfigurationFile => Path.Combine(_folder, "community.json");

    public string StoreFile => Path.Combine(_folder, "store", "community.db");

    private string LogFile => Path.Combine(_folder, "log.txt");

    /// <summary>Accounts and configuration for all bots; not started.</summary>
    public static async Task<BotProcess> PrepareAsync(RealSynapse synapse, Action<JsonObject>? configure = null)
    {
        var (faq, faqToken) = await synapse.NewBotAccountAsync("faq");
        var (meetups, meetupsToken) = await synapse.NewBotAccountAsync("treffen");
        var (front, frontToken) = await synapse.NewBotAccountAsync("empfang");
        var process = new BotProcess(synapse.Watched, faq, meetups, front);
        await File.WriteAllTextAsync(Path.Combine(process._folder, "faq.token"), faqToken);
        await File.WriteAllTextAsync(Path.Combine(process._folder, "meetups.token"), meetupsToken);
        await File.WriteAllTextAsync(Path.Combine(process._folder, "front.token"), frontToken);
        var configuration = new JsonObject
        {
            ["homeserver"] = synapse.Watched.Address.ToString(),
            ["accounts"] = new JsonObject
            {
                ["faq"] = new JsonObject { ["user"] = faq.Value, ["accessTokenFile"] = "faq.token" },
                ["meetups"] = new JsonObject { ["user"] = meetups.Value, ["accessTokenFile"] = "meetups.token" },
                ["front"] = new JsonObject { ["user"] = front.Value, ["accessTokenFile"] = "front.token" },
            },
            ["bots"] = new JsonObject
            {
                ["faq"] = new JsonObject { ["account"] = "faq" },
                ["meetups"] = new JsonObject { ["account"] = "meetups" },
                ["front"] = new JsonObject { ["account"] = "front" },
            },
        };
        configure?.Invoke(configuration);
        await File.WriteAllTextAsync(process.ConfigurationFile, configuration.ToJsonString());
        return process;
    }

    /// <summary>Prepared and started.</summary>
    public static async Task<BotProcess> StartAsync(RealSynapse synapse, Action<JsonObject>? configure = null)
    {
        var process = await PrepareAsync(synapse, configure);
        process.Start();
        return process;
    }

    /// <summary>Changes the configuration, before it is started.</summary>
    public void Configure(Action<JsonObject> change)
    {
        var configuration = JsonNode.Parse(File.ReadAllText(ConfigurationFile))!.AsObject();
        change(configuration);
        File.WriteAllText(ConfigurationFile, configuration.ToJsonString());
    }

    /// <summary>The number of rows in a table of its store, all or those with one value in a column.</summary>
    public async Task<long> CountAsync(string table, string? column = null, string? value = null)
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}{(column is null ? string.Empty : $" WHERE {column} = $value")}";
        command.Parameters.AddWithValue("$value", value ?? string.Empty);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Takes a backup, as people do, whether it runs or not.</summary>
    public async Task<string> BackUpAsync()
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.backup");
        await RunAsync("backup", file);
        return file;
    }

    /// <summary>The same accounts and configuration on another machine, with a store from a backup; not started.</summary>
    public async Task<BotProcess> ElsewhereAsync(string backup)
    {
        var elsewhere = new BotProcess(_homeserver, Faq, Meetups, Front);
        foreach (var file in Directory.EnumerateFiles(_folder, "*.token").Append(ConfigurationFile))
            File.Copy(file, Path.Combine(elsewhere._folder, Path.GetFileName(file)));
        await elsewhere.RunAsync("restore", backup);
        return elsewhere;
    }

    private async Task RunAsync(string command, string file)
    {
        var start = new ProcessStartInfo("dotnet", [HostFile, command, file, "--config", ConfigurationFile])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, string.Concat(said));
    }

    public void Start()
    {
        var start = new ProcessStartInfo("sh") { UseShellExecute = false };
        // The shell only opens the log: exec makes the process the one we know and kill.
        foreach (var argument in (string[])["-c", "exec \"$0\" \"$@\" >>\"$COMMUNITY_TEST_LOG\" 2>&1 </dev/null",
            "dotnet", HostFile, "run", "--config", ConfigurationFile])
            start.ArgumentList.Add(argument);
        start.Environment["COMMUNITY_TEST_LOG"] = LogFile;
        _process = Process.Start(start)!;
    }

    public static string HostFile => Path.Combine(AppContext.BaseDirectory, "Community.Host.dll");

    /// <summary>Ends it as a power cut does.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    /// <summary>Asks it to end, as systemd does; returns how it ended.</summary>
    public async Task<int> StopAsync()
    {
        var process = _process!;
        using (var signal = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await signal.WaitForExitAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var code = process.ExitCode;
        process.Dispose();
        _process = null;
        return code;
    }

    public async Task<string> ReadLogAsync()
    {
        await using var log = new FileStream(LogFile, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        var ended = _process?.HasExited == true;
        await KillAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{(ended ? "The bots had ended by themselves." : string.Empty)}{Environment.NewLine}{await ReadLogAsync()}");
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(_homeserver.TakeFaults());
    }
}
