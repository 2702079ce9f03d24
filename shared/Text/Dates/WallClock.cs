using NodaTime;

namespace Community.Text.Dates;

/// <summary>
/// Puts a date and time on a wall clock into a zone. Where summer time makes the clock jump, the policy is: a time that is skipped is
/// refused, of a time that comes twice the earlier is taken, and the caller learns of both.
/// </summary>
public static class WallClock
{
    public static WallClockMoment In(DateTimeZone zone, LocalDateTime local)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => new WallClockMoment.Skipped(local, mapping.LateInterval.IsoLocalStart),
            1 => new WallClockMoment.Once(mapping.Single()),
            _ => new WallClockMoment.Twice(mapping.First(), mapping.Last()),
        };
    }
}

/// <summary>What a time on the wall clock is in a zone: one of the three kinds nested here.</summary>
public abstract record WallClockMoment
{
    private WallClockMoment()
    {
    }

    /// <summary>As on all days but two.</summary>
    public sealed record Once(ZonedDateTime At) : WallClockMoment;

    /// <summary>The clock shows this time twice, in autumn; take <paramref name="At"/> and say so.</summary>
    /// <param name="At">The earlier one, still in summer time.</param>
    public sealed record Twice(ZonedDateTime At, ZonedDateTime Later) : WallClockMoment;

    /// <summary>The clock never shows this time, in spring: ask for another.</summary>
    /// <param name="Next">The first time behind the gap.</param>
    public sealed record Skipped(LocalDateTime Asked, LocalDateTime Next) : WallClockMoment;
}
