using Community.Commands;
using Community.Commands.Addressing;
using Community.Commands.Limits;
using Community.Commands.Prompts;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;

namespace Community.Front.Commands;

/// <summary>A word after <c>!</c> that no bot in the room knows: one of them says so, and where the help is, or which bot would know it.</summary>
internal sealed class AnswerUnknownWord(CommandDesk desk, FrontOptions options) : IEventHandler
{
    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (Spoken.In(incoming, room.Self) is not { IsMention: false } spoken ||
            await AnswerAsync(spoken.Line.Words[0].Text, room, cancellation) is not { } answer ||
            desk.Limit.Of(room.Self, incoming.Event) is not Verdict.Run)
            return null;
        return new Handling((work, _) =>
        {
            work.Outbox.Reply(incoming.Event, OutgoingMessage.Notice(answer), "unknown");
            return Task.CompletedTask;
        });
    }

    /// <summary>Null where somebody else answers.</summary>
    private async Task<RichText?> AnswerAsync(string word, IRoomReader room, CancellationToken cancellation)
    {
        if (NothingToUndo.Word.Matches(word) || options.OtherWords.Contains(word, StringComparer.OrdinalIgnoreCase))
            return null;
        if (desk.SetOf(word) is not { } set)
            return FrontReplies.UnknownWord(word, await desk.LanguageOfAsync(room, cancellation));
        return await desk.ElsewhereAsync(set, room, cancellation) is { } account
            ? FrontReplies.NotHere(new RichText(), set, account, set.Word.LanguageOf(word) ?? await desk.LanguageOfAsync(room, cancellation))
            : null;
    }
}
