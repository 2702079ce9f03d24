using Community.Matrix.Ids;
using Community.Store;

namespace Community.Hosting.Rooms;

/// <summary>A slice that keeps something by room. It is told, inside the transaction and exactly once, what becomes of the rooms.</summary>
public interface IFollowsRooms
{
    /// <summary>Another room has taken the place of one, and the account is in it: what belongs to the old one belongs to the new one.</summary>
    Task MoveAsync(Work work, RoomId from, RoomId to, CancellationToken cancellation);

    /// <summary>The account is out of a room: nothing more can be said there.</summary>
    Task EndAsync(Work work, RoomId room, CancellationToken cancellation);
}
