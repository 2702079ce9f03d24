using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Store;

namespace Community.Hosting.Sources;

/// <summary>
/// A slice that keeps something of what people said, and by which events. When some of a room's events may have been missed, each source
/// is read again; until then the slice shows nothing of that room (<see cref="Store.Delivery.SourceDoubt.IsInDoubtAsync"/>).
/// </summary>
public interface IKeepsSources
{
    /// <summary>Every event of the room that something is kept from or because of.</summary>
    Task<IReadOnlyList<EventId>> SourcesAsync(CommunityContext db, RoomId room, CancellationToken cancellation);

    /// <summary>Brings what is kept in line with a source as it is now, inside a transaction. No event of the room is dispatched meanwhile.</summary>
    Task FollowAsync(Work work, Source source, CancellationToken cancellation);
}

/// <param name="Room">Where it is.</param>
/// <param name="Id">One of <see cref="IKeepsSources.SourcesAsync"/>.</param>
/// <param name="Event">As it is now, with its latest edit; null: taken back, or not at the homeserver any more.</param>
public sealed record Source(RoomId Room, EventId Id, RoomEvent? Event);
