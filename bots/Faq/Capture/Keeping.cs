using Community.Commands.Permissions;
using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>Keeps messages: a curator's are published, those of others wait for one. All answers to one question are in one entry.</summary>
internal sealed class Keeping(Deciding deciding)
{
    /// <returns>The entry it is in now; null: somebody whose words these are does not want it.</returns>
    public async Task<FaqEntry?> KeepAsync(Work work, Captured captured, Keeper by, EventId? pin, CancellationToken cancellation)
    {
        foreach (var author in captured.Authors)
            if (await work.Db.HasObjectedAsync(author, cancellation))
                return null;
        var (entry, answer) = await AnswerAsync(work, captured, by, cancellation);
        // Who may not decide does not hold what a curator has published.
        if (pin is { } reaction && (by.IsCurator || entry.State == EntryState.Draft || answer.IsWaiting))
            entry.Pins.Add(new FaqPin { Reaction = reaction, Room = captured.Answer.Room, AnswerId = answer.Id, IsCurators = by.IsCurator });
        if (pin is null)
            entry.IsHeldByPins = false;
        if (by is { IsCurator: true, Publishes: true } && entry.Question.Length > 0 && pin is not null)
            await deciding.PublishPinnedAsync(work, entry, by.Person, cancellation);
        else if (by is { IsCurator: true, Publishes: true } && entry.Question.Length > 0)
            await deciding.ApproveAsync(work, entry, by.Person, cancellation);
        else
            await Marks.ShowAsync(work, entry, cancellation);
        work.Db.RemoveRange(await work.Db.Set<FaqCandidate>().Where(candidate => candidate.Answer == captured.Answer.Id).ToListAsync(cancellation));
        return entry;
    }

    private static async Task<(FaqEntry Entry, FaqAnswer Answer)> AnswerAsync(Work work, Captured captured, Keeper by, CancellationToken cancellation)
    {
        if (await work.Db.WholeEntries().FirstOrDefaultAsync(one => one.Answers.Any(answer => answer.Event == captured.Answer.Id), cancellation) is { } known)
            return (known, known.Answers.First(one => one.Event == captured.Answer.Id));
        var answer = new FaqAnswer
        {
            Text = captured.Text,
            SourceRoom = captured.Answer.Room,
            Event = captured.Answer.Id,
            Author = captured.Answer.Sender,
        };
        if (await SameQuestionAsync(work, captured, cancellation) is { } entry)
        {
            answer.IsWaiting = true;
            entry.Answers.Add(answer);
            entry.Revision++;
            await work.Db.SaveChangesAsync(cancellation);
        }
        else
        {
            entry = NewEntry(work, captured, answer);
            var isPublished = by is { IsCurator: true, Publishes: true } && entry.Question.Length > 0;
            await work.AddNumberedAsync(entry, FaqSubjects.MarkPurpose, isPublished ? FaqSubjects.KeptPrefix : FaqSubjects.WaitingPrefix, cancellation);
        }
        foreach (var source in (EventId?[])[captured.Answer.Id, captured.Answer.LatestEditId])
            if (source is { } id && !entry.Sources.Exists(one => one.Event == id))
                entry.Sources.Add(new FaqSource { Event = id, Room = captured.Answer.Room, AnswerId = answer.Id });
        return (entry, answer);
    }

    /// <summary>The entry of that question, or the one in which what it replies to is an answer itself and asks nothing.</summary>
    private static async Task<FaqEntry?> SameQuestionAsync(Work work, Captured captured, CancellationToken cancellation)
    {
        if (captured.Question is not { } question)
            return null;
        var room = captured.Answer.Room;
        var asks = captured.QuestionText!.TrimEnd().EndsWith('?');
        return await work.Db.WholeEntries().Where(one => one.SourceRoom == room && one.State != EntryState.Archived)
            .Where(one => one.QuestionEvent == question.Id || (!asks && one.Answers.Any(answer => answer.Event == question.Id)))
            .OrderBy(one => one.Id).FirstOrDefaultAsync(cancellation);
    }

    private static FaqEntry NewEntry(Work work, Captured captured, FaqAnswer answer)
    {
        var entry = new FaqEntry
        {
            Room = captured.Answer.Room,
            SourceRoom = captured.Answer.Room,
            Question = captured.QuestionText ?? string.Empty,
            QuestionEvent = captured.Question?.Id,
            QuestionAuthor = captured.Question?.Sender,
            State = EntryState.Draft,
            KeptAt = work.Now,
            Language = captured.Language,
            IsHeldByPins = true,
        };
        entry.Answers.Add(answer);
        foreach (var source in (EventId?[])[captured.Question?.Id, captured.Question?.LatestEditId])
            if (source is { } id && !entry.Sources.Exists(one => one.Event == id))
                entry.Sources.Add(new FaqSource { Event = id, Room = captured.Answer.Room });
        return entry;
    }
}

/// <summary>Who keeps something.</summary>
/// <param name="Person">Who.</param>
/// <param name="IsCurator">A curator of the room.</param>
/// <param name="Publishes">In this room, what a curator keeps needs no second look.</param>
internal sealed record Keeper(UserId Person, bool IsCurator, bool Publishes)
{
    /// <summary>Null: they may not even propose here.</summary>
    public static async Task<Keeper?> InAsync(
        UserId person, IRoomReader room, FaqSettings settings, Curators curators, CancellationToken cancellation)
    {
        var content = await room.GetSettingsAsync(FaqSettings.EventType, cancellation);
        var isCurator = await curators.IsCuratorAsync(person, room, cancellation);
        return isCurator || settings.EverybodyProposes.In(content) ? new Keeper(person, isCurator, !settings.LooksTwice.In(content)) : null;
    }
}
