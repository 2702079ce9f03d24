using Community.Hosting.Bots;
using NodaTime;

namespace Community.Summaries.Digests;

/// <summary>Somebody has changed the room's settings by other means than our commands.</summary>
internal sealed class FollowSettings(DateTimeZone zone) : IEventHandler
{
    public ValueTask<Handling?> ConsiderAsync(IncomingEvent incoming, IRoomReader room, CancellationToken cancellation) => ValueTask.FromResult(
        incoming.Event is { Type: SummarySettings.EventType, StateKey: "" } changed
            ? new Handling((work, token) => DigestRows.FollowAsync(work, changed.Room, DigestTimes.Read(changed.Content), zone, token))
            : null);
}
