using Community.Commands;
using Community.Matrix.Events;
using Community.Matrix.Html;
using Community.Matrix.Json;

namespace Community.Faq.Capture;

/// <summary>The words of a message that can be kept.</summary>
internal static class KeptText
{
    /// <summary>More than a long message has; what a client can send at most is 64 KiB.</summary>
    public const int Longest = 20_000;

    private const int LongestName = 200;

    private static readonly string[] Files = ["m.image", "m.file", "m.audio", "m.video"];

    /// <summary>
    /// The text as it reads now. Of a picture or a file its name and what was written to it: the file itself stays where it is, and the link to the
    /// message leads to it. Null for what says nothing.
    /// </summary>
    public static string? Of(RoomEvent message) => MessageContent.LatestOf(message) is { } content && Files.Contains(content.Kind, StringComparer.Ordinal)
        ? OfFile(message, content)
        : Of(MessageContent.LatestOf(message));

    /// <summary>The text of a message. The mark by which it went into a protocol is not part of what it says.</summary>
    public static string? Of(MessageContent? message) =>
        message is { Kind: MessageContent.TextKind } && MarkedLine.WithoutMark(message.Text.Trim()).Trim() is { Length: > 0 } text ? Cut(text) : null;

    /// <summary>Not longer than is kept, and no half a character at its end.</summary>
    public static string Cut(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];

    // Source: https://spec.matrix.org/v1.19/client-server-api/#media-captions: with a file name, the body is a caption.
    private static string OfFile(RoomEvent message, MessageContent content)
    {
        var name = Excerpt.Of(message.Content.Member("filename").AsText() ?? content.Text, LongestName);
        var caption = message.Content.Member("filename").AsText() is { } file && file != content.Text ? content.Text.Trim() : string.Empty;
        return Cut(caption.Length > 0 ? $"{caption}\n📎 {name}" : $"📎 {name}");
    }
}
