using System.Globalization;
using Community.Store.Sqlite.Backups;

namespace Community.Host.Doctor;

/// <summary>Is there room for the store and its backups, and is there a backup of late?</summary>
internal static class DiskCheck
{
    private const long MiB = 1024 * 1024, LeastFree = 100 * MiB, LargeLog = 64 * MiB;
    private static readonly TimeSpan OldBackup = TimeSpan.FromDays(2);

    /// <param name="store">The store's file, which is there.</param>
    /// <param name="now">The time it is.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Run(string store, DateTimeOffset now, Findings findings)
    {
        var size = new FileInfo(store).Length;
        var log = new FileInfo(store + "-wal") is { Exists: true } wal ? wal.Length : 0;
        findings.Good($"it takes {InMiB(size)}, its log {InMiB(log)}");
        if (log > LargeLog)
            findings.Note("the log is large: something reads the store for long; it shrinks when the bots are restarted");
        // An upgrade and a backup need as much again, twice.
        var free = new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(store))!).AvailableFreeSpace;
        if (free < Math.Max(LeastFree, 2 * size))
            findings.Problem($"Only {InMiB(free)} are free on its disk.", "Make room: with a full disk the bots wait and answer nobody.");
        CheckBackups(store, now, findings);
    }

    private static void CheckBackups(string store, DateTimeOffset now, Findings findings)
    {
        var backups = new BackupFolder(store);
        if (backups.Files is not [var newest, ..])
            findings.Note($"no backup in {backups.Path}; ./community backup takes one while the bots run");
        else if (now - new DateTimeOffset(File.GetLastWriteTimeUtc(newest), TimeSpan.Zero) is var age && age > OldBackup)
            findings.Note(string.Create(CultureInfo.InvariantCulture, $"the last backup is {age.TotalDays:0} days old; ./community backup takes one while the bots run"));
        else
            findings.Good(string.Create(CultureInfo.InvariantCulture, $"the last backup is {Math.Max(0, age.TotalHours):0} hours old"));
        foreach (var replaced in Directory.EnumerateDirectories(Path.GetDirectoryName(Path.GetFullPath(store))!, $"{Path.GetFileName(store)}.replaced-*"))
            findings.Note($"{replaced} is what a restore replaced; delete it when you don't need it any more, it holds people's words");
    }

    private static string InMiB(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / MiB:0.0} MiB");
}
