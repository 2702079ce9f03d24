using Community.Matrix.Ids;
using NodaTime;

namespace Community.Meetups.Calendar;

/// <summary>A secret address under which somebody's calendar program reads meetups.</summary>
internal sealed class CalendarFeed
{
    /// <summary>Whoever reads the store can't read the feed with it.</summary>
    public required string SecretHash { get; init; }

    public required UserId Person { get; init; }

    /// <summary>Of this room only; null: of all the person is in.</summary>
    public required RoomId? Room { get; init; }

    public required Instant Since { get; init; }
}
