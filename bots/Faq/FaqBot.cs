using Community.Commands;
using Community.Commands.Privacy;
using Community.Faq.Capture;
using Community.Faq.Gaps;
using Community.Faq.Life;
using Community.Faq.Pages;
using Community.Faq.Privacy;
using Community.Faq.Search;
using Community.Faq.Suggestions;
using Community.Hosting.Bots;
using Community.Hosting.Knowledge;
using Community.Hosting.Members;
using Community.Hosting.Retention;
using Community.Hosting.Rooms;
using Community.Hosting.Sources;
using Community.Store;
using Community.Store.Knowledge;
using Community.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Community.Faq;

/// <summary>Keeps good answers, looks after them and finds them again.</summary>
public sealed class FaqBot : IBot
{
    /// <summary>The bot's name in the configuration and in the store.</summary>
    public const string BotName = "faq";

    /// <summary>The type of the state event in which rooms keep the bot's settings.</summary>
    public const string SettingsType = FaqSettings.EventType;

    private FaqBot(FaqParts parts, CommandDesk desk)
    {
        Handlers =
        [
            .. desk.HandlersOf(BotName),
            new CaptureOnReaction(parts.Settings, parts.Keeping, parts.Candidates, parts.KeepMessage, desk),
            new DecideOnReaction(parts.Rights, parts.Deciding, desk, parts.Store),
            new ChangeByReply(parts.Rights, parts.ChangeEntry, parts.Store),
            new FollowEdits(), new FollowRedactions(), new FollowOwners(desk),
            // What ends the wait comes before what begins one.
            new HearAnswer(), new SuggestOnQuestion(parts.Settings, parts.Options, parts.Search, parts.Members), new NoticeThanks(parts.Settings),
        ];
        Learns = [new LearnAnswers(parts.Settings)];
        DueWork = [parts.Widening, new RemindOwners(), new SuggestInTime(parts.Members, parts.Message), .. desk.DueWorkOf(BotName)];
    }

    public string Name => BotName;

    public IReadOnlyList<IEventHandler> Handlers { get; }

    public IReadOnlyList<IDueWork> DueWork { get; }

    public IReadOnlyList<ILearns> Learns { get; }

    public IReadOnlyList<IKeepsSources> Sources { get; } = [new ReadAgain()];

    public IReadOnlyList<IFollowsRooms> Followers { get; } = [new FollowRoom()];

    /// <summary>The slice's tables, which the store has whether the bot runs here or not.</summary>
    public static IModelPart Tables { get; } = new FaqTables();

    /// <summary>What the slice keeps about people, whether the bot runs here or not.</summary>
    public static IPersonalData PersonalData { get; } = new FaqData();

    /// <summary>What the slice has to tell, whether the bot runs here or not.</summary>
    public static INews News { get; } = new TellNews();

    /// <summary>Makes the bot run in this process.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">The slice's settings.</param>
    /// <param name="zone">In which days are meant and shown; null: Berlin's.</param>
    public static IServiceCollection Add(IServiceCollection services, FaqOptions options, DateTimeZone? zone = null) => services
        .AddSingleton(options)
        .AddSingleton(provider => new FaqParts(provider, options, zone ?? DateTimeZoneProviders.Tzdb["Europe/Berlin"]))
        .AddCommands(BotName, provider => provider.GetRequiredService<FaqParts>().Commands)
        .AddSingleton<IExpiring, ForgetAcknowledgements>()
        .AddSingleton<IExpiring>(new ForgetGaps(options))
        .AddSingleton<IBot>(provider => new FaqBot(provider.GetRequiredService<FaqParts>(), provider.GetRequiredService<CommandDesk>()))
        .AddHostedService(provider => new FillIndex(
            provider.GetRequiredService<FaqParts>().Index, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FillIndex>>()))
        // For the pages, where there is a portal.
        .AddScoped(provider => new FaqReading(
            provider.GetRequiredService<FaqParts>().Search, provider.GetRequiredService<StoreAccess>(), provider.GetRequiredService<RoomMembers>(),
            provider.GetRequiredService<Visitor>()))
        .AddScoped<IPortalPart, FaqPortalPart>().AddScoped<CuratorsDesk>()
        .AddSingleton(new PortalArea("/faq", FaqReplies.PagesTitle, FaqReplies.PagesPurpose, IsPublic: true))
        .AddSingleton(new PortalSearch("/faq")).AddSingleton(new PortalFeed("/faq/feed.atom", FaqReplies.PagesTitle))
        .AddSingleton(new PortalData("/faq/public.json", FaqReplies.PublicData)).AddSingleton(new PortalData("/faq/openapi.json", FaqReplies.PublicDataMeaning));
}
