using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;

namespace Community.Front.Commands;

/// <summary><c>!hilfe [WORT]</c>: a line for each word of the suite, or all about one of them.</summary>
internal sealed class AnswerHelp(IReadOnlyList<CommandSet> sets) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (CommandHandler.LineOf(incoming) is not { } line || !FrontReplies.Help.Matches(line.Words[0].Text))
            return ValueTask.FromResult<Handling?>(null);
        var language = FrontReplies.Help.LanguageOf(line.Words[0].Text) ?? Language.German;
        var asked = line.Words.Count > 1 ? line.Words[1].Text.TrimStart('!') : null;
        var answer = asked is null ? FrontReplies.Overview(sets, language)
            : sets.FirstOrDefault(set => set.Word.Matches(asked)) is { } set ? set.HelpIn(language)
            : FrontReplies.UnknownWord(asked, language);
        return ValueTask.FromResult<Handling?>(new Handling((work, _) =>
        {
            work.Outbox.Reply(incoming.Event, OutgoingMessage.Notice(answer), "help");
            return Task.CompletedTask;
        }));
    }
}
