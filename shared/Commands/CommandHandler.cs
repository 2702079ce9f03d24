using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Store;

namespace Community.Commands;

/// <summary>Runs the commands of one bot.</summary>
public sealed class CommandHandler(CommandSet set) : IEventHandler
{
    /// <summary>The line of a message that is a command, whoever's; null if it is none, or an old one.</summary>
    public static CommandLine? LineOf(IncomingEvent incoming) =>
        // Who asked yesterday does not wait for the answer any more.
        incoming is { Kind: IncomingKind.Message, IsLate: false } && MessageContent.Of(incoming.Event) is { Kind: MessageContent.TextKind } message
            ? CommandLine.Read(message.Text)
            : null;

    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(Read(incoming));

    private Handling? Read(IncomingEvent incoming)
    {
        if (LineOf(incoming) is not { } line || !set.Word.Matches(line.Words[0].Text))
            return null;
        var language = LanguageOf(line);
        return new Handling(
            (work, token) => RunAsync(incoming.Event, line, language, work, token),
            reference => CommonReplies.Apology(reference, language));
    }

    private Task RunAsync(RoomEvent roomEvent, CommandLine line, Language language, Work work, CancellationToken cancellation)
    {
        var typed = line.Words.Count > 1 ? line.Words[1].Text : null;
        if (typed is null)
            return set.Default.RunAsync(Call(set.Default, 1), work, cancellation);
        if (set.Commands.FirstOrDefault(one => one.Word.Matches(typed)) is { } command)
            return command.RunAsync(Call(command, 2), work, cancellation);
        Call(set.Default, 1).Answer(work, CommonReplies.UnknownWord(typed, HelpUsage(language), language));
        return Task.CompletedTask;

        CommandCall Call(ICommand called, int firstArgument) => new(
            roomEvent, language, [.. line.Words.Skip(firstArgument)], line.TextFrom(firstArgument), set.UsageOf(called, language));
    }

    // The word nearest to what is wanted tells the language; where it is the same in both, the bot's own word does.
    private Language LanguageOf(CommandLine line)
    {
        var second = line.Words.Count > 1 ? line.Words[1].Text : string.Empty;
        return set.Commands.FirstOrDefault(one => one.Word.Matches(second))?.Word.LanguageOf(second)
            ?? set.Word.LanguageOf(line.Words[0].Text)
            ?? Language.German;
    }

    private string HelpUsage(Language language) => set.UsageOf(set.Commands.First(command => command is HelpCommand), language);
}
