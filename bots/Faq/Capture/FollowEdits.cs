using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>The author changes a message that is kept: the entry changes with it.</summary>
internal sealed class FollowEdits : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        var edit = incoming.Event;
        return ValueTask.FromResult(
            Relation.Of(edit).Edits is { } original && KeptText.Of(MessageContent.NewTextOf(edit)) is { } text
                ? new Handling((work, token) => ChangeAsync(work, edit, original, text, token))
                : null);
    }

    private static async Task ChangeAsync(Work work, RoomEvent edit, EventId original, string text, CancellationToken cancellation)
    {
        var entries = await work.Db.Set<FaqEntry>()
            .Where(entry => entry.Room == edit.Room)
            // Anybody can send an edit of anybody's message; only the author's count.
            .Where(entry => (entry.AnswerEvent == original && entry.AnswerAuthor == edit.Sender) ||
                (entry.QuestionEvent == original && entry.QuestionAuthor == edit.Sender))
            .Include(entry => entry.Sources)
            .ToListAsync(cancellation);
        foreach (var entry in entries)
        {
            if (entry.AnswerEvent == original)
                entry.Answer = text;
            else
                entry.Question = text;
            entry.Revision++;
            if (!entry.Sources.Exists(source => source.Event == edit.Id))
                entry.Sources.Add(new FaqSource { Event = edit.Id });
        }
    }
}
