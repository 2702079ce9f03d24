using Community.Hosting.Accounts;
using Community.Hosting.Bots;
using Community.Hosting.Dispatch;
using Community.Hosting.Due;
using Community.Hosting.Joining;
using Community.Hosting.Knowledge;
using Community.Hosting.Members;
using Community.Hosting.Restoring;
using Community.Hosting.Retention;
using Community.Hosting.Rooms;
using Community.Hosting.Sending;
using Community.Hosting.Settings;
using Community.Hosting.Sources;
using Community.Hosting.Sync;
using Community.Hosting.Telemetry;
using Community.Hosting.Wiping;
using Community.Matrix;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Community.Hosting;

/// <summary>Registers what runs the bots.</summary>
public static class HostingSetup
{
    /// <summary>
    /// Adds what all accounts share. Registered elsewhere: <see cref="IStoreProvider"/>, <see cref="SuiteAccounts"/>,
    /// <see cref="DeliveryOptions"/>, <see cref="RetentionOptions"/>, <see cref="JoinOptions"/>, <see cref="TimeProvider"/> and every <see cref="IBot"/>.
    /// </summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddSingleton<Wakeups>()
        .AddSingleton<StoreAccess>()
        .AddSingleton<Etiquette>()
        .AddSingleton<RoomSettings>()
        .AddSingleton<RoomReaders>()
        .AddSingleton<IRoomReaders>(provider => provider.GetRequiredService<RoomReaders>())
        .AddSingleton<StepRunner>()
        .AddSingleton<RoomTurns>()
        .AddSingleton<MovingTurn>()
        .AddSingleton<OutboxQueue>()
        .AddSingleton<RoomMembers>()
        .AddHostedService<WipeLoop>()
        .AddSingleton<IExpiring, DeliveryExpiring>()
        .AddHostedService<RetentionLoop>()
        .AddSingleton(_ => MatrixSession.CreateHttpClient());

    /// <summary>Adds the figures about the outbox, which cost a look at the store now and then.</summary>
    /// <param name="services">The process's.</param>
    /// <param name="accounts">The accounts that run here; each has figures from the start.</param>
    public static IServiceCollection AddOutboxGauge(this IServiceCollection services, IReadOnlyCollection<UserId> accounts) =>
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<OutboxGauge>(provider, accounts));

    /// <summary>Adds one account with the named bots and its loops.</summary>
    public static IServiceCollection AddAccount(
        this IServiceCollection services, AccountOptions options, Uri homeserver, IReadOnlyCollection<string> bots)
    {
        foreach (var bot in bots)
            services.AddSingleton(new BotSeat(bot, options.User));
        services.AddKeyedSingleton(options.User, (provider, _) => new BotAccount(
            options,
            [.. provider.GetServices<IBot>().Where(bot => bots.Contains(bot.Name))],
            new MatrixSession(provider.GetRequiredService<HttpClient>(), homeserver, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BotAccount>>()));
        services.AddKeyedSingleton(options.User, (provider, _) => ActivatorUtilities.CreateInstance<Recollection>(
            provider, Account(provider, options), new OwnSends(Account(provider, options))));
        services.AddSingleton<IHostedService>(provider => ForAccount<SyncLoop>(provider, options,
            ForAccount<SyncProgress>(provider, options), ForAccount<Invitations>(provider, options, ForAccount<TheSpace>(provider, options)),
            ForAccount<RoomEnd>(provider, options),
            ForAccount<RoomIntake>(provider, options, ForAccount<GapFiller>(provider, options), Keeper(provider, options),
                ForAccount<EventDispatcher>(provider, options))));
        services.AddSingleton<IHostedService>(provider => ForAccount<MembersLoop>(provider, options));
        services.AddSingleton<IHostedService>(provider => ForAccount<OutboxSender>(provider, options,
            ForAccount<OutboxAttempt>(provider, options, ForAccount<OwnEvents>(provider, options), ForAccount<DirectRoomOpening>(provider, options),
                ForAccount<EncryptionGuard>(provider, options))));
        services.AddSingleton<IHostedService>(provider => ForAccount<DueWorkLoop>(provider, options));
        services.AddSingleton<IHostedService>(provider => ForAccount<SlowWorkLoop>(provider, options));
        services.AddSingleton<IHostedService>(provider => ForAccount<SourceReader>(provider, options));
        services.AddSingleton<IHostedService>(provider => ForAccount<KnowledgeLoop>(provider, options));
        services.AddSingleton<IHostedService>(provider => ForAccount<SetAsideLoop>(provider, options, ForAccount<EventDispatcher>(provider, options)));
        return services;
    }

    private static RoomKeeper Keeper(IServiceProvider provider, AccountOptions options) => new(
        ForAccount<RoomFacts>(provider, options), ForAccount<RightsWatch>(provider, options), ForAccount<Tombstones>(provider, options),
        ForAccount<Succession>(provider, options));

    private static T ForAccount<T>(IServiceProvider provider, AccountOptions options, params object[] parts) =>
        ActivatorUtilities.CreateInstance<T>(provider, [Account(provider, options), .. PartsFor<T>(provider, options), .. parts]);

    /// <summary>What the loops of an account share, where the type asks for it: a part that is not taken is refused.</summary>
    private static IEnumerable<object> PartsFor<T>(IServiceProvider provider, AccountOptions options) =>
        typeof(T).GetConstructors().Single().GetParameters().Any(parameter => parameter.ParameterType == typeof(Recollection))
            ? [provider.GetRequiredKeyedService<Recollection>(options.User)]
            : [];

    private static BotAccount Account(IServiceProvider provider, AccountOptions options) =>
        provider.GetRequiredKeyedService<BotAccount>(options.User);
}
