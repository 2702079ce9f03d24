namespace Community.Hosting;

/// <summary>How events are followed.</summary>
public sealed record DeliveryOptions
{
    /// <summary>Commands older than this are not run any more; what older messages teach is still kept. 1 minute to 7 days.</summary>
    public TimeSpan CommandMaxAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>After a time without connection, so much of the past is read again at most. 1 hour to 90 days.</summary>
    public TimeSpan BackfillMaxAge { get; init; } = TimeSpan.FromDays(14);

    /// <summary>And so many events per room at most. 100 to 1,000,000.</summary>
    public int BackfillMaxEvents { get; init; } = 20_000;

    /// <summary>How many events of a room one answer of /sync carries at most; more are fetched apart. 1 to 1,000.</summary>
    public int TimelineLimit { get; init; } = 100;
}
