using Community.Commands;
using Community.Faq.Commands;
using Community.Faq.Gaps;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Store;

namespace Community.Faq.Capture;

/// <summary>
/// Somebody puts 📌 on an answer: a curator keeps it with its question, acknowledged by ✅; others propose it, acknowledged by ⏳. Where it is not
/// known what it answers, a curator is asked.
/// </summary>
internal sealed class CaptureOnReaction(FaqSettings settings, Keeping keeping, Candidates candidates, KeepMessage command, CommandDesk desk) : IEventHandler
{
    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        if (incoming.IsDirect || ReactionContent.Of(incoming.Event) is not { } reaction ||
            !settings.PinEmoji.In(await room.GetSettingsAsync(FaqSettings.EventType, cancellation)).Is(reaction.Emoji) ||
            await Keeper.InAsync(incoming.Event.Sender, room, settings, desk.Curators, cancellation) is not { } keeper)
            return null;
        var language = await desk.LanguageOfAsync(room, cancellation);
        var asked = await candidates.QuestionOfAsync(incoming.Event.Room, reaction.Target, cancellation);
        return await Captured.ReadAsync(reaction.Target, asked, room, language, cancellation) is { } captured
            ? new Handling((work, token) => KeepAsync(work, incoming, captured, keeper, token))
            : null;
    }

    private async Task KeepAsync(Work work, IncomingEvent incoming, Captured captured, Keeper keeper, CancellationToken cancellation)
    {
        var pin = incoming.Event;
        if (await keeping.KeepAsync(work, captured, keeper, pin.Id, cancellation) is not { } entry)
            work.Outbox.Reply(captured.Answer, OutgoingMessage.Notice(new RichText().Text(CaptureReplies.Objected.In(captured.Language))), "refusal");
        else if (entry.Question.Length == 0 && !incoming.IsLate)
            await command.AskForQuestionAsync(
                new CommandCall(pin, captured.Language, [], string.Empty, string.Empty) { AnswerTo = captured.Answer }, entry, keeper, work, cancellation);
        else if (entry.IsShown && await GapNotes.FillAsync(work, entry, cancellation) is > 1 and var wanted)
            work.Outbox.Reply(captured.Answer, OutgoingMessage.Notice(GapReplies.WithThanks(new RichText(), wanted, captured.Language)), "wanted");
    }
}
