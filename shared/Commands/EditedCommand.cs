using Community.Commands.Arguments;
using Community.Matrix.Events;
using Community.Matrix.Json;

namespace Community.Commands;

/// <summary>A command as its message reads after an edit. It is never run a second time: what was made of it is changed.</summary>
public static class EditedCommand
{
    /// <summary>Before the command's word there is the bot's, or its name of so many words.</summary>
    private const int MostWordsBefore = 3;

    /// <summary>The command with what it takes now; null: the message is no such command any more, or something in it is wrong.</summary>
    /// <param name="command">The command that the message was.</param>
    /// <param name="edit">The edit.</param>
    public static CommandCall? Read(ICommand command, RoomEvent edit) =>
        MessageContent.NewTextOf(edit) is { Kind: MessageContent.TextKind } now && edit.Content.Member("m.new_content") is { } content
            ? Read(command, edit with { Content = content }, now.Text)
            : null;

    /// <summary>The same of a message whose text now is known.</summary>
    public static CommandCall? Read(ICommand command, RoomEvent message, string text)
    {
        var line = CommandLine.Read(text) ?? CommandLine.OfWords(text);
        if (line.Words.Take(MostWordsBefore + 1).Index().FirstOrDefault(word => command.Word.Matches(word.Item.Text)) is not ({ } at, { } typed))
            return null;
        var call = new CommandCall(message, command.Word.LanguageOf(typed.Text) ?? Language.German, [.. line.Words.Skip(at + 1)], line.TextFrom(at + 1), string.Empty);
        var (values, trouble) = ArgumentReader.Read(command.Takes, message, call.Words, call.Text);
        return trouble is null ? call with { Values = values } : null;
    }
}
