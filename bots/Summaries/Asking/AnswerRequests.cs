using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Summaries.Privacy;
using Community.Summaries.Reading;
using Community.Summaries.Talks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Community.Summaries.Asking;

/// <summary>
/// Makes the summaries that were asked for, in their order. The talk is read, summed up and let go of before the transaction; what is written is the answer
/// alone, and that is blank as soon as it has been sent.
/// </summary>
internal sealed partial class AnswerRequests(
    StoreAccess store, ISummarizer summarizer, SummaryText text, SummariesOptions options, ILogger<AnswerRequests> logger) : ISlowWork
{
    /// <summary>What answers are called in the outbox.</summary>
    public const string Subject = "summary";

    private static readonly Duration Farthest = Duration.FromDays(31), Usual = Duration.FromDays(1);

    public async Task<Instant?> NextAsync(CommunityContext db, CancellationToken cancellation) =>
        await db.Set<SummaryRequest>().MinAsync(request => (Instant?)request.AskedAt, cancellation);

    public async Task<Handling?> ThinkAsync(Instant now, Func<RoomId, IRoomHistory> rooms, CancellationToken cancellation)
    {
        var (request, isLeftOut) = await store.ReadAsync(async db => (
            await db.Set<SummaryRequest>().AsNoTracking().OrderBy(one => one.AskedAt).ThenBy(one => one.Event).FirstOrDefaultAsync(cancellation),
            await StepOuts.LeftOutAsync(db, cancellation)));
        if (request is null)
            return null;
        Answer answer;
        try
        {
            answer = await AnswerAsync(request, now, rooms, isLeftOut, cancellation);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden)
        {
            // We are not in the room any more: there is nobody to tell.
            answer = Answer.None;
        }
        catch (Exception failure) when (!NetworkFault.IsTransient(failure) && !cancellation.IsCancellationRequested)
        {
            // Whatever it holds may be somebody's words.
            LogFailed(request.Event.Value, failure.GetType().Name);
            answer = Answer.Of(SummaryReplies.Failed, request.Language);
        }
        return new Handling((work, token) => WriteAsync(request, answer, work, token));
    }

    private async Task<Answer> AnswerAsync(
        SummaryRequest request, Instant now, Func<RoomId, IRoomHistory> rooms, Predicate<UserId> isLeftOut, CancellationToken cancellation)
    {
        var room = rooms(request.About);
        if (await rooms(request.Room).GetEventAsync(request.Event, cancellation) is not { IsRedacted: false })
            return Answer.None;
        if (!SummarySettings.IsOn(await room.GetSettingsAsync(SummarySettings.EventType, cancellation)))
            return new Answer([SummaryReplies.IsOff(request.Language)], []);
        var (readersRoom, reader) = request.IsForAsker ? (null, request.Asker) : (room, (UserId?)null);
        var read = await TalkReader.ReadAsync(room, readersRoom, reader, Asked(request, now), isLeftOut, cancellation);
        // Who has not written for long, or just now, gets a day.
        if (request.IsSinceOwn && read is { MetOwn: false } or { Talk.Messages.Count: 0 })
            read = await TalkReader.ReadAsync(
                room, readersRoom, reader, Asked(request, now) with { Since = now - Usual, SinceLastOf = null }, isLeftOut, cancellation);
        if (read is null)
            return Answer.Of(SummaryReplies.NoSuchRoom, request.Language);
        if (read.Talk.Messages.Count == 0)
            return Answer.Of(read.IsHidden && !request.IsForAsker ? SummaryReplies.NothingForAll : SummaryReplies.Nothing, request.Language);
        var summary = await summarizer.SummarizeAsync(read.Talk, cancellation);
        return new Answer(text.Pages(read, summary, room.Self.Server, request.Language), SummaryText.Shown(read.Talk, summary));
    }

    private TalkAsked Asked(SummaryRequest request, Instant now) => new(
        request.About,
        request.Since is { } since && since > now - Farthest ? since : now - Farthest,
        Math.Min(request.Most ?? options.MostMessages, options.MostMessages))
    {
        SinceLastOf = request.IsSinceOwn ? request.Asker : null,
        OfThread = request.OfThread,
    };

    private static async Task WriteAsync(SummaryRequest request, Answer answer, Work work, CancellationToken cancellation)
    {
        // Gone meanwhile: with its room, or with the data of whoever asked.
        if (await work.Db.Set<SummaryRequest>().FindAsync([request.Event], cancellation) is not { } kept)
            return;
        work.Db.Remove(kept);
        foreach (var (number, page) in answer.Pages.Index())
        {
            var purpose = $"summary {request.Event} {number}";
            var item = request.IsForAsker && await IsElsewhereAsync(request, work, cancellation)
                ? await work.Outbox.SendDirectAsync(request.Asker, OutgoingMessage.Text(page, []), purpose, cancellation)
                : work.Outbox.Reply(Command(request), OutgoingMessage.Notice(page), purpose, number == 0 ? Subject : null);
            item.Shows.AddRange(answer.Shown.Select(what => new OutboxShown { What = what }));
        }
    }

    /// <summary>What is known of the message that asked, which is enough to answer it.</summary>
    private static RoomEvent Command(SummaryRequest request)
    {
        var content = request.Thread is { } thread
            ? new JsonObject { ["m.relates_to"] = new JsonObject { ["rel_type"] = Relation.Thread, ["event_id"] = thread.Value } }
            : [];
        return new RoomEvent
        {
            Room = request.Room,
            Id = request.Event,
            Sender = request.Asker,
            Type = EventType.Message,
            SentAt = request.AskedAt.ToDateTimeOffset(),
            Content = JsonSerializer.SerializeToElement(content),
        };
    }

    /// <summary>It was asked in a room of many.</summary>
    private static async Task<bool> IsElsewhereAsync(SummaryRequest request, Work work, CancellationToken cancellation) =>
        !await work.Db.KnownRooms.AnyAsync(
            row => row.Account == work.Outbox.Account && row.Room == request.Room && row.DirectWith == request.Asker && !row.IsEncrypted, cancellation);

    [LoggerMessage(Level = LogLevel.Error, Message = "The summary asked for by {EventId} could not be made: {Failure}.")]
    private partial void LogFailed(string eventId, string failure);

    private sealed record Answer(IReadOnlyList<RichText> Pages, IReadOnlyList<string> Shown)
    {
        public static Answer None { get; } = new([], []);

        public static Answer Of(Wording said, Language language) => new([new RichText().Text(said.In(language))], []);
    }
}
