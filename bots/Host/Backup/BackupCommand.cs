using System.Globalization;
using Community.Host.Configuration;
using Community.Store.Sqlite.Backups;

namespace Community.Host.Backup;

/// <summary><c>community backup</c>: the store in one file, taken while the bots run.</summary>
internal static class BackupCommand
{
    /// <param name="configurationFile">Says where the store is.</param>
    /// <param name="file">Where to put the backup; null: beside the store.</param>
    /// <param name="keep">How many of those beside the store are kept; null: all.</param>
    /// <param name="output">What was done is said here.</param>
    /// <param name="cancellation">Ends it, and leaves no half a file behind.</param>
    public static async Task<int> RunAsync(
        string configurationFile, string? file, int? keep, TextWriter output, CancellationToken cancellation)
    {
        var configuration = CommunityConfiguration.Load(configurationFile);
        var folder = new BackupFolder(configuration.Store);
        var target = file is null ? folder.NewFile(TimeProvider.System.GetUtcNow()) : Path.GetFullPath(file);
        var manifest = await SqliteBackup.TakeAsync(configuration.Store, target, TimeProvider.System, cancellation);
        if (keep is { } count)
            folder.KeepNewest(count);

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{target}: {new FileInfo(target).Length / 1024.0:0} KiB, {manifest.Rows.Values.Sum()} rows, checked, of {manifest.TakenAt:uuuu-MM-dd HH:mm:ss} UTC."));
        await output.WriteLineAsync(
            "In it: all that the bots keep and what they still have to send. Not in it: the configuration, passwords and access tokens; keep those " +
            "apart. It holds people's words: store it as carefully as the store itself.");
        return 0;
    }
}
