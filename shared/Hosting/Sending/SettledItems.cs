using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Community.Hosting.Sending;

/// <summary>Marks what has been sent as done.</summary>
internal static class SettledItems
{
    /// <summary>One of our own events: if it came from the outbox, the item is done, whatever became of the answer to the sending.</summary>
    public static async Task SettleAsync(CommunityContext db, RoomEvent own, CancellationToken cancellation)
    {
        if (OutboxContent.TransactionIdOf(own) is { } transaction &&
            await db.Outbox.FirstOrDefaultAsync(
                row => row.TransactionId == transaction && row.Account == own.Sender && row.State != OutboxState.Done &&
                    row.Action != OutboxAction.OpenDirect, cancellation) is { } item)
        {
            // Only the store that a restored one replaced can have sent what we never tried; if so with an earlier state, ours is still to come.
            if (item is { Relation: OutboxRelation.Replace, AttemptedAt: null } &&
                !string.Equals(OutboxContent.FingerprintOf(item), OutboxContent.FingerprintOf(MessageContent.NewTextOf(own)?.Text), StringComparison.Ordinal))
                OutboxContent.Rename(item);
            else
                await DoneAsync(db, item, own.Id, cancellation);
        }
    }

    public static async Task DoneAsync(CommunityContext db, OutboxItem item, EventId? sentAs, CancellationToken cancellation)
    {
        if (item.IsFleeting)
        {
            db.Remove(item);
            await db.RemovesWordsAsync(cancellation);
            return;
        }
        item.State = OutboxState.Done;
        item.SentAs = sentAs;
        (item.FailedWith, item.FailedAt) = (null, null);
        // The homeserver has the words now; here only the ids stay.
        item.Content = string.Empty;
        item.Asker = null;
    }
}
