using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Community.Store.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Community.Faq.Capture;

/// <summary>A curator puts 📌 on an answer: the answer and the question it replies to are kept, acknowledged by ✅.</summary>
internal sealed class CaptureOnReaction(FaqSettings settings, CommandDesk desk) : IEventHandler
{
    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (ReactionContent.Of(incoming.Event) is not { } reaction ||
            settings.PinEmoji.In(await room.GetSettingsAsync(FaqSettings.EventType, cancellation)) is var pin && !pin.Is(reaction.Emoji) ||
            !await desk.Curators.IsCuratorAsync(incoming.Event.Sender, room, cancellation))
            return null;
        // What bots say is not knowledge of the community.
        if (await room.GetEventAsync(reaction.Target, cancellation) is not { IsRedacted: false } answer || room.IsSuite(answer.Sender) ||
            MessageContent.Of(answer) is { Kind: MessageContent.NoticeKind })
            return null;

        var relation = Relation.Of(answer);
        var question = (relation.RepliesTo ?? relation.ThreadRoot) is { } asked ? await room.GetEventAsync(asked, cancellation) : null;
        var language = await desk.LanguageOfAsync(room, cancellation);
        if (KeptText.Of(answer) is not { } answerText)
            return Refusal(answer, FaqReplies.OnlyText.In(language));
        if (question is null || KeptText.Of(question) is not { } questionText)
            return Refusal(answer, FaqReplies.NoQuestion.In(language));
        return new Handling((work, token) => KeepAsync(work, incoming.Event.Id, new Found(question, questionText, answer, answerText, language), token));
    }

    private static Handling Refusal(RoomEvent answer, string reason) => new((work, _) =>
    {
        work.Outbox.Reply(answer, OutgoingMessage.Notice(new RichText().Text(reason)), "refusal");
        return Task.CompletedTask;
    });

    private static async Task KeepAsync(Work work, EventId pin, Found found, CancellationToken cancellation)
    {
        if (await work.Db.HasObjectedAsync(found.Question.Sender, cancellation) || await work.Db.HasObjectedAsync(found.Answer.Sender, cancellation))
        {
            work.Outbox.Reply(found.Answer, OutgoingMessage.Notice(new RichText().Text(FaqReplies.Objected.In(found.Language))), "refusal");
            return;
        }
        var entry = await work.Db.Set<FaqEntry>().FirstOrDefaultAsync(one => one.AnswerEvent == found.Answer.Id, cancellation);
        if (entry is null)
        {
            entry = found.ToEntry(work);
            await work.AddNumberedAsync(entry, FaqSubjects.KeptPurpose, FaqSubjects.KeptPrefix, cancellation);
            work.Outbox.React(found.Answer, "✅", FaqSubjects.KeptPurpose, FaqSubjects.Kept(entry.Id));
        }
        entry.Pins.Add(new FaqPin { Reaction = pin });
    }

    private sealed record Found(RoomEvent Question, string QuestionText, RoomEvent Answer, string AnswerText, Language Language)
    {
        public FaqEntry ToEntry(Work work)
        {
            var entry = new FaqEntry
            {
                Room = Answer.Room,
                SourceRoom = Answer.Room,
                Question = QuestionText,
                Answer = AnswerText,
                QuestionEvent = Question.Id,
                AnswerEvent = Answer.Id,
                QuestionAuthor = Question.Sender,
                AnswerAuthor = Answer.Sender,
                KeptAt = work.Now,
            };
            EventId?[] sources = [Question.Id, Answer.Id, Question.LatestEditId, Answer.LatestEditId];
            entry.Sources.AddRange(sources.OfType<EventId>().Distinct().Select(source => new FaqSource { Event = source }));
            return entry;
        }
    }
}
