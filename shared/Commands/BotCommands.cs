using Microsoft.Extensions.DependencyInjection;

namespace Community.Commands;

/// <summary>The commands behind one word, and the bot that answers them. Every set is registered, so that one bot can name them all.</summary>
/// <param name="Bot">The bot's name in the configuration.</param>
/// <param name="Set">Its commands.</param>
public sealed record BotCommands(string Bot, CommandSet Set);

/// <summary>Registers commands.</summary>
public static class CommandsSetup
{
    /// <summary>Adds commands of a bot. A bot may have several sets, each behind a word of its own.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services, string bot, Func<IServiceProvider, CommandSet> make) =>
        services.AddSingleton(provider => new BotCommands(bot, make(provider)));
}
