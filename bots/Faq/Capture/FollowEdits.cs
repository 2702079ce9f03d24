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
                ? new Handling((work, token) => ChangeAsync(work, new Change(edit.Room, original, edit.Sender, edit.Id, text), token))
                : null);
    }

    public static async Task ChangeAsync(Work work, Change change, CancellationToken cancellation)
    {
        var entries = await work.Db.Set<FaqEntry>()
            .Where(entry => entry.SourceRoom == change.Room)
            // Anybody can send an edit of anybody's message; only the author's count.
            .Where(entry => (entry.AnswerEvent == change.Original && entry.AnswerAuthor == change.By) ||
                (entry.QuestionEvent == change.Original && entry.QuestionAuthor == change.By))
            .Include(entry => entry.Sources)
            .ToListAsync(cancellation);
        if (entries.Count > 0)
            await work.Db.RemovesWordsAsync(cancellation);
        foreach (var entry in entries)
        {
            var isAnswer = entry.AnswerEvent == change.Original;
            if (string.Equals(isAnswer ? entry.Answer : entry.Question, change.Text, StringComparison.Ordinal) &&
                entry.Sources.Exists(source => source.Event == change.Edit))
                continue;
            if (isAnswer)
                entry.Answer = change.Text;
            else
                entry.Question = change.Text;
            entry.Revision++;
            if (!entry.Sources.Exists(source => source.Event == change.Edit))
                entry.Sources.Add(new FaqSource { Event = change.Edit });
        }
    }

    /// <param name="Room">Where the message is.</param>
    /// <param name="Original">The message.</param>
    /// <param name="By">Who changes it.</param>
    /// <param name="Edit">The event that does.</param>
    /// <param name="Text">What it reads now.</param>
    internal sealed record Change(RoomId Room, EventId Original, UserId By, EventId Edit, string Text);
}
