using NodaTime;

namespace Community.Store.Delivery;

/// <summary>Asks for messages that have gone out.</summary>
public static class SentMessages
{
    /// <summary>Those written before that moment which nothing that is still to be done refers to.</summary>
    public static IQueryable<OutboxItem> SentBefore(this IQueryable<OutboxItem> outbox, Instant moment) => outbox
        .Where(item => item.State == OutboxState.Done && item.CreatedAt < moment)
        .Where(item => !outbox.Any(other => other.TargetItem == item.TransactionId && other.State == OutboxState.Waiting));
}
