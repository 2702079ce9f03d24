using Community.Host.Configuration;
using Community.Store.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Community.Host.Running;

/// <summary><c>community run</c>: the bots, until Ctrl-C or SIGTERM.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(string file, CancellationToken cancellation)
    {
        var configuration = CommunityConfiguration.Load(file);
        using var store = RunningHost.OpenStore(configuration.Store);
        using var held = await store.PrepareAsync(TimeProvider.System, cancellation);
        using var host = RunningHost.Build(configuration, store, Log);
        await host.RunAsync(cancellation);
        return 0;
    }

    private static void Log(ILoggingBuilder logging) => logging
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        })
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
        // EF Core would put statements with people's words into the log.
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
}
