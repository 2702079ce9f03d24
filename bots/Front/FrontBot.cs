using Community.Commands;
using Community.Front.Commands;
using Community.Hosting.Bots;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Front;

/// <summary>Speaks for the whole suite: says what all the bots can do, and answers what none of them knows.</summary>
public sealed class FrontBot : IBot
{
    /// <summary>The bot's name in the configuration and in the store.</summary>
    public const string BotName = "front";

    public FrontBot(FrontOptions options, IEnumerable<BotCommands> commands)
    {
        var all = commands.ToList();
        var sets = all.ConvertAll(one => one.Set);
        Handlers =
        [
            .. all.Where(one => string.Equals(one.Bot, BotName, StringComparison.Ordinal)).Select(one => new CommandHandler(one.Set)),
            new AnswerHelp(sets),
            new AnswerUnknownWord(sets, options),
        ];
    }

    public string Name => BotName;

    public IReadOnlyList<IEventHandler> Handlers { get; }

    public IReadOnlyList<IDueWork> DueWork => [];

    /// <summary>Makes the bot run in this process. Further commands of its own are added by <see cref="CommandsSetup.AddCommands"/>.</summary>
    public static IServiceCollection Add(IServiceCollection services, FrontOptions options) =>
        services.AddSingleton(options).AddSingleton<IBot, FrontBot>();
}
