using Community.Host.Running;
using Community.Host.Tests.Configuration;
using Community.Store.Sqlite;
using Community.Store.Sqlite.Backups;

namespace Community.Host.Tests.Backup;

/// <summary><c>backup</c> as a process of its own.</summary>
public sealed class BackupCommandTests
{
    [Fact]
    public async Task Beside_the_store_while_it_is_held_and_only_the_newest_are_kept()
    {
        using var file = ConfigurationFile.Full();
        using var store = RunningHost.OpenStore(file.Beside("data/bots.db"));
        using var held = await store.PrepareAsync(TimeProvider.System, CancellationToken.None);
        for (var i = 0; i < 3; i++)
        {
            var ending = await HostProcess.RunAsync("backup", "--config", file.Path, "--keep", "2");
            Assert.Equal((0, string.Empty), (ending.Code, ending.Error));
            Assert.Contains("Not in it: the configuration, passwords and access tokens", ending.Out, StringComparison.Ordinal);
        }

        var backups = new BackupFolder(store.File).Files;
        Assert.Equal(2, backups.Count);
        Assert.All(backups, backup => Assert.StartsWith(file.Beside("data/backups/community-"), backup, StringComparison.Ordinal));
        await SqliteBackup.CheckAsync(backups[0], CancellationToken.None);
    }

    [Fact]
    public async Task Into_a_file_by_name()
    {
        using var file = ConfigurationFile.Full();
        using (var store = RunningHost.OpenStore(file.Beside("data/bots.db")))
            (await store.PrepareAsync(TimeProvider.System, CancellationToken.None)).Dispose();
        var ending = await HostProcess.RunAsync("backup", file.Beside("away/mine"), "--config", file.Path);

        Assert.Equal((0, string.Empty), (ending.Code, ending.Error));
        await SqliteBackup.CheckAsync(file.Beside("away/mine"), CancellationToken.None);
    }

    [Theory]
    [InlineData("--keep must be 1 or more.", "--keep", "0")]
    [InlineData("--keep is for the folder 'backups'; leave it out where you name a file.", "mine", "--keep", "2")]
    public async Task What_makes_no_sense_is_refused(string reason, params string[] arguments)
    {
        using var file = ConfigurationFile.Full();
        var ending = await HostProcess.RunAsync(["backup", "--config", file.Path, .. arguments]);

        ending.IsRefusal();
        Assert.Equal(reason, ending.Error.Trim());
    }

    [Fact]
    public async Task Without_a_store_it_is_refused()
    {
        using var file = ConfigurationFile.Full();
        var ending = await HostProcess.RunAsync("backup", "--config", file.Path);

        ending.IsRefusal();
        Assert.StartsWith($"There is no store {file.Beside("data/bots.db")}", ending.Error, StringComparison.Ordinal);
    }
}
