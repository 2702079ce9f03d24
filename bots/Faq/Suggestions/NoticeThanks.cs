using System.Text.RegularExpressions;
using Community.Faq.Capture;
using Community.Hosting.Bots;
using Community.Matrix.Events;

namespace Community.Faq.Suggestions;

/// <summary>
/// Who asked says thank you for an answer: it becomes a proposal to the room's curators, by ids only. Sooner one too few than one too many: the thanks
/// has to reply to an answer that replies to a question of the same person.
/// </summary>
internal sealed partial class NoticeThanks(FaqSettings settings) : IEventHandler
{
    private const int LongestThanks = 300;

    public async ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation)
    {
        var said = incoming.Event;
        if (incoming is not { Kind: IncomingKind.Message, IsDirect: false } || Relation.Of(said).RepliesTo is not { } thanked ||
            MessageContent.Of(said) is not { Kind: MessageContent.TextKind, Text.Length: <= LongestThanks } message ||
            !Thanks().IsMatch(message.Text) || Unhappy().IsMatch(message.Text) ||
            !settings.Notices.In(await room.GetSettingsAsync(FaqSettings.EventType, cancellation)))
            return null;
        if (await room.GetEventAsync(thanked, cancellation) is not { IsRedacted: false } answer || room.IsSuite(answer.Sender) || answer.Sender == said.Sender ||
            MessageContent.Of(answer) is not { Kind: MessageContent.TextKind } ||
            (Relation.Of(answer).RepliesTo ?? Relation.Of(answer).ThreadRoot) is not { } asked ||
            await room.GetEventAsync(asked, cancellation) is not { IsRedacted: false } question || question.Sender != said.Sender ||
            MessageContent.Of(question) is not { Kind: MessageContent.TextKind } words || !Questions.IsOne(words.Text))
            return null;
        return new Handling((work, token) => Candidates.NoteAsync(
            work, new FaqCandidate { Answer = answer.Id, Question = question.Id, Room = said.Room, At = work.Now, Origin = CandidateOrigin.Thanks },
            [question.Sender, answer.Sender], token));
    }

    [GeneratedRegex(@"\b(danke|dank|merci|thx|thanks|thank you|geklappt|hat geholfen|hilft mir|that helped|that worked)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"\b(aber|leider|trotzdem|nicht|kein|keine|but|unfortunately|not|still|doesn't|didn't)\b|\?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unhappy();
}
