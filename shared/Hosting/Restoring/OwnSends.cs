using Community.Hosting.Accounts;
using Community.Hosting.Sending;
using Community.Matrix;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;
using Community.Store.Delivery;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Restoring;

/// <summary>Reads in the rooms what the account has said since a moment.</summary>
internal sealed class OwnSends(BotAccount account)
{
    private const int PageSize = 250;

    /// <summary>What was sent, and how many of our events there are that were taken back and do not say any more what they were.</summary>
    public async Task<(IReadOnlyList<RecalledSend> Sends, int Unreadable)> ReadAsync(Instant since, CancellationToken cancellation)
    {
        var sends = new List<RecalledSend>();
        var unreadable = 0;
        foreach (var room in await account.Session.GetJoinedRoomsAsync(cancellation))
            await foreach (var own in InRoomAsync(room, since, cancellation))
                if (Read(room, own) is { } send)
                    sends.Add(send);
                else if (own.IsRedacted)
                    unreadable++;
        return (sends, unreadable);
    }

    private async IAsyncEnumerable<RoomEvent> InRoomAsync(
        RoomId room, Instant since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (string? from = null; ;)
        {
            if (await PageAsync(room, from, cancellation) is not { } page)
                yield break;
            foreach (var own in page.Events.Where(one => one.Sender == account.User))
                yield return own;
            // The whole page must be older: a single event's time may be anything.
            if (page.End is null || string.Equals(page.End, from, StringComparison.Ordinal) ||
                (page.Events.Count > 0 && page.Events.All(one => one.SentAt.ToInstant() < since)))
                yield break;
            from = page.End;
        }
    }

    private async Task<Page?> PageAsync(RoomId room, string? from, CancellationToken cancellation)
    {
        try
        {
            return await account.Session.GetMessagesBackwardsAsync(room, from, null, PageSize, cancellation);
        }
        catch (MatrixException refusal) when (refusal.Code is ErrorCode.Forbidden)
        {
            // We have just left it: nothing will be said there.
            return null;
        }
    }

    private RecalledSend? Read(RoomId room, RoomEvent own)
    {
        if (RedactionContent.RedactedBy(own) is { } takenBack)
            return Send(room, own, RecalledKind.TookBack, null, takenBack, null);
        if (own.IsRedacted || OutboxContent.TransactionIdOf(own) is not { } transaction)
            return null;
        var relation = Relation.Of(own);
        return relation.Edits is { } edited
            ? Send(room, own, RecalledKind.Edited, transaction, edited, OutboxContent.FingerprintOf(MessageContent.NewTextOf(own)?.Text))
            : Send(room, own, RecalledKind.Said, transaction, relation.InReplyTo ?? ReactionContent.Of(own)?.Target, null);
    }

    private RecalledSend Send(RoomId room, RoomEvent own, RecalledKind kind, string? transaction, EventId? target, string? words) => new()
    {
        Event = own.Id,
        Account = account.User,
        Room = room,
        Kind = kind,
        TransactionId = transaction,
        Subject = own.Content.Member(OutboxContent.SubjectKey).AsText(),
        Target = target,
        Words = words,
        SentAt = own.SentAt.ToInstant(),
    };
}
