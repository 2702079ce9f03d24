using Community.Commands.Addressing;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;

namespace Community.Commands.Prompts;

/// <summary><c>!rückgängig</c>, or ↩️ under the bot's words: undoes what somebody did last in this room, if it was with this bot.</summary>
internal sealed class UndoLast(string bot, CommandSet set) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (incoming.IsLate)
            return ValueTask.FromResult<Handling?>(null);
        if (ReactionContent.Of(incoming.Event) is { } reaction &&
            string.Equals(reaction.Emoji, ReactionContent.Plain(PromptReplies.UndoEmoji), StringComparison.Ordinal))
            return ValueTask.FromResult<Handling?>(new Handling((work, token) => UndoAsync(work, incoming.Event, reaction.Target, token)));
        return ValueTask.FromResult(
            Spoken.In(incoming, room.Self) is { } spoken && IsAsked(spoken)
                ? new Handling((work, token) => UndoAsync(work, incoming.Event, null, token))
                : null);
    }

    /// <summary>With the mark, the word is enough; without, it must be the only one: "rückgängig machen, wie geht das?" is a question.</summary>
    public static bool IsAsked(Spoken spoken) =>
        spoken.Line.Words is { Count: > 0 } words && PromptReplies.UndoWord.Matches(words[0].Text) && (!spoken.IsMention || words.Count == 1);

    private async Task UndoAsync(Work work, RoomEvent said, EventId? about, CancellationToken cancellation)
    {
        if (await OpenQuestions.FindAsync(work, said.Room, said.Sender, QuestionKind.Undo, cancellation) is not { } done ||
            !string.Equals(done.Bot, bot, StringComparison.Ordinal) ||
            set.Commands.OfType<IUndoable>().FirstOrDefault(one => one.Word.German == done.Command) is not { } command)
            return;
        var offer = about is { } message ? await work.Outbox.FindOwnAsync(message, cancellation) : null;
        if (about is not null && offer?.TransactionId != done.AskedBy)
            return;
        if (done.UndoneBy is not null)
            return;
        done.UndoneBy = said.Id;
        var call = Asking.AnsweredBy(said, offer, done, set.UsageOf(command, done.Language));
        await command.UndoAsync(call, done.About, work, cancellation);
    }
}
