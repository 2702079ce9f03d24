using Community.Delivery.Tests.Bot;
using Community.Hosting;
using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Joining;
using Community.Hosting.Retention;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Community.Delivery.Tests.Process;

/// <summary>The bots as one process of the operating system: started on what the one before has left, and able to die at any step.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly SocketsHttpHandler Network = new() { AllowAutoRedirect = false, UseCookies = false };
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IHost _host;
    private readonly SqliteStore _store;
    private readonly HttpClient _http;

    private BotProcess(IHost host, SqliteStore store, HttpClient http, Lifeline lifeline)
    {
        (_host, _store, _http, Lifeline) = (host, store, http, lifeline);
        Wakeup = host.Services.GetRequiredService<Wakeups>().Listen();
    }

    public Lifeline Lifeline { get; }

    /// <summary>Signalled when the store has changed.</summary>
    public Wakeup Wakeup { get; }

    public static async Task<BotProcess> StartAsync(ProcessSetup setup)
    {
        var lifeline = new Lifeline();
        var store = new SqliteStore(setup.Database, setup.Tables);
        var http = new HttpClient(new MortalNetwork(lifeline, Network), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(setup.Log).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services
            .AddSingleton<TimeProvider>(setup.Time)
            .AddSingleton<IStoreProvider>(new TroubledStore(store, setup.Connection, setup.Tables, lifeline, setup.Trouble))
            .AddSingleton(new SuiteAccounts(new HashSet<UserId> { setup.Account.User }))
            .AddSingleton(new JoinOptions())
            .AddSingleton(new RetentionOptions())
            .AddSingleton(setup.Delivery)
            .AddPipeline()
            .AddSingleton(http)
            .AddAccount(setup.Account, setup.Homeserver, [LedgerBot.BotName])
            .AddSingleton<IBot>(new LedgerBot());
        var process = new BotProcess(builder.Build(), store, http, lifeline);
        await process._host.StartAsync();
        return process;
    }

    /// <summary>True, if it has ended by itself or was killed.</summary>
    public bool IsDead => Lifeline.IsCut || _host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    /// <summary>Ends it properly, as by SIGTERM; what is left of a dead one is cleared away.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await _host.StopAsync(patience.Token);
        }
        catch (Exception) when (IsDead)
        {
            // It died in the middle of something.
        }
        Lifeline.CutNow();
        _host.Dispose();
        _http.Dispose();
        _store.Dispose();
    }
}

/// <summary>What a process starts with, and finds again at its next start.</summary>
internal sealed record ProcessSetup(
    string Database, IReadOnlyList<IModelPart> Tables, AccountOptions Account, Uri Homeserver, DeliveryOptions Delivery, TimeProvider Time,
    StoreTrouble Trouble, ILoggerProvider Log)
{
    /// <summary>The same for all who use the store, so that they share connections.</summary>
    public string Connection { get; } = $"Data Source={Database};Foreign Keys=True;Default Timeout=5";
}
