using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>
/// An account whose store came from a backup. What it did since then it did not forget to do: it first reads in its rooms what it has
/// said, and only then goes on.
/// </summary>
public sealed class RestoredAccount
{
    public required UserId Account { get; init; }

    /// <summary>The moment whose state the backup holds.</summary>
    public required Instant TakenAt { get; set; }

    public required Instant RestoredAt { get; set; }

    /// <summary>When what was said since the backup had been read into <see cref="RecalledSend"/>; null: not yet.</summary>
    public Instant? RecalledAt { get; set; }

    /// <summary>When all events since the backup had been handled again; null: not yet, and until then nothing is sent.</summary>
    public Instant? CaughtUpAt { get; set; }
}

/// <summary>Something an account sent after the backup was taken that its store came from, without its words.</summary>
public sealed class RecalledSend
{
    /// <summary>The event, as the room has it.</summary>
    public required EventId Event { get; init; }

    public required UserId Account { get; init; }

    public required RoomId Room { get; init; }

    public required RecalledKind Kind { get; init; }

    /// <summary>The outbox item that it was; null for what is taken back, which does not say.</summary>
    public string? TransactionId { get; init; }

    /// <summary>See <see cref="OutboxItem.Subject"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>The event it answers, changes or takes back.</summary>
    public EventId? Target { get; init; }

    /// <summary>Of an edit: a fingerprint of the words, by which the same are known.</summary>
    public string? Words { get; init; }

    public required Instant SentAt { get; init; }
}

public enum RecalledKind
{
    Said,
    Edited,
    TookBack,
}
