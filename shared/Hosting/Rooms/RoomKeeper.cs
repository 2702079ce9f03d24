using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Sync;
using Community.Store.Delivery;

namespace Community.Hosting.Rooms;

/// <summary>What is to be done about a room itself, before anything that people say in it.</summary>
internal sealed class RoomKeeper(RoomFacts facts, RightsWatch rights, Tombstones tombstones, Succession succession)
{
    public Task<bool> HasBegunAsync(RoomId room) => facts.HasBegunAsync(room);

    /// <summary>Returns what is known of the room now. Repeated after a crash, nothing is said or done twice.</summary>
    /// <param name="room">As /sync brought it.</param>
    /// <param name="events">Its new events, gap included, oldest first.</param>
    /// <param name="hasBegun">It was known before.</param>
    /// <param name="cancellation">Ends requests and waiting.</param>
    public async Task<KnownRoom> KeepAsync(SyncedRoom room, IReadOnlyList<RoomEvent> events, bool hasBegun, CancellationToken cancellation)
    {
        var known = await facts.TakeAsync(room, events, cancellation);
        IReadOnlyList<RoomEvent> all = [.. room.State, .. events];
        // Into the new room somebody may have invited us before this one was closed.
        if (await tombstones.TakeAsync(room.Room, all, cancellation) is { } replacement && await facts.HasBegunAsync(replacement))
            await succession.TakeAsync(replacement, cancellation);
        // After the tombstone: with it the homeserver takes everybody's rights to speak, and nobody need miss them.
        await rights.TakeAsync(room.Room, all, cancellation);
        if (!hasBegun)
            await succession.TakeAsync(room.Room, cancellation);
        return known;
    }

    /// <summary>The room's beginning has been handled.</summary>
    public async Task BeginAsync(RoomId room, CancellationToken cancellation)
    {
        await facts.BeginAsync(room, cancellation);
        // The room it replaces may have been closed just now, when this one had not begun yet.
        await succession.TakeAsync(room, cancellation);
    }
}
