using Community.Hosting.Accounts;
using Community.Hosting.Restoring;
using Community.Matrix.Endpoints;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Microsoft.Extensions.Logging;

namespace Community.Hosting.Sync;

/// <summary>Fetches what a /sync left out. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#syncing"/>.</summary>
internal sealed partial class GapFiller(
    BotAccount account, Recollection recollection, DeliveryOptions options, TimeProvider time, ILogger<GapFiller> logger)
{
    private const int PageSize = 250;

    /// <summary>
    /// The events before <paramref name="timelineStart"/> back to <paramref name="start"/>, oldest first; bounded by age and number,
    /// which is then said in the log and in the result.
    /// </summary>
    public async Task<Gap> FillAsync(RoomId room, string? timelineStart, GapStart start, CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - options.BackfillMaxAge;
        // What a restored store does not know of is read again, however old the backup.
        if (recollection.Since?.ToDateTimeOffset() is { } backup && backup < oldest)
            oldest = backup;
        var newestFirst = new List<RoomEvent>();
        for (var from = timelineStart; ;)
        {
            var page = await account.Session.GetMessagesBackwardsAsync(
                room, from, start.Token, Math.Min(PageSize, options.BackfillMaxEvents - newestFirst.Count), cancellation);
            foreach (var roomEvent in page.Events)
            {
                newestFirst.Add(roomEvent);
                if (start.IsFirst?.Invoke(roomEvent) is true)
                    return new Gap(Reversed(newestFirst), IsWhole: true);
            }
            if (page.End is null || string.Equals(page.End, from, StringComparison.Ordinal) || IsBefore(page, start.Time))
                return new Gap(Reversed(newestFirst), IsWhole: true);
            var isTooOld = IsBefore(page, oldest);
            if (isTooOld || newestFirst.Count >= options.BackfillMaxEvents)
            {
                LogLeftOut(room, newestFirst.Count, newestFirst[^1].SentAt, isTooOld ? "what is older is out of time" : "there are more than are read at once");
                return new Gap(Reversed(newestFirst), IsWhole: false);
            }
            from = page.End;
        }
    }

    // The whole page must be older: one event's time may be anything.
    private static bool IsBefore(Page page, DateTimeOffset? time) => page.Events.Count > 0 && page.Events.All(one => one.SentAt < time);

    private static List<RoomEvent> Reversed(List<RoomEvent> events)
    {
        events.Reverse();
        return events;
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Of the gap in {Room} only the newest {Count} events were read, back to {Oldest:u}: {Reason}. What came before them is left out.")]
    private partial void LogLeftOut(RoomId room, int count, DateTimeOffset oldest, string reason);
}

/// <summary>Where a gap begins, by what is known of it: nothing known is the room's beginning.</summary>
/// <param name="Token">The place in the timeline.</param>
/// <param name="Time">Events from before then are certainly not in the gap.</param>
/// <param name="IsFirst">Says of an event that it is the first to read.</param>
internal sealed record GapStart(string? Token = null, DateTimeOffset? Time = null, Func<RoomEvent, bool>? IsFirst = null);

/// <param name="Events">Oldest first.</param>
/// <param name="IsWhole">Nothing was left out before them.</param>
internal sealed record Gap(IReadOnlyList<RoomEvent> Events, bool IsWhole);
