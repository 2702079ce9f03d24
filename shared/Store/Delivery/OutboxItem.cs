using Community.Matrix.Ids;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>Something to be done at the homeserver, written in the transaction that decided it and carried out afterwards.</summary>
public sealed class OutboxItem
{
    public long Id { get; private set; }

    /// <summary>Who does it.</summary>
    public required UserId Account { get; init; }

    /// <summary>The slice that wants it.</summary>
    public required string Bot { get; init; }

    /// <summary>Where; null: a direct room that is still to be opened. Then it waits for the <see cref="OutboxAction.OpenDirect"/> of its
    /// <see cref="Recipient"/>.</summary>
    public required RoomId? Room { get; set; }

    /// <summary>The person in whose direct room it happens; null: in a room of many.</summary>
    public UserId? Recipient { get; set; }

    public required OutboxAction Action { get; init; }

    /// <summary>Derived from bot, cause and purpose: the same decision taken twice is the same item. It also travels in the sent
    /// content, so that an item in doubt can be found again.</summary>
    public required string TransactionId { get; set; }

    /// <summary>The event type of a <see cref="OutboxAction.Send"/>.</summary>
    public string EventType { get; init; } = string.Empty;

    /// <summary>The content as JSON without its relation; for a <see cref="OutboxAction.Join"/> the servers to ask, for a
    /// <see cref="OutboxAction.Leave"/> the reason. Blank once done.</summary>
    public required string Content { get; set; }

    public OutboxRelation Relation { get; init; }

    /// <summary>The event the relation points to, where it was known from the start.</summary>
    public EventId? TargetEvent { get; init; }

    /// <summary>The transaction id of the item whose event the relation points to.</summary>
    public string? TargetItem { get; init; }

    /// <summary>The thread to answer in.</summary>
    public EventId? ThreadRoot { get; init; }

    /// <summary>What the slice calls the message that this item becomes, e.g. the meetup's id; by it reactions find their meaning.</summary>
    public string? Subject { get; set; }

    /// <summary>What its message shows.</summary>
    public List<OutboxShown> Shows { get; } = [];

    /// <summary>Whom it answers, for as long as the content is here. Null once done.</summary>
    public UserId? Asker { get; set; }

    /// <summary>Nothing is kept of it once it is done, not even that it was.</summary>
    public bool IsFleeting { get; set; }

    /// <summary>May be written into an encrypted room all the same: it says that we can't read there, and nothing else.</summary>
    public bool IsInClear { get; init; }

    /// <summary>Goes before everything else of its account.</summary>
    public bool IsUrgent { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Waits until then, to be merged with what follows.</summary>
    public required Instant NotBefore { get; init; }

    public OutboxState State { get; set; }

    /// <summary>When it was first tried with the login below; null: never.</summary>
    public Instant? AttemptedAt { get; set; }

    /// <summary>The login it was tried with: transaction ids count for one only.</summary>
    public string? AttemptedFrom { get; set; }

    /// <summary>The event it became.</summary>
    public EventId? SentAs { get; set; }

    /// <summary>Why it never will be done.</summary>
    public string? FailedWith { get; set; }

    /// <summary>When that was found.</summary>
    public Instant? FailedAt { get; set; }
}

public enum OutboxAction
{
    Send,

    /// <summary>Takes back what <see cref="OutboxItem.TargetItem"/> sent.</summary>
    Redact,
    Join,
    Leave,

    /// <summary>Opens a direct room with <see cref="OutboxItem.Recipient"/>, for what waits to be said there.</summary>
    OpenDirect,

    /// <summary>Changes keys of a state event with an empty state key, and leaves its others as they are; null takes a key out.</summary>
    ChangeState,
}

public enum OutboxRelation
{
    None,
    Reply,
    Replace,
    Annotation,
    Reference,
}

public enum OutboxState
{
    Waiting,
    Done,
    Failed,
}
