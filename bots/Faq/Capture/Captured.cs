using Community.Commands;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Faq.Capture;

/// <summary>A message that is to be kept, as it reads now, and what it answers.</summary>
/// <param name="Answer">The message.</param>
/// <param name="Text">Its words.</param>
/// <param name="Question">The message it replies to, or else the one its thread began with; null: none that says something.</param>
/// <param name="QuestionText">Its words.</param>
/// <param name="Language">In which refusals are said.</param>
internal sealed record Captured(RoomEvent Answer, string Text, RoomEvent? Question, string? QuestionText, Language Language)
{
    /// <summary>Reads it from the room.</summary>
    /// <param name="message">The message.</param>
    /// <param name="asked">What is known to be its question; null: what the message says itself.</param>
    /// <param name="room">The room.</param>
    /// <param name="language">In which refusals are said.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null: there is nothing to keep, or it is a bot's. What bots say is not knowledge of the community.</returns>
    public static async Task<Captured?> ReadAsync(EventId message, EventId? asked, IRoomReader room, Language language, CancellationToken cancellation)
    {
        if (await room.GetEventAsync(message, cancellation) is not { IsRedacted: false } answer || room.IsSuite(answer.Sender) ||
            MessageContent.Of(answer) is { Kind: MessageContent.NoticeKind } || KeptText.Of(answer) is not { } text)
            return null;
        var relation = Relation.Of(answer);
        var question = (asked ?? relation.RepliesTo ?? relation.ThreadRoot) is { } about ? await room.GetEventAsync(about, cancellation) : null;
        var questionText = question is null || room.IsSuite(question.Sender) ? null : KeptText.Of(question);
        return new Captured(answer, text, questionText is null ? null : question, questionText, language);
    }

    /// <summary>Whose words would be kept.</summary>
    public IEnumerable<UserId> Authors => Question is null ? [Answer.Sender] : [Question.Sender, Answer.Sender];
}
