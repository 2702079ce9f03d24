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
        var own = commands.ToList();
        Commands = [.. own, .. own.Exists(IsHelp) ? [] : new ICommand[] { new HelpCommand(this) }, new PingCommand()];
    }

    public CommandWord Word { get; }

    public Wording Title { get; }

    public Wording Purpose { get; }

    public IReadOnlyList<Wording> Hints { get; }

    /// <summary>What plain words in a direct room mean; null: they are no command, and the answer names the help.</summary>
    public ICommand? PlainText { get; init; }

    /// <summary>Its bot answers for all: what no bot of a room knows, and what there is.</summary>
    public bool AnswersForAll { get; init; }

    /// <summary>What the bot keeps, in a sentence, for everybody to know; null if nothing.</summary>
    public Wording? Keeps { get; init; }

    public IReadOnlyList<ICommand> Commands { get; }

    /// <summary>The command that the bot's word alone stands for; help, unless the bot has something better.</summary>
    public ICommand Default => Commands.FirstOrDefault(command => command is IDefaultCommand) ?? Commands.First(IsHelp);

    /// <summary>What the help says, made from the declarations.</summary>
    public RichText HelpIn(Language language) => CommonReplies.Help(this, language);

    private static bool IsHelp(ICommand command) => command.Word.Matches(HelpCommand.Name.German);

    internal string HelpUsage(Language language) => $"!{Word.Shown.In(language)} {HelpCommand.Name.Shown.In(language)}";

    public string UsageOf(ICommand command, Language language)
    {
        var usage = $"!{Word.Shown.In(language)} {command.Word.Shown.In(language)}";
        return string.Concat([usage, .. command.Takes.Select(argument => $" {argument.ShownIn(language)}")]);
    }
}

/// <summary>The command to run when somebody types the bot's word alone.</summary>
public interface IDefaultCommand : ICommand;
