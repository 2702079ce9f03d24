using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver.Sync;

/// <summary>
/// The newest events of a stretch, as many as the limit lets through. If there were more, it is limited, and <c>prev_batch</c> is the
/// token from which <c>/messages</c> goes back through the rest.
/// </summary>
internal sealed class TimelineSlice
{
    private readonly long prevBatch;

    public TimelineSlice(Room room, string userId, SyncRequest request, long from, long to, bool limited = false)
    {
        var all = room.Timeline
            .Where(e => e.Position > from && e.Position <= to && request.Timeline.Passes(e.Json) && room.CanSee(userId, e))
            .ToList();
        Events = all.Count > request.Limit ? all[^request.Limit..] : all;
        Limited = limited || Events.Count < all.Count;
        prevBatch = Events is [var first, ..] ? first.Position - 1 : to;
    }

    public List<StoredEvent> Events { get; }

    private bool Limited { get; }

    /// <summary>Edits come bundled only where the client may have missed them, as from Synapse.</summary>
    public JsonObject ToJson(EventView view) => new()
    {
        ["events"] = Json.ToArray(Events.Select(e => view.Of(e, withRoomId: false, bundle: Limited))),
        ["limited"] = Limited,
        ["prev_batch"] = StreamToken.Write(prevBatch),
    };
}
