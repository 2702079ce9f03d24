namespace Community.Faq;

/// <summary>Settings of the Faq bot, in the configuration under <c>bots:faq</c>.</summary>
public record FaqOptions
{
    /// <summary>The emoji that keeps an answer, in rooms that have set no other. Any single emoji; 📌 if not set.</summary>
    public string PinEmoji { get; init; } = "📌";
}
