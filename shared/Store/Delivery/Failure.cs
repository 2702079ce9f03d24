using Community.Matrix.Ids;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Community.Store.Delivery;

/// <summary>Something that will not be done by itself any more: a message that was refused, or an event that no handler could take.</summary>
/// <param name="Reference">By which people name it.</param>
/// <param name="Bot">The slice.</param>
/// <param name="Room">Where; null for a direct room that was never opened.</param>
/// <param name="At">When it was given up; null if that was not noted.</param>
/// <param name="Reason">Without any words of people.</param>
/// <param name="IsMessage">A message of ours; else an event of somebody.</param>
public sealed record Failure(string Reference, string Bot, RoomId? Room, Instant? At, string Reason, bool IsMessage)
{
    private const int ReferenceLength = 6;

    /// <summary>By which people name what has an id of ours.</summary>
    public static string ReferenceOf(string derivedId) => derivedId[..ReferenceLength];

    /// <summary>The failures of a room, or of all rooms; the latest first.</summary>
    public static async Task<IReadOnlyList<Failure>> ListAsync(CommunityContext db, RoomId? room, CancellationToken cancellation)
    {
        var messages = await db.Outbox.AsNoTracking().Where(item => item.State == OutboxState.Failed && (room == null || item.Room == room)).ToListAsync(cancellation);
        var events = await db.SetAsideEvents.AsNoTracking().Where(row => !row.IsAskedAgain && (room == null || row.Room == room)).ToListAsync(cancellation);
        return
        [
            .. messages.Select(item => new Failure(ReferenceOf(item.TransactionId), item.Bot, item.Room, item.FailedAt, item.FailedWith ?? string.Empty, true))
                .Concat(events.Select(row => new Failure(row.Reference, row.Bot, row.Room, row.At, row.Error, false)))
                .OrderByDescending(failure => failure.At),
        ];
    }

    /// <summary>Lets it be tried again, with all that failed because of it.</summary>
    /// <returns>False: the room has no such failure, or its content is not kept any more.</returns>
    public static async Task<bool> AskAgainAsync(CommunityContext db, RoomId room, string reference, CancellationToken cancellation)
    {
        var aside = await db.SetAsideEvents.Where(row => row.Room == room && row.Reference == reference).ToListAsync(cancellation);
        aside.ForEach(row => row.IsAskedAgain = true);
        var failed = await db.Outbox.Where(item => item.Room == room && item.State == OutboxState.Failed && item.Content != string.Empty).ToListAsync(cancellation);
        var messages = failed.Where(item => string.Equals(ReferenceOf(item.TransactionId), reference, StringComparison.Ordinal)).ToList();
        var ids = messages.Select(item => item.TransactionId).ToHashSet(StringComparer.Ordinal);
        foreach (var item in failed.Where(item => ids.Contains(item.TransactionId) || (item.TargetItem is { } target && ids.Contains(target))))
            (item.State, item.FailedWith, item.FailedAt) = (OutboxState.Waiting, null, null);
        return aside.Count + messages.Count > 0;
    }
}
