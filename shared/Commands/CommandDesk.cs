using Community.Commands.Limits;
using Community.Commands.Permissions;
using Community.Commands.Prompts;
using Community.Commands.Settings;
using Community.Hosting.Bots;
using Community.Matrix.Ids;

namespace Community.Commands;

/// <summary>What all bots share to take commands: who has which words, who may do what, and how often.</summary>
public sealed class CommandDesk(IEnumerable<BotCommands> all, SuiteSettings settings, Curators curators, CommandLimit limit)
{
    private readonly IReadOnlyList<BotCommands> _all = [.. all];

    public Curators Curators => curators;

    public CommandLimit Limit => limit;

    /// <summary>All words of the suite, in the order in which they were registered.</summary>
    public IReadOnlyList<CommandSet> Sets => [.. _all.Select(one => one.Set)];

    /// <summary>The commands behind a word; null if it is no word of the suite.</summary>
    public CommandSet? SetOf(string word) => _all.FirstOrDefault(one => one.Set.Word.Matches(word))?.Set;

    /// <summary>The commands that speak for a bot; null: it does not run here.</summary>
    internal CommandSet? FirstOf(string bot) => _all.FirstOrDefault(one => IsOf(one, bot))?.Set;

    /// <summary>The account to turn to for commands whose bot is not in this room; null: it is, or does not run here.</summary>
    public async Task<UserId?> ElsewhereAsync(CommandSet set, IRoomReader room, CancellationToken cancellation) =>
        room.AccountOf(_all.First(one => one.Set == set).Bot) is { } account && !await room.IsMemberAsync(account, cancellation) ? account : null;

    /// <summary>What makes a bot answer its commands.</summary>
    public IEnumerable<IEventHandler> HandlersOf(string bot) =>
        _all.Where(one => IsOf(one, bot)).SelectMany(one => HandlersOf(bot, one.Set));

    /// <summary>What time brings about the commands of a bot.</summary>
    public IEnumerable<IDueWork> DueWorkOf(string bot) => _all.Any(one => IsOf(one, bot) && Waits(one.Set)) ? [new ExpireQuestions(bot)] : [];

    /// <summary>The language a room has chosen for what tells none.</summary>
    public async Task<Language> LanguageOfAsync(IRoomReader room, CancellationToken cancellation) =>
        settings.Language.In(await room.GetSettingsAsync(SuiteSettings.EventType, cancellation));

    /// <summary>Of several bots that share an account, one answers what is said to the account and fits none of them.</summary>
    internal bool IsFirstOf(CommandSet set, IRoomReader room) =>
        _all.FirstOrDefault(one => room.Bots.Contains(one.Bot, StringComparer.Ordinal))?.Set == set;

    /// <summary>One of the account's bots answers what none of them knows.</summary>
    internal bool AnswersForAll(IRoomReader room) => _all.Any(one => one.Set.AnswersForAll && room.Bots.Contains(one.Bot, StringComparer.Ordinal));

    /// <summary>A word that another set of the same account answers to.</summary>
    internal bool IsOfAnother(CommandSet set, IRoomReader room, string word) => _all.Any(one =>
        one.Set != set && room.Bots.Contains(one.Bot, StringComparer.Ordinal) &&
        (one.Set.Word.Matches(word) || one.Set.Commands.Any(command => command.Word.Matches(word))));

    private IEnumerable<IEventHandler> HandlersOf(string bot, CommandSet set)
    {
        yield return new CommandHandler(set, this);
        if (Waits(set))
        {
            yield return new AnswerQuestion(bot, set);
            yield return new UndoLast(bot, set);
        }
    }

    private static bool Waits(CommandSet set) => set.Commands.Any(command => command is IAsksBack or IUndoable);

    private static bool IsOf(BotCommands one, string bot) => string.Equals(one.Bot, bot, StringComparison.Ordinal);
}
