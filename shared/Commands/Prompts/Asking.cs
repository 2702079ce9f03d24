using System.Text.Json;
using System.Text.Json.Nodes;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Store;
using Community.Store.Delivery;
using NodaTime;

namespace Community.Commands.Prompts;

/// <summary>Asks the person who gave a command.</summary>
public static class Asking
{
    /// <summary>Who has not answered by then has gone on to something else.</summary>
    public static Duration Patience { get; } = Duration.FromMinutes(10);

    /// <summary>Asks, instead of answering. An earlier question to the person in this room is given up.</summary>
    public static async Task AskAsync(this CommandCall call, IAsksBack command, Work work, Question question, CancellationToken cancellation)
    {
        // A text and no notice: it waits for somebody.
        var message = work.Outbox.Reply(
            call.AnswerTo, OutgoingMessage.Text(question.Text, [call.Event.Sender]), "question", $"question {work.Outbox.Cause}");
        foreach (var choice in question.Choices)
            work.Outbox.React(message, choice.Emoji, $"choice {choice.Value}");
        await RememberAsync(call, command, work, QuestionKind.Question, message, question.About, question.Choices, cancellation);
    }

    /// <summary>Answers with what was done, and that it can be undone for a while.</summary>
    public static async Task OfferUndoAsync(
        this CommandCall call, IUndoable command, Work work, RichText done, string about, CancellationToken cancellation)
    {
        call.Page?.Take(done);
        var message = call.Say(work, PromptReplies.WithUndo(done, call.Language), $"undo {work.Outbox.Cause}");
        work.Outbox.React(message, PromptReplies.UndoEmoji, "offer undo");
        await RememberAsync(call, command, work, QuestionKind.Undo, message, about, [], cancellation);
    }

    /// <summary>An answer as a call: to a reaction, the reply goes to the message that carries it.</summary>
    internal static CommandCall AnsweredBy(RoomEvent said, OutboxItem? asked, OpenQuestion question, string usage)
    {
        var call = new CommandCall(said, question.Language, [], string.Empty, usage);
        if (ReactionContent.Of(said) is not { } reaction)
            return call;
        var thread = asked?.ThreadRoot is { } root
            ? new JsonObject { ["m.relates_to"] = new JsonObject { ["rel_type"] = Relation.Thread, ["event_id"] = root.Value } }
            : [];
        using var content = JsonDocument.Parse(thread.ToJsonString());
        return call with { AnswerTo = said with { Id = reaction.Target, Content = content.RootElement.Clone() } };
    }

    private static async Task RememberAsync(
        CommandCall call, ICommand command, Work work, QuestionKind kind, OutboxItem message, string about, IReadOnlyList<Choice> choices,
        CancellationToken cancellation)
    {
        await OpenQuestions.ForgetAsync(work, call.Event.Room, call.Event.Sender, kind, cancellation);
        work.Db.Add(new OpenQuestion
        {
            Room = call.Event.Room,
            Person = call.Event.Sender,
            Kind = kind,
            Bot = work.Outbox.Bot,
            Command = command.Word.German,
            About = about,
            Choices = JsonSerializer.Serialize(choices),
            Language = call.Language,
            AskedBy = message.TransactionId,
            ExpiresAt = work.Now + Patience,
        });
    }
}
