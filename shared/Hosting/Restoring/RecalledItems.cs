using Community.Hosting.Sending;
using Community.Matrix.Ids;
using Community.Store;
using Community.Store.Delivery;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Hosting.Restoring;

/// <summary>Finds out of an outbox item whether it has been carried out by the store that a restored one replaced.</summary>
internal static class RecalledItems
{
    /// <param name="db">The running transaction.</param>
    /// <param name="item">Something that waits.</param>
    /// <param name="target">The event it is about.</param>
    /// <param name="now">The time it is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>True: it has, and is marked so.</returns>
    public static Task<bool> SettleAsync(CommunityContext db, OutboxItem item, EventId? target, Instant now, CancellationToken cancellation) => item switch
    {
        { Action: OutboxAction.OpenDirect } => OpenedAsync(db, item, now, cancellation),
        { Action: OutboxAction.Redact } when target is { } sent => TakenBackAsync(db, item, sent, cancellation),
        { Action: OutboxAction.Send, Relation: OutboxRelation.Replace } when target is { } sent => EditedAsync(db, item, sent, cancellation),
        { Action: OutboxAction.Send } => SaidAsync(db, item, cancellation),
        _ => Task.FromResult(false),
    };

    /// <summary>A direct room bears its item's id; its beginning may have been read before we knew whose room it is.</summary>
    private static async Task<bool> OpenedAsync(CommunityContext db, OutboxItem item, Instant now, CancellationToken cancellation)
    {
        if (await db.RecalledSends.AsNoTracking().FirstOrDefaultAsync(
            send => send.Kind == RecalledKind.Said && send.Account == item.Account && send.TransactionId == item.TransactionId, cancellation) is not { } created)
            return false;
        await DirectRooms.OpenedAsync(db, item, created.Room, now, cancellation);
        if (await db.KnownRooms.FindAsync([item.Account, created.Room], cancellation) is { DirectWith: null } known)
            known.DirectWith = item.Recipient;
        return true;
    }

    private static async Task<bool> TakenBackAsync(CommunityContext db, OutboxItem item, EventId target, CancellationToken cancellation) =>
        await IsDoneAsync(db, item, await db.RecalledSends.AsNoTracking().FirstOrDefaultAsync(
            send => send.Kind == RecalledKind.TookBack && send.Account == item.Account && send.Target == target, cancellation), cancellation);

    private static async Task<bool> SaidAsync(CommunityContext db, OutboxItem item, CancellationToken cancellation)
    {
        if (await IsDoneAsync(db, item, await db.RecalledSends.AsNoTracking().FirstOrDefaultAsync(
            send => send.Kind == RecalledKind.Said && send.Account == item.Account && send.TransactionId == item.TransactionId, cancellation), cancellation))
            return true;
        // Said and taken back while this store was not in use, so that it can't be recognised: it would appear and vanish again.
        if (item.AttemptedAt is not null || !await db.Outbox.AnyAsync(
            row => row.TargetItem == item.TransactionId && row.Action == OutboxAction.Redact && row.State == OutboxState.Waiting, cancellation))
            return false;
        await SettledItems.DoneAsync(db, item, null, cancellation);
        return true;
    }

    /// <summary>Of a live message its latest state counts, and not by which of its many changes it came about.</summary>
    private static async Task<bool> EditedAsync(CommunityContext db, OutboxItem item, EventId target, CancellationToken cancellation)
    {
        var edits = await db.RecalledSends.Where(send => send.Kind == RecalledKind.Edited && send.Account == item.Account && send.Target == target)
            .OrderBy(send => send.SentAt).ToListAsync(cancellation);
        if (edits.Count == 0)
            return false;
        if (string.Equals(edits[^1].Words, OutboxContent.FingerprintOf(item), StringComparison.Ordinal))
            return await IsDoneAsync(db, item, edits[^1], cancellation);
        // With this one they are outdated. It may have the id of one that went out with other words; a homeserver would take it for that.
        if (edits.Exists(send => string.Equals(send.TransactionId, item.TransactionId, StringComparison.Ordinal)))
            OutboxContent.Rename(item);
        db.RecalledSends.RemoveRange(edits);
        return false;
    }

    private static async Task<bool> IsDoneAsync(CommunityContext db, OutboxItem item, RecalledSend? send, CancellationToken cancellation)
    {
        if (send is null)
            return false;
        await SettledItems.DoneAsync(db, item, send.Event, cancellation);
        return true;
    }
}
