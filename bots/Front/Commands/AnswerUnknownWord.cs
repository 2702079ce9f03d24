using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;

namespace Community.Front.Commands;

/// <summary>A word after <c>!</c> that no bot of the suite knows: one of them says so, and where the help is.</summary>
internal sealed class AnswerUnknownWord(IReadOnlyList<CommandSet> sets, FrontOptions options) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(CommandHandler.LineOf(incoming) is { } line && !IsKnown(line.Words[0].Text)
            ? new Handling((work, _) =>
            {
                work.Outbox.Reply(incoming.Event, OutgoingMessage.Notice(FrontReplies.UnknownWord(line.Words[0].Text, Language.German)), "unknown");
                return Task.CompletedTask;
            })
            : null);

    private bool IsKnown(string word) =>
        FrontReplies.Help.Matches(word) || sets.Any(set => set.Word.Matches(word)) ||
        options.OtherWords.Contains(word, StringComparer.OrdinalIgnoreCase);
}
