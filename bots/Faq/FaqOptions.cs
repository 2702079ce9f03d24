using Community.Matrix.Events;

namespace Community.Faq;

/// <summary>Settings of the Faq bot, in the configuration under <c>bots:faq</c>.</summary>
public record FaqOptions
{
    /// <summary>The emoji that keeps an answer. Any single emoji; 📌 if not set.</summary>
    public string PinEmoji { get; init; } = "📌";

    /// <summary>The power level from which somebody may keep answers in a room. 0 to 100; 50 (moderators) if not set.</summary>
    public int CuratorLevel { get; init; } = (int)RoomRights.Moderator;
}
