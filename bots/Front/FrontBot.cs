using Community.Commands;
using Community.Commands.Privacy;
using Community.Commands.Prompts;
using Community.Commands.Settings;
using Community.Front.Commands;
using Community.Front.Data;
using Community.Front.Failures;
using Community.Front.Introduction;
using Community.Hosting.Bots;
using Community.Hosting.Rooms;
using Community.Store;
using Community.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Front;

/// <summary>Speaks for the whole suite: says what all the bots can do, and answers what none of them knows.</summary>
public sealed class FrontBot : IBot
{
    /// <summary>The bot's name in the configuration and in the store.</summary>
    public const string BotName = "front";

    private FrontBot(FrontOptions options, PortalOptions? portal, CommandDesk desk, IEnumerable<IDueWork> dueWork)
    {
        var newcomersAt = portal is null ? null : $"{portal.Url.TrimEnd('/')}{PortalPages.Welcome}";
        Handlers = [.. desk.HandlersOf(BotName), new AnswerUnknownWord(desk, options), new NothingToUndo(desk), new IntroduceOnArrival(desk, options, newcomersAt)];
        DueWork = [.. dueWork];
    }

    public string Name => BotName;

    public IReadOnlyList<IEventHandler> Handlers { get; }

    public IReadOnlyList<IDueWork> DueWork { get; }

    public IReadOnlyList<IFollowsRooms> Followers { get; } = [new FollowRoom()];

    /// <summary>The slice's tables, which the store has whether the bot runs here or not.</summary>
    public static IModelPart Tables { get; } = new FrontTables();

    /// <summary>What the slice keeps about people, whether the bot runs here or not.</summary>
    public static IPersonalData PersonalData { get; } = new FrontData();

    /// <summary>Makes the bot run in this process. Further commands of its own are added by <see cref="CommandsSetup.AddCommands"/>.</summary>
    public static IServiceCollection Add(IServiceCollection services, FrontOptions options) => services
        .AddCommands(BotName, Commands)
        .AddCommands(BotName, DataCommands.Of)
        .AddCommands(BotName, _ => TryAgain.Commands)
        .AddSingleton<IBot>(provider => new FrontBot(
            options, provider.GetService<PortalOptions>(), provider.GetRequiredService<CommandDesk>(), provider.GetServices<IDueWork>()));

    private static CommandSet Commands(IServiceProvider provider) => new(
        FrontReplies.Help, FrontReplies.Title, FrontReplies.Purpose,
        [
            // Not yet: the desk is made of all sets, this one included.
            new ShowOverview(provider.GetRequiredService<CommandDesk>),
            new SettingsCommand(SuiteSettings.EventType, provider.GetRequiredService<SuiteSettings>().All),
        ])
    {
        AnswersForAll = true,
    };
}
