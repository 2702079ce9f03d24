using Community.Faq.Life;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>Words that are taken back leave the store at once, with all they read before; a 📌 that is taken back keeps nothing any more.</summary>
internal sealed class FollowRedactions : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(RedactionContent.RedactedBy(incoming.Event) is { } redacted
            ? new Handling((work, token) => FollowAsync(work, incoming.Event.Room, redacted, token))
            : null);

    public static async Task FollowAsync(Work work, RoomId room, EventId redacted, CancellationToken cancellation)
    {
        await ForgetAsync(work, redacted, cancellation);
        var entries = await work.Db.WholeEntries()
            .Where(entry => entry.Sources.Any(source => source.Event == redacted && source.Room == room) ||
                entry.Pins.Any(pin => pin.Reaction == redacted && pin.Room == room))
            .ToListAsync(cancellation);
        foreach (var entry in entries)
            if (entry.Sources.Find(source => source.Event == redacted) is { } source)
                await TakeBackWordsAsync(work, entry, source, cancellation);
            else
                await TakeBackPinAsync(work, entry, entry.Pins.Find(pin => pin.Reaction == redacted)!, cancellation);
    }

    /// <summary>What is known by the id of the event alone.</summary>
    private static async Task ForgetAsync(Work work, EventId redacted, CancellationToken cancellation)
    {
        work.Db.RemoveRange(await work.Db.Set<FaqVote>().Where(vote => vote.Event == redacted).ToListAsync(cancellation));
        work.Db.RemoveRange(await work.Db.Set<FaqAsked>().Where(asked => asked.Event == redacted).ToListAsync(cancellation));
        work.Db.RemoveRange(await work.Db.Set<FaqSuggestion>().Where(suggestion => suggestion.Question == redacted).ToListAsync(cancellation));
        work.Db.RemoveRange(await work.Db.Set<FaqCandidate>()
            .Where(candidate => candidate.Answer == redacted || candidate.Question == redacted).ToListAsync(cancellation));
    }

    private static async Task TakeBackWordsAsync(Work work, FaqEntry entry, FaqSource source, CancellationToken cancellation)
    {
        var answer = entry.Answers.Find(one => one.Id == source.AnswerId);
        var isWhole = answer is null || entry.Answers.Count == 1;
        await TakeOut.TellOwnerAsync(work, entry, isWhole, cancellation);
        if (answer is null)
            await TakeOut.EntryAsync(work, entry, cancellation);
        else
            await TakeOut.AnswerAsync(work, entry, answer, cancellation);
    }

    private static async Task TakeBackPinAsync(Work work, FaqEntry entry, FaqPin pin, CancellationToken cancellation)
    {
        entry.Pins.Remove(pin);
        var answer = entry.Answers.Find(one => one.Id == pin.AnswerId);
        if (answer is null || (!entry.IsHeldByPins && !answer.IsWaiting))
            return;
        var others = entry.Pins.Where(one => one.AnswerId == answer.Id).ToList();
        if (others.Count == 0)
        {
            await TakeOut.AnswerAsync(work, entry, answer, cancellation);
            return;
        }
        // Those who are left only propose it.
        if (others.TrueForAll(one => !one.IsCurators) && entry.IsShown)
        {
            answer.IsWaiting = true;
            if (!entry.ShownAnswers.Any())
                entry.State = EntryState.Draft;
            entry.Revision++;
            await Marks.ShowAsync(work, entry, cancellation);
        }
    }
}
