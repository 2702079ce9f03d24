using Community.Commands.Limits;
using Community.Commands.Permissions;
using Community.Commands.Privacy;
using Community.Commands.Prompts;
using Community.Commands.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Community.Commands;

/// <summary>The commands behind one word, and the bot that answers them. Every set is registered, so that one bot can name them all.</summary>
/// <param name="Bot">The bot's name in the configuration.</param>
/// <param name="Set">Its commands.</param>
public sealed record BotCommands(string Bot, CommandSet Set);

/// <summary>Registers commands.</summary>
public static class CommandsSetup
{
    /// <summary>Adds commands of a bot. A bot may have several sets, each behind a word of its own; the first speaks for it.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services, string bot, Func<IServiceProvider, CommandSet> make)
    {
        services.TryAddSingleton(new CuratorOptions());
        services.TryAddSingleton(new CommandLimitOptions());
        services.TryAddSingleton<SuiteSettings>();
        services.TryAddSingleton<Curators>();
        services.TryAddSingleton<CommandLimit>();
        services.TryAddSingleton<CommandDesk>();
        services.TryAddSingleton<PageCommands>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPersonalData, QuestionData>());
        return services.AddSingleton(provider => new BotCommands(bot, make(provider)));
    }
}
