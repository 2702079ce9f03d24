using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>The latest gap of a room that was longer than is read again: what was said before <see cref="ReadFrom"/> was never heard.</summary>
public sealed class LeftOutGap
{
    public required UserId Account { get; init; }

    public required RoomId Room { get; init; }

    /// <summary>When that was found.</summary>
    public required Instant At { get; set; }

    /// <summary>How many events of the gap were read, the newest.</summary>
    public required int Read { get; set; }

    /// <summary>The time of the oldest of them, as its sender's homeserver gave it; null if there was none.</summary>
    public required Instant? ReadFrom { get; set; }
}
