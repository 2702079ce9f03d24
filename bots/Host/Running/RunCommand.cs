using System.Runtime.ExceptionServices;
using Community.Host.Configuration;
using Community.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Community.Host.Running;

/// <summary><c>community run</c>: the bots, until Ctrl-C or SIGTERM.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(string file, CancellationToken cancellation)
    {
        var configuration = CommunityConfiguration.Load(file);
        using var store = RunningHost.OpenStore(configuration.Store);
        using var held = await store.PrepareAsync(TimeProvider.System, cancellation);
        using var host = RunningHost.Build(configuration, store, logging => SuiteLog.Configure(logging, configuration.Logging));
        var loops = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await host.RunAsync(cancellation);
        // A loop that can't go on has ended the host; why is said in one line by whoever called us.
        if (loops.Select(loop => loop.ExecuteTask?.Exception?.InnerException).FirstOrDefault(reason => reason is not null) is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        return 0;
    }
}
