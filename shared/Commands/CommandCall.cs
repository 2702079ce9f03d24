using System.Collections.Immutable;
using Community.Commands.Arguments;
using Community.Commands.Permissions;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Commands;

/// <summary>A command as somebody called it.</summary>
/// <param name="Event">The message.</param>
/// <param name="Language">The language of the words that were typed, or else the room's.</param>
/// <param name="Words">The words after the command's.</param>
/// <param name="Text">The same as typed.</param>
/// <param name="Usage">How to call it rightly, e.g. <c>!treffen neu "Titel" …</c>.</param>
public sealed record CommandCall(RoomEvent Event, Language Language, IReadOnlyList<CommandLineWord> Words, string Text, string Usage)
{
    /// <summary>What an answer replies to: the command itself, or where a reaction gave it, the message it was put on.</summary>
    public RoomEvent AnswerTo { get; init; } = Event;

    /// <summary>The message somebody chose to reply to with the command.</summary>
    public EventId? RepliesTo => Relation.Of(Event).RepliesTo;

    /// <summary>The message that the command is said about without naming it, the likelier one first: what it replies to, and what its thread began with.</summary>
    public IEnumerable<EventId> SaidUnder => ((EventId?[])[RepliesTo, Relation.Of(Event).ThreadRoot]).OfType<EventId>();

    /// <summary>Said in a direct room: nobody but the person reads the answer.</summary>
    public bool IsDirect { get; init; }

    /// <summary>How the person stands to what <see cref="ICommand.Needs"/> asks for; null if that is nothing.</summary>
    public Standing? Standing { get; init; }

    /// <summary>What <see cref="ICommand.PrepareAsync"/> has read.</summary>
    public object? Prepared { get; init; }

    internal IReadOnlyDictionary<Argument, object> Values { get; init; } = ImmutableDictionary<Argument, object>.Empty;

    /// <summary>What was typed for an argument; the type's default (null, 0) where it was left out.</summary>
    public T? Value<T>(Argument<T> argument)
        where T : notnull => Values.TryGetValue(argument, out var value) ? (T)value : default;

    /// <summary>The argument was typed.</summary>
    public bool Has(Argument argument) => Values.ContainsKey(argument);

    /// <summary>The text as typed from that word on; empty if there is none.</summary>
    public string TextFrom(int word) => word < Words.Count ? Text[(Words[word].Start - Words[0].Start)..] : string.Empty;

    /// <summary>It was given on a page, where it is answered as well; null: in the chat.</summary>
    internal PageAnswer? Page { get; init; }

    /// <summary>Answers with a notice, as a reply to the command. Once per call.</summary>
    public OutboxItem Answer(Work work, RichText text)
    {
        Page?.Take(text);
        return Say(work, text, null);
    }

    /// <summary>There is no message on a page that could be replied to: then the room is told who did it.</summary>
    internal OutboxItem Say(Work work, RichText text, string? subject)
    {
        if (Page is null)
            return work.Outbox.Reply(AnswerTo, OutgoingMessage.Notice(text), "answer", subject);
        var said = work.Outbox.Send(Event.Room, OutgoingMessage.Notice(CommonReplies.OnThePage(Event.Sender, Language).Then(text)), "answer", subject);
        // It names somebody who may want to be forgotten.
        said.Shows.Add(new OutboxShown { What = Event.Sender.Value });
        return said;
    }

    /// <summary>Says what is wrong, and how the command is meant.</summary>
    public void Refuse(Work work, string reason) => Answer(work, CommonReplies.WithUsage(reason, Usage, Language));

    /// <summary>Acknowledges without words.</summary>
    public void Acknowledge(Work work) => work.Outbox.React(AnswerTo, "✅", "acknowledge");
}
