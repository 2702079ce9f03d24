using Community.Matrix.Events;

namespace Community.Faq.Capture;

/// <summary>The words of a message that can be kept.</summary>
internal static class KeptText
{
    /// <summary>More than a long message has; what a client can send at most is 64 KiB.</summary>
    private const int Longest = 20_000;

    /// <summary>The text as it reads now; null for pictures, files and what says nothing.</summary>
    public static string? Of(RoomEvent message) => Of(MessageContent.LatestOf(message));

    public static string? Of(MessageContent? message) =>
        message is { Kind: MessageContent.TextKind } && message.Text.Trim() is { Length: > 0 } text
            ? text[..Math.Min(text.Length, Longest)]
            : null;
}
