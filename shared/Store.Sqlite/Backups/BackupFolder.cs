using System.Globalization;

namespace Community.Store.Sqlite.Backups;

/// <summary>The folder <c>backups</c> beside a store. What is there carries its time in its name, in UTC.</summary>
public sealed class BackupFolder(string store)
{
    private const string Usual = "community-", Upgrade = "before-upgrade-", Extension = ".db";

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(store))!, "backups");

    public string NewFile(DateTimeOffset now) => Named(Usual, now);

    public string NewFileBeforeUpgrade(DateTimeOffset now) => Named(Upgrade, now);

    /// <summary>All that is there, the newest first.</summary>
    public IReadOnlyList<string> Files => [.. Of(Usual).Concat(Of(Upgrade)).OrderByDescending(File.GetLastWriteTimeUtc)];

    /// <summary>Deletes all but the newest of those that <c>community backup</c> put here.</summary>
    public void KeepNewest(int count) => Delete(Of(Usual).Skip(count));

    public void KeepNewestBeforeUpgrades(int count) => Delete(Of(Upgrade).Skip(count));

    // The time in the name sorts as text does.
    private IEnumerable<string> Of(string prefix) => Directory.Exists(Path)
        ? Directory.EnumerateFiles(Path, $"{prefix}*{Extension}").OrderByDescending(file => file, StringComparer.Ordinal)
        : [];

    private string Named(string prefix, DateTimeOffset now) =>
        System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"{prefix}{now.UtcDateTime:yyyyMMdd'T'HHmmss'-'fff'Z'}{Extension}"));

    private static void Delete(IEnumerable<string> files)
    {
        foreach (var file in files.ToList())
            File.Delete(file);
    }
}
