using Community.Commands;
using Community.Commands.Addressing;
using Community.Commands.Limits;
using Community.Commands.Prompts;
using Community.Hosting.Bots;
using Community.Matrix.Events;

namespace Community.Front.Commands;

/// <summary>A word after <c>!</c> that no bot of the suite knows: one of them says so, and where the help is.</summary>
internal sealed class AnswerUnknownWord(CommandDesk desk, FrontOptions options) : IEventHandler
{
    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (Spoken.In(incoming, room.Self) is not { IsMention: false } spoken || IsKnown(spoken.Line.Words[0].Text) ||
            desk.Limit.Of(room.Self, incoming.Event) is not Verdict.Run)
            return null;
        var answer = FrontReplies.UnknownWord(spoken.Line.Words[0].Text, await desk.LanguageOfAsync(room, cancellation));
        return new Handling((work, _) =>
        {
            work.Outbox.Reply(incoming.Event, OutgoingMessage.Notice(answer), "unknown");
            return Task.CompletedTask;
        });
    }

    private bool IsKnown(string word) =>
        desk.Sets.Any(set => set.Word.Matches(word)) || NothingToUndo.Word.Matches(word) || options.OtherWords.Contains(word, StringComparer.OrdinalIgnoreCase);
}
