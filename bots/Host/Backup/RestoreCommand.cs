using System.Globalization;
using Community.Host.Configuration;
using Community.Host.Running;
using Community.Store.Sqlite.Backups;
using NodaTime.Extensions;

namespace Community.Host.Backup;

/// <summary><c>community restore</c>: a backup takes the place of the store.</summary>
internal static class RestoreCommand
{
    public static async Task<int> RunAsync(string configurationFile, string file, TextWriter output, CancellationToken cancellation)
    {
        var configuration = CommunityConfiguration.Load(configurationFile);
        using var store = RunningHost.OpenStore(configuration.Store);
        var (manifest, replaced) = await store.RestoreAsync(Path.GetFullPath(file), TimeProvider.System, cancellation);
        var age = TimeProvider.System.GetUtcNow().ToInstant() - manifest.TakenAt;

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{store.File} is now as it was at {manifest.TakenAt:uuuu-MM-dd HH:mm:ss} UTC, {age.TotalHours:0.0} hours ago ({manifest.Rows.Values.Sum()} rows)."));
        if (replaced is not null)
            await output.WriteLineAsync($"What was there is kept in {replaced}. Delete it when you don't need it any more: it holds people's words.");
        await output.WriteLineAsync(
            "Now start the bots, and only here: two copies would answer everything twice. First they read in their rooms what they have said " +
            "since the backup, then they handle again what happened since, and say only what has not been said.");
        return 0;
    }
}
