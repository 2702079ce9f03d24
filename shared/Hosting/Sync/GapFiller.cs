using Community.Hosting.Accounts;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Sync;

/// <summary>Fetches what a /sync left out. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#syncing"/>.</summary>
internal sealed partial class GapFiller(
    BotAccount account, DeliveryOptions options, TimeProvider time, ILogger<GapFiller> logger)
{
    private const int PageSize = 250;

    /// <summary>
    /// The events before <paramref name="timelineStart"/>, oldest first, back to <paramref name="since"/> or to (and with) the first
    /// for which <paramref name="isStart"/> holds; bounded by age and number, which is then said in the log.
    /// </summary>
    public async Task<IReadOnlyList<RoomEvent>> FillAsync(
        RoomId room, string? timelineStart, string? since, Func<RoomEvent, bool> isStart, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - options.BackfillMaxAge;
        var newestFirst = new List<RoomEvent>();
        for (var from = timelineStart; ;)
        {
            var page = await account.Session.GetMessagesBackwardsAsync(room, from, since, PageSize, cancellation);
            foreach (var roomEvent in page.Events)
            {
                newestFirst.Add(roomEvent);
                if (isStart(roomEvent))
                    return Reversed(newestFirst);
            }
            if (page.End is null || string.Equals(page.End, from, StringComparison.Ordinal))
                return Reversed(newestFirst);
            // The whole page must be too old: one event's time may be anything.
            var isTooOld = page.Events.Count > 0 && page.Events.All(one => one.SentAt < oldest);
            if (isTooOld || newestFirst.Count >= options.BackfillMaxEvents)
            {
                LogLeftOut(room, newestFirst.Count, isTooOld ? "older events are out of time" : "there are more");
                return Reversed(newestFirst);
            }
            from = page.End;
        }
    }

    private static List<RoomEvent> Reversed(List<RoomEvent> events)
    {
        events.Reverse();
        return events;
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Of the gap in {Room} only the newest {Count} events were read; {Reason}. What came before them is left out.")]
    private partial void LogLeftOut(RoomId room, int count, string reason);
}
