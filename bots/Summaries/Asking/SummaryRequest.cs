using Community.Commands;
using Community.Matrix.Ids;
using NodaTime;

namespace Community.Summaries.Asking;

/// <summary>Somebody has asked for a summary that is still to be made. The row goes with the answer.</summary>
internal sealed class SummaryRequest
{
    /// <summary>The message that asks.</summary>
    public required EventId Event { get; init; }

    /// <summary>Where it was asked.</summary>
    public required RoomId Room { get; init; }

    /// <summary>The thread in which it was asked.</summary>
    public required EventId? Thread { get; init; }

    /// <summary>The room whose talk is meant.</summary>
    public required RoomId About { get; init; }

    public required UserId Asker { get; init; }

    public required Language Language { get; init; }

    /// <summary>Nobody but the asker reads the answer.</summary>
    public required bool IsForAsker { get; init; }

    /// <summary>Back to that moment; null: see the others.</summary>
    public Instant? Since { get; init; }

    /// <summary>Back to what the asker wrote last, and not before <see cref="Since"/>.</summary>
    public bool IsSinceOwn { get; init; }

    /// <summary>So many messages at most.</summary>
    public int? Most { get; init; }

    /// <summary>Of this thread only.</summary>
    public EventId? OfThread { get; init; }

    public required Instant AskedAt { get; init; }
}
