using Community.Commands.Privacy;
using Community.Commands.Prompts;
using Community.Faq;
using Community.Front;
using Community.Front.Portal;
using Community.Host.Configuration;
using Community.Host.Telemetry;
using Community.Hosting;
using Community.Meetups;
using Community.Store;
using Community.Store.Sqlite;
using Community.Summaries;
using Community.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Community.Host.Running;

/// <summary>Puts the configured bots together.</summary>
internal static class RunningHost
{
    /// <summary>Every slice's tables: the store has them all, whichever bots run here.</summary>
    public static IReadOnlyList<IModelPart> Tables { get; } =
        [FaqBot.Tables, MeetupsBot.Tables, SummariesBot.Tables, FrontBot.Tables, CommandTables.All, PortalSetup.Tables];

    public static SqliteStore OpenStore(string file) => new(file, Tables, typeof(RunningHost).Assembly.GetName().Name);

    /// <summary>The host with all services, not started. The store must be prepared before it is.</summary>
    public static IHost Build(CommunityConfiguration configuration, SqliteStore store, Action<ILoggingBuilder> logging)
    {
        // Nothing of the environment's own settings: the suite has one configuration.
        if (configuration.Portal is null)
        {
            var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            AddBots(builder, configuration, store, logging);
            return builder.Build();
        }
        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        AddBots(web, configuration, store, logging);
        web.AddPortal(configuration.Portal, new PortalPlace(configuration.FrontAccount!.Value, configuration.Zone, configuration.Join.Space), [typeof(FaqBot).Assembly, typeof(MeetupsBot).Assembly]);
        PortalCommands.Add(web.Services);
        var app = web.Build();
        app.UsePortal();
        return app;
    }

    private static void AddBots(IHostApplicationBuilder builder, CommunityConfiguration configuration, SqliteStore store, Action<ILoggingBuilder> logging)
    {
        logging(builder.Logging);
        var services = builder.Services;
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(4));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IStoreProvider>(store);
        services.AddSingleton(configuration.Suite).AddSingleton(configuration.Join).AddSingleton(configuration.Delivery);
        services.AddSingleton(configuration.Retention).AddSingleton(configuration.Curators).AddSingleton(configuration.Commands);
        // Before all loops, to be stopped after them.
        if (configuration.Telemetry is { } collector)
            services.AddSingleton<IHostedService>(_ => new TelemetryExport(collector)).AddOutboxGauge([.. configuration.Accounts.Keys.Select(account => account.User)]);
        services.AddPipeline();
        if (configuration.Faq is { } faq)
            FaqBot.Add(services, faq, configuration.Zone);
        if (configuration.Meetups is { } meetups)
            MeetupsBot.Add(services, meetups, configuration.Zone);
        if (configuration.Summaries is { } summaries)
            SummariesBot.Add(services, summaries, configuration.Zone);
        if (configuration.Front is { } front)
            FrontBot.Add(services, front);
        services.AddSingleton(FaqBot.News).AddSingleton(MeetupsBot.News);
        AddPersonalData(services, configuration.Zone, configuration.Meetups);
        foreach (var (account, bots) in configuration.Accounts)
            services.AddAccount(account, configuration.Homeserver, bots);
    }

    /// <summary>Every slice's, whichever bots run here: the store has what all of them ever kept.</summary>
    internal static void AddPersonalData(IServiceCollection services, DateTimeZone zone, MeetupsOptions? meetups) => services
        .AddSingleton(FaqBot.PersonalData)
        .AddSingleton(FrontBot.PersonalData)
        .AddSingleton(SummariesBot.PersonalData)
        .AddSingleton(MeetupsBot.PersonalDataOf(meetups ?? new MeetupsOptions()))
        .AddSingleton(PortalSetup.PersonalDataIn(zone))
        .AddSingleton<IPersonalData>(new DeliveryData());
}
