using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Matrix.Ids;
using NodaTime;
using NodaTime.Extensions;

namespace Community.Hosting.Sending;

/// <summary>Looks whether something of ours has arrived in a room after all.</summary>
internal sealed class OwnEvents(BotAccount account)
{
    private const int PageSize = 100;

    /// <summary>Clocks differ: the homeserver's may run behind ours by so much.</summary>
    private static readonly Duration ClockSkew = Duration.FromMinutes(10);

    /// <summary>The event that carries the transaction id, if it was sent after the first attempt.</summary>
    public async Task<EventId?> FindAsync(RoomId room, string transaction, Instant attemptedAt, CancellationToken cancellation)
    {
        var oldest = attemptedAt - ClockSkew;
        for (string? from = null; ;)
        {
            var page = await account.Session.GetMessagesBackwardsAsync(room, from, null, PageSize, cancellation);
            foreach (var roomEvent in page.Events)
                if (roomEvent.Sender == account.User &&
                    string.Equals(OutboxContent.TransactionIdOf(roomEvent), transaction, StringComparison.Ordinal))
                    return roomEvent.Id;
            // The whole page must be older: a single event's time may be anything.
            if (page.End is null || (page.Events.Count > 0 && page.Events.All(one => one.SentAt.ToInstant() < oldest)))
                return null;
            from = page.End;
        }
    }
}
