using Community.Commands;
using Community.Commands.Permissions;
using Community.Commands.Privacy;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Hosting.Rooms;
using Community.Store;
using Community.Store.Knowledge;
using Community.Summaries.Asking;
using Community.Summaries.Commands;
using Community.Summaries.Digests;
using Community.Summaries.Extractive;
using Community.Summaries.Models;
using Community.Summaries.Privacy;
using Community.Summaries.Talks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Community.Summaries;

/// <summary>Sums up what was said, in rooms that want it, without the words of those who don't.</summary>
public sealed class SummariesBot : IBot
{
    /// <summary>The bot's name in the configuration and in the store.</summary>
    public const string BotName = "summaries";

    /// <summary>The type of the state event in which rooms keep the bot's settings.</summary>
    public const string SettingsType = SummarySettings.EventType;

    private SummariesBot(AnswerRequests answers, PostDigests digests, DateTimeZone zone, CommandDesk desk)
    {
        Handlers = [.. desk.HandlersOf(BotName), new TakeBackSummaries(), new FollowSettings(zone)];
        DueWork = [.. desk.DueWorkOf(BotName)];
        SlowWork = [answers, digests];
    }

    public string Name => BotName;

    public IReadOnlyList<IEventHandler> Handlers { get; }

    public IReadOnlyList<IDueWork> DueWork { get; }

    public IReadOnlyList<ISlowWork> SlowWork { get; }

    public IReadOnlyList<IFollowsRooms> Followers { get; } = [new FollowRoom()];

    /// <summary>The slice's tables, which the store has whether the bot runs here or not.</summary>
    public static IModelPart Tables { get; } = new SummaryTables();

    /// <summary>What the slice keeps about people, whether the bot runs here or not.</summary>
    public static IPersonalData PersonalData { get; } = new SummaryData();

    /// <summary>Makes the bot run in this process.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">The slice's settings.</param>
    /// <param name="zone">The zone in which times are meant and shown.</param>
    public static IServiceCollection Add(IServiceCollection services, SummariesOptions options, DateTimeZone zone)
    {
        if (options.Model is { } model)
            services.AddModel(model, zone).AddSingleton(SummaryMode.With(model));
        services.TryAddSingleton<ISummarizer>(new ExtractiveSummarizer(zone));
        services.TryAddSingleton(SummaryMode.WithoutModel);
        return services
            .AddCommands(BotName, provider => CommandsOf(provider, options, zone))
            .AddSingleton<IBot>(provider => Made(provider, options, zone));
    }

    private static SummariesBot Made(IServiceProvider provider, SummariesOptions options, DateTimeZone zone)
    {
        var (desk, store, summarizer) = (provider.GetRequiredService<CommandDesk>(), provider.GetRequiredService<StoreAccess>(), provider.GetRequiredService<ISummarizer>());
        var text = new SummaryText(zone, new Offers(word => desk.SetOf(word) is not null));
        return new SummariesBot(
            new AnswerRequests(store, summarizer, text, options, provider.GetRequiredService<ILogger<AnswerRequests>>()),
            new PostDigests(store, summarizer, text, [.. provider.GetServices<INews>()], options, zone), zone, desk);
    }

    private static CommandSet CommandsOf(IServiceProvider provider, SummariesOptions options, DateTimeZone zone)
    {
        var (mode, members, curators) = (provider.GetRequiredService<SummaryMode>(), provider.GetRequiredService<RoomMembers>(), provider.GetRequiredService<Curators>());
        return new CommandSet(
            SummaryReplies.Word, SummaryReplies.Title, SummaryReplies.Purpose,
            [
                new AskForSummary(options, zone, provider.GetRequiredService<TimeProvider>(), members),
                new StepOutOrIn(isOut: true),
                new StepOutOrIn(isOut: false),
                new SwitchSummaries(on: true, mode),
                new SwitchSummaries(on: false, mode),
                new ScheduleDigest(weekly: false, zone, members, curators),
                new ScheduleDigest(weekly: true, zone, members, curators),
                new ShowSettings(mode),
            ],
            SummaryReplies.Examples)
        {
            Keeps = SummaryReplies.Keeps,
        };
    }
}
