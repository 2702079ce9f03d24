using Community.Commands.Addressing;
using Community.Commands.Limits;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Commands.Prompts;

/// <summary><c>!rückgängig</c> where no bot has anything to undo. One bot of the suite says so for all.</summary>
public sealed class NothingToUndo(CommandDesk desk) : IEventHandler
{
    /// <summary>The word, which is every bot's.</summary>
    public static CommandWord Word => PromptReplies.UndoWord;

    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (Spoken.In(incoming, room.Self) is not { } spoken || !UndoLast.IsAsked(spoken) || desk.Limit.Of(room.Self, incoming.Event) is not Verdict.Run)
            return null;
        return AnswerTo(incoming.Event, Word.LanguageOf(spoken.Line.Words[0].Text) ?? await desk.LanguageOfAsync(room, cancellation));
    }

    internal static Handling AnswerTo(RoomEvent said, Language language) => new((work, token) => AnswerAsync(work, said, language, token));

    private static async Task AnswerAsync(Work work, RoomEvent said, Language language, CancellationToken cancellation)
    {
        // A bot that does it may be ahead of us, or behind.
        var isBeingDone = await work.Db.Set<OpenQuestion>().AnyAsync(
            one => one.Room == said.Room && one.Person == said.Sender && one.Kind == QuestionKind.Undo &&
                (one.UndoneBy == said.Id || (one.UndoneBy == null && one.ExpiresAt > work.Now)),
            cancellation);
        if (!isBeingDone)
            work.Outbox.Reply(said, OutgoingMessage.Notice(new RichText().Text(PromptReplies.NothingToUndo.In(language))), "nothing to undo");
    }
}
