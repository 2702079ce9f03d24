using System.Text.Json;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>What a person or a bot wrote. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mroommessage"/>.</summary>
/// <param name="Kind">The <c>msgtype</c>.</param>
/// <param name="Text">The plain text, without the quotation that older clients put above a reply.</param>
public sealed record MessageContent(string Kind, string Text)
{
    public const string TextKind = "m.text";
    public const string NoticeKind = "m.notice";

    /// <summary>The message, or null if the event is none: another type, redacted, or without a readable kind and text.</summary>
    public static MessageContent? Of(RoomEvent roomEvent) =>
        roomEvent.Type is EventType.Message && !roomEvent.IsRedacted ? Read(roomEvent.Content, Relation.Of(roomEvent)) : null;

    /// <summary>What an edit says the message reads now; null if the event is no edit or says nothing readable.</summary>
    public static MessageContent? NewTextOf(RoomEvent roomEvent) =>
        roomEvent.Type is EventType.Message && Relation.Of(roomEvent).Edits is not null ? NewText(roomEvent.Content) : null;

    /// <summary>The message as it reads now: with the latest edit that the homeserver bundled.</summary>
    public static MessageContent? LatestOf(RoomEvent roomEvent)
    {
        if (Of(roomEvent) is not { } original)
            return null;
        var isByTheSender = roomEvent.LatestEdit.Member("sender").AsText() is { } sender
            && string.Equals(sender, roomEvent.Sender.Value, StringComparison.Ordinal);
        return (isByTheSender && roomEvent.LatestEdit.Member("content") is { } edit ? NewText(edit) : null) ?? original;
    }

    private static MessageContent? NewText(JsonElement content) =>
        content.Member("m.new_content") is { } changed ? Read(changed, Relation.None) : null;

    private static MessageContent? Read(JsonElement content, Relation relation) =>
        content.Member("msgtype").AsText() is { } kind && content.Member("body").AsText() is { } body
            ? new MessageContent(kind, relation.InReplyTo is null ? body : ReplyFallback.Remove(body))
            : null;
}
