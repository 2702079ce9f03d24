using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Store;
using Community.Store.Delivery;

namespace Community.Commands;

/// <summary>A command as somebody called it.</summary>
/// <param name="Event">The message.</param>
/// <param name="Language">The language of the words that were typed.</param>
/// <param name="Words">The words after the command's.</param>
/// <param name="Text">The same as typed.</param>
/// <param name="Usage">How to call it rightly, e.g. <c>!treffen neu "Titel" …</c>.</param>
public sealed record CommandCall(RoomEvent Event, Language Language, IReadOnlyList<CommandLineWord> Words, string Text, string Usage)
{
    /// <summary>The text as typed from that word on; empty if there is none.</summary>
    public string TextFrom(int word) => word < Words.Count ? Text[(Words[word].Start - Words[0].Start)..] : string.Empty;

    /// <summary>Answers with a notice, as a reply to the command. Once per call.</summary>
    public OutboxItem Answer(Work work, RichText text) => work.Outbox.Reply(Event, OutgoingMessage.Notice(text), "answer");

    /// <summary>Says what is wrong, and how the command is meant.</summary>
    public void Refuse(Work work, string reason) => Answer(work, CommonReplies.WithUsage(reason, Usage, Language));

    /// <summary>Acknowledges without words.</summary>
    public void Acknowledge(Work work) => work.Outbox.React(Event, "✅", "acknowledge");
}
