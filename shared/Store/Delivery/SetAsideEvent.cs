using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>An event whose handler failed again and again. It is kept by its id; its text is not.</summary>
public sealed class SetAsideEvent
{
    public required string Bot { get; init; }

    public required EventId Event { get; init; }

    public required RoomId Room { get; init; }

    /// <summary>What a person is told and can give to whoever reads the log.</summary>
    public required string Reference { get; init; }

    /// <summary>The kind of the failure, without any text of a person.</summary>
    public required string Error { get; set; }

    public required Instant At { get; set; }

    /// <summary>How often it has failed for good.</summary>
    public int Failures { get; set; } = 1;

    /// <summary>A moderator wants it tried again.</summary>
    public bool IsAskedAgain { get; set; }
}
