using Community.Matrix.Html;

namespace Community.Commands;

/// <summary>All commands of one bot, behind its own word.</summary>
public sealed class CommandSet
{
    /// <param name="word">The bot's own word, after the <c>!</c>.</param>
    /// <param name="title">What people call the bot.</param>
    /// <param name="purpose">What it is for, in one sentence.</param>
    /// <param name="commands">Its commands in the order of the help.</param>
    /// <param name="hints">What can be done without commands, for the help.</param>
    public CommandSet(CommandWord word, Wording title, Wording purpose, IEnumerable<ICommand> commands, params IReadOnlyList<Wording> hints)
    {
        Word = word;
        Title = title;
        Purpose = purpose;
        Hints = hints;
        Commands = [.. commands, new HelpCommand(this), new PingCommand()];
    }

    public CommandWord Word { get; }

    public Wording Title { get; }

    public Wording Purpose { get; }

    public IReadOnlyList<Wording> Hints { get; }

    public IReadOnlyList<ICommand> Commands { get; }

    /// <summary>The command that the bot's word alone stands for; help, unless the bot has something better.</summary>
    public ICommand Default => Commands.FirstOrDefault(command => command is IDefaultCommand) ?? Commands.First(command => command is HelpCommand);

    /// <summary>What the help says, made from the declarations.</summary>
    public RichText HelpIn(Language language) => CommonReplies.Help(this, language);

    public string UsageOf(ICommand command, Language language)
    {
        var usage = $"!{Word.Shown.In(language)} {command.Word.Shown.In(language)}";
        return command.Arguments.In(language) is { Length: > 0 } arguments ? $"{usage} {arguments}" : usage;
    }
}

/// <summary>The command to run when somebody types the bot's word alone.</summary>
public interface IDefaultCommand : ICommand;
