namespace Community.Faq;

/// <summary>Settings of the Faq bot, in the configuration under <c>bots:faq</c>.</summary>
public record FaqOptions
{
    /// <summary>The emoji that keeps an answer, in rooms that have set no other. Any single emoji; 📌 if not set.</summary>
    public string PinEmoji { get; init; } = "📌";

    /// <summary>How long the authors can object before an entry is shown beyond its room. 1 hour to 60 days; 7 days if not set.</summary>
    public TimeSpan TimeToObject { get; init; } = TimeSpan.FromDays(7);

    /// <summary>After how long an owner is asked whether an entry is still right. 7 days to 1825 days; 365 days if not set.</summary>
    public TimeSpan ReviewAfter { get; init; } = TimeSpan.FromDays(365);

    /// <summary>How long people have to answer a question before an entry that fits is named. 10 seconds to 1 hour; 1 minute if not set.</summary>
    public TimeSpan SuggestAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long it is known what was looked for in vain, and which questions nobody answered. 1 day to 400 days; 90 days if not set.</summary>
    public TimeSpan KeepGaps { get; init; } = TimeSpan.FromDays(90);
}
