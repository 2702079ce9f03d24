using Community.Commands;
using Community.Commands.Privacy;
using Community.Commands.Settings;
using Community.Faq.Capture;
using Community.Faq.Commands;
using Community.Faq.Privacy;
using Community.Faq.Search;
using Community.Hosting.Bots;
using Community.Hosting.Members;
using Community.Hosting.Retention;
using Community.Hosting.Rooms;
using Community.Hosting.Sources;
using Community.Store;
using Community.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Faq;

/// <summary>Keeps good answers and finds them again.</summary>
public sealed class FaqBot : IBot
{
    /// <summary>The bot's name in the configuration and in the store.</summary>
    public const string BotName = "faq";

    /// <summary>The type of the state event in which rooms keep the bot's settings.</summary>
    public const string SettingsType = FaqSettings.EventType;

    private FaqBot(FaqSettings settings, CommandDesk desk) => Handlers =
    [
        .. desk.HandlersOf(BotName), new CaptureOnReaction(settings, desk), new FollowEdits(), new FollowRedactions(),
    ];

    public string Name => BotName;

    public IReadOnlyList<IEventHandler> Handlers { get; }

    public IReadOnlyList<IDueWork> DueWork => [];

    public IReadOnlyList<IKeepsSources> Sources { get; } = [new ReadAgain()];

    public IReadOnlyList<IFollowsRooms> Followers { get; } = [new FollowRoom()];

    /// <summary>The slice's tables, which the store has whether the bot runs here or not.</summary>
    public static IModelPart Tables { get; } = new FaqTables();

    /// <summary>What the slice keeps about people, whether the bot runs here or not.</summary>
    public static IPersonalData PersonalData { get; } = new FaqData();

    /// <summary>Makes the bot run in this process.</summary>
    public static IServiceCollection Add(IServiceCollection services, FaqOptions options)
    {
        var settings = new FaqSettings(options);
        var search = new FaqSearch();
        return services
            .AddCommands(BotName, provider => Commands(settings, options, search, provider.GetRequiredService<RoomMembers>()))
            .AddSingleton<IExpiring, ForgetAcknowledgements>()
            .AddSingleton<IBot>(provider => new FaqBot(settings, provider.GetRequiredService<CommandDesk>()))
            // For the pages, where there is a portal.
            .AddSingleton(search).AddSingleton(new PortalArea("/faq", FaqReplies.PagesTitle, FaqReplies.PagesPurpose));
    }

    private static CommandSet Commands(FaqSettings settings, FaqOptions options, FaqSearch index, RoomMembers members)
    {
        var search = new SearchEntries(index, members);
        return new CommandSet(
            new CommandWord("faq", "faq"), FaqReplies.Title, FaqReplies.Purpose,
            [search, new SettingsCommand(FaqSettings.EventType, settings.All)], FaqReplies.HowToKeep(options.PinEmoji))
        {
            Keeps = FaqReplies.Keeps,
            PlainText = search,
        };
    }
}
