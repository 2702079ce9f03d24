namespace Community.Hosting.Retention;

/// <summary>How long what delivery needs is kept, in the configuration under <c>retention</c>.</summary>
public sealed record RetentionOptions
{
    /// <summary>Which events were handled, by their ids: what is forgotten earlier than it can come again would be answered twice. 1 day
    /// to 400 days, and longer than <c>delivery:backfillMaxAge</c>.</summary>
    public TimeSpan HandledEvents { get; init; } = TimeSpan.FromDays(100);

    /// <summary>Which messages of ours were sent, and whom they name: as long the bots can take them back when that person or what they
    /// show has to go. 1 day to 400 days.</summary>
    public TimeSpan SentMessages { get; init; } = TimeSpan.FromDays(60);

    /// <summary>What one bot lets another know of, by the ids of messages. 1 day to 400 days.</summary>
    public TimeSpan Facts { get; init; } = TimeSpan.FromDays(90);

    /// <summary>What failed, with its text where it was to be sent, so that somebody can look into it and try again. 1 day to 90 days.</summary>
    public TimeSpan Failures { get; init; } = TimeSpan.FromDays(14);
}
