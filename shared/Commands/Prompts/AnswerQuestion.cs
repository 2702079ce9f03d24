using System.Text.Json;
using Community.Hosting.Bots;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Microsoft.EntityFrameworkCore;

namespace Community.Commands.Prompts;

/// <summary>Takes what somebody says or taps as the answer to the question they were asked. Nobody else can answer it.</summary>
internal sealed class AnswerQuestion(string bot, CommandSet set) : IEventHandler
{
    /// <summary>What replies to the question is meant for it.</summary>
    private const int LongestReply = 1_000;

    /// <summary>Nobody answers a question with a speech; that is talk with the others.</summary>
    private readonly int _longestAnswer = set.Commands.OfType<IAsksBack>().Select(command => command.LongestAnswer).Append(0).Max();

    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) =>
        ValueTask.FromResult(incoming.IsLate ? null
            : ReactionContent.Of(incoming.Event) is { } reaction
                ? new Handling((work, token) => TakeAsync(work, incoming.Event, new Said(reaction.Target, reaction.Emoji, null, incoming.IsDirect), token))
            : incoming.Kind == IncomingKind.Message && MessageContent.Of(incoming.Event) is { Kind: MessageContent.TextKind } message &&
              message.Text.Trim() is { Length: > 0 and <= LongestReply } text && text[0] != '!' &&
              (text.Length <= _longestAnswer || Relation.Of(incoming.Event).RepliesTo is not null)
                ? new Handling((work, token) => TakeAsync(work, incoming.Event, new Said(Relation.Of(incoming.Event).RepliesTo, null, text, incoming.IsDirect), token))
            : null);

    private async Task TakeAsync(Work work, RoomEvent said, Said answer, CancellationToken cancellation)
    {
        if (await OpenQuestions.FindAsync(work, said.Room, said.Sender, QuestionKind.Question, cancellation) is not { } question ||
            !string.Equals(question.Bot, bot, StringComparison.Ordinal) ||
            set.Commands.OfType<IAsksBack>().FirstOrDefault(one => one.Word.German == question.Command) is not { } command)
            return;
        if (answer is { To: null, Text: { } words } && words.Length > command.LongestAnswer)
            return;
        // A reply to anything else is meant for that.
        var asked = answer.To is { } to ? await work.Outbox.FindOwnAsync(to, cancellation) : null;
        if (answer.To is not null && asked?.TransactionId != question.AskedBy)
            return;
        var call = Asking.AnsweredBy(said, asked, question, set.UsageOf(command, question.Language));
        if (answer.Text is { } typed && PromptReplies.Cancel.Matches(typed))
        {
            work.Db.Remove(question);
            call.Answer(work, new RichText().Text(PromptReplies.Cancelled.In(question.Language)));
        }
        else if (Value(question, answer) is not { } value)
        {
            // Some other emoji is no answer, and no mistake.
        }
        else if (await command.AnsweredAsync(call, question.About, value, work, cancellation))
        {
            // The command may have asked the next question under the same key.
            if (work.Db.Entry(question).State == EntityState.Unchanged)
                work.Db.Remove(question);
        }
        else if (answer.To is not null || answer.IsDirect)
        {
            call.Answer(work, PromptReplies.NoAnswer(Choices(question).Select(choice => choice.Words.Count > 0 ? choice.Words[0] : choice.Value), question.Language));
        }
    }

    private static List<Choice> Choices(OpenQuestion question) => JsonSerializer.Deserialize<List<Choice>>(question.Choices)!;

    private static string? Value(OpenQuestion question, Said answer)
    {
        var choices = Choices(question);
        if (answer.Emoji is { } emoji)
            return choices.Find(choice => string.Equals(ReactionContent.Plain(choice.Emoji), emoji, StringComparison.Ordinal))?.Value;
        var typed = answer.Text!.TrimEnd('.', '!');
        var chosen = choices.Find(choice => choice.Words.Any(word => new CommandWord(word, word).Matches(typed)) ||
            string.Equals(ReactionContent.Plain(choice.Emoji), ReactionContent.Plain(typed), StringComparison.Ordinal));
        return (chosen ?? (PromptReplies.Default.Matches(typed) ? choices.FirstOrDefault() : null))?.Value ?? typed;
    }

    /// <param name="To">What it is a reply or a reaction to.</param>
    /// <param name="Emoji">The reaction.</param>
    /// <param name="Text">The words.</param>
    /// <param name="IsDirect">In a direct room, where all that is said is said to the bot.</param>
    private sealed record Said(EventId? To, string? Emoji, string? Text, bool IsDirect);
}
