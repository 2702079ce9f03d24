using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Knowledge;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Meetups.Minutes;

/// <summary>Takes down what is said with a ^ while a protocol is open, or in its thread; follows its edits and deletions.</summary>
internal sealed class TakeMinutes : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        var said = incoming.Event;
        if (incoming.Kind is IncomingKind.Message && MessageContent.Of(said) is { Kind: MessageContent.TextKind } text && text.Text.StartsWith('^'))
            return ValueTask.FromResult<Handling?>(new Handling((work, token) => TakeAsync(work, said, text.Text, token)));
        if (incoming.Kind is IncomingKind.Edit && Relation.Of(said).Edits is { } original && MessageContent.NewTextOf(said) is { } changed)
            return ValueTask.FromResult<Handling?>(new Handling((work, token) => FollowAsync(work, said, original, changed.Text, token)));
        return ValueTask.FromResult(RedactionContent.RedactedBy(said) is { } redacted
            ? new Handling((work, token) => TakeOutAsync(work, said.Room, redacted, token))
            : null);
    }

    /// <summary>An entry's message is gone, and the entry with it.</summary>
    public static async Task TakeOutAsync(Work work, RoomId room, EventId gone, CancellationToken cancellation)
    {
        if (await FindAsync(work, room, gone, cancellation) is not { } minutes)
            return;
        minutes.Entries.RemoveAll(entry => entry.Event == gone);
        await Facts.ForgetAsync(work.Db, room, [gone], cancellation);
        await work.Db.RemovesWordsAsync(cancellation);
        await MinutesMessage.UpdateAsync(work, minutes, cancellation);
    }

    private static async Task TakeAsync(Work work, RoomEvent said, string text, CancellationToken cancellation)
    {
        if (await OpenAsync(work, said, cancellation) is not { } minutes)
            return;
        var zone = minutes.Date.Meetup.Zone;
        var line = EntryLine.Read(said, text, Instant.Min(work.Now, said.SentAt.ToInstant()).InZone(zone))!;
        if (line.Kind is not { } kind || line.Text.Length == 0 || minutes.Entries.Count >= DateMinutes.MostEntries)
        {
            work.Outbox.Reply(said, OutgoingMessage.Notice(MinutesReplies.NotAnEntry(line, minutes.Date.Meetup.Language)), "answer");
            return;
        }
        var question = kind is EntryKind.Answer ? minutes.QuestionMeant(Relation.Of(said).SaidUnder) : null;
        if (kind is EntryKind.Answer && question is null)
        {
            work.Outbox.Reply(said, OutgoingMessage.Notice(MinutesReplies.NoQuestionYet(minutes.Date.Meetup.Language)), "answer");
            return;
        }
        var entry = new MinutesEntry
        {
            Kind = kind,
            Text = line.Text,
            Person = line.Person,
            DueOn = line.DueOn,
            RemindAt = TaskTimes.RemindAt(line, zone),
            Event = said.Id,
            SaidIn = said.Room,
            By = said.Sender,
            Answers = question?.Event,
        };
        minutes.Entries.Add(entry);
        work.Outbox.React(said, "📝", "taken down");
        await MinutesMessage.UpdateAsync(work, minutes, cancellation);
        await MinutesFacts.TellAsync(work, minutes, [entry], cancellation);
    }

    /// <summary>A message reads differently now.</summary>
    public static async Task FollowAsync(Work work, RoomEvent edit, EventId original, string text, CancellationToken cancellation)
    {
        if (await FindAsync(work, edit.Room, original, cancellation) is not { } minutes)
            return;
        var entry = minutes.Entries.Single(one => one.Event == original);
        // Anybody can send an edit of anybody's message; only the author's count.
        if (entry.By != edit.Sender)
            return;
        var zone = minutes.Date.Meetup.Zone;
        var before = entry.Kind;
        if (EntryLine.Read(edit, text, Instant.Min(work.Now, edit.SentAt.ToInstant()).InZone(zone)) is { Kind: { } kind, Text.Length: > 0 } line)
        {
            if ((line.Kind, line.Text, line.DueOn) == (entry.Kind, entry.Text, entry.DueOn))
                return;
            (entry.Kind, entry.Text, entry.Person, entry.DueOn) = (kind, line.Text, line.Person ?? entry.Person, line.DueOn);
            entry.RemindAt = entry.DoneAt is null ? TaskTimes.RemindAt(line, zone) : null;
        }
        else
            // Edited to something else, it is not meant for the protocol any more.
            minutes.Entries.Remove(entry);
        await work.Db.RemovesWordsAsync(cancellation);
        if (entry.Kind == before && minutes.Entries.Contains(entry))
            await MinutesMessage.UpdateAsync(work, minutes, cancellation);
        else
            await BecomesAnotherAsync(work, minutes, entry, cancellation);
    }

    /// <summary>A line is of another kind now, or none any more.</summary>
    private static async Task BecomesAnotherAsync(Work work, DateMinutes minutes, MinutesEntry entry, CancellationToken cancellation)
    {
        entry.Answers = entry.Kind is EntryKind.Answer ? minutes.QuestionMeant([])?.Event : null;
        await Facts.ForgetAsync(work.Db, entry.SaidIn, [entry.Event], cancellation);
        await MinutesMessage.UpdateAsync(work, minutes, cancellation);
        if (minutes.Entries.Contains(entry))
            await MinutesFacts.TellAsync(work, minutes, [entry], cancellation);
    }

    /// <summary>The protocol a line is for: the room's open one, or that in whose thread it stands.</summary>
    private static async Task<DateMinutes?> OpenAsync(Work work, RoomEvent said, CancellationToken cancellation)
    {
        if (Relation.Of(said).ThreadRoot is { } root && await work.Outbox.FindOwnAsync(root, cancellation) is { } item &&
            await MinutesMessage.OfAsync(work.Db, item, cancellation) is { } posted && posted.Date.Meetup.Room == said.Room)
            return posted;
        return await work.Db.Set<DateMinutes>().WithAll()
            .Where(minutes => minutes.State == MinutesState.Open && minutes.Date.Meetup.Room == said.Room)
            .OrderByDescending(minutes => minutes.StartedAt).FirstOrDefaultAsync(cancellation);
    }

    private static Task<DateMinutes?> FindAsync(Work work, RoomId room, EventId said, CancellationToken cancellation) =>
        work.Db.Set<DateMinutes>().WithAll()
            .SingleOrDefaultAsync(minutes => minutes.Entries.Any(entry => entry.Event == said && entry.SaidIn == room), cancellation);
}
