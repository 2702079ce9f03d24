namespace Community.Commands.Limits;

/// <summary>How many commands one person may give in one room, in the configuration under <c>commands</c>.</summary>
public sealed record CommandLimitOptions
{
    /// <summary>So many in a row. 1 to 1,000; 10 if not set.</summary>
    public int Burst { get; init; } = 10;

    /// <summary>Then one more after each such time. 100 milliseconds to 10 minutes; 3 seconds if not set.</summary>
    public TimeSpan Refill { get; init; } = TimeSpan.FromSeconds(3);
}
