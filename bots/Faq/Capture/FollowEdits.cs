using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>The author changes a message that is kept: a draft changes with it; to a published entry the new words are proposed.</summary>
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
        // Anybody can send an edit of anybody's message; only the author's count.
        var entries = await work.Db.WholeEntries()
            .Where(entry =>
                (entry.SourceRoom == change.Room && entry.QuestionEvent == change.Original && entry.QuestionAuthor == change.By) ||
                entry.Answers.Any(answer => answer.SourceRoom == change.Room && answer.Event == change.Original && answer.Author == change.By))
            .ToListAsync(cancellation);
        foreach (var entry in entries)
        {
            var answer = entry.Answers.Find(one => one.Event == change.Original);
            if (entry.Sources.Exists(source => source.Event == change.Edit))
                continue;
            entry.Sources.Add(new FaqSource { Event = change.Edit, Room = change.Room, AnswerId = answer?.Id });
            if (entry.State == EntryState.Draft || answer is { IsWaiting: true })
                await TakeOverAsync(work, entry, answer, change.Text, cancellation);
            else
                Propose(work, entry, answer, change);
            await Marks.ShowAsync(work, entry, cancellation);
        }
    }

    private static Task TakeOverAsync(Work work, FaqEntry entry, FaqAnswer? answer, string text, CancellationToken cancellation)
    {
        if (answer is null)
            entry.Question = text;
        else
            answer.Text = text;
        entry.Revision++;
        return work.Db.RemovesWordsAsync(cancellation);
    }

    private static void Propose(Work work, FaqEntry entry, FaqAnswer? answer, Change change)
    {
        var field = answer is null ? FaqField.Question : FaqField.Answer;
        // The latest is what its author means.
        entry.Changes.RemoveAll(one => one.IsProposed && one.Field == field && one.AnswerId == answer?.Id);
        var now = answer is null ? entry.Question : answer.Text;
        if (string.Equals(now, change.Text, StringComparison.Ordinal))
            return;
        entry.Changes.Add(new FaqChange
        {
            Number = ++entry.LastChange,
            Field = field,
            AnswerId = answer?.Id,
            Before = now,
            After = change.Text,
            IsProposed = true,
            At = work.Now,
            By = change.By,
            Source = change.Edit,
        });
    }

    /// <param name="Room">Where the message is.</param>
    /// <param name="Original">The message.</param>
    /// <param name="By">Who changes it.</param>
    /// <param name="Edit">The event that does.</param>
    /// <param name="Text">What it reads now.</param>
    internal sealed record Change(RoomId Room, EventId Original, UserId By, EventId Edit, string Text);
}
