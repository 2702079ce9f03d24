using Community.Matrix.Events;
using Community.Matrix.Ids;

namespace Community.Matrix.Endpoints;

/// <summary>Reads who may do what in a room.</summary>
public static class Rights
{
    /// <summary>The rights at this moment. <see cref="ErrorCode.Forbidden"/>, if the account is not in the room.</summary>
    public static async Task<RoomRights> GetRightsAsync(this MatrixSession session, RoomId room, CancellationToken cancellation)
    {
        var levels = await session.GetStateAsync(room, EventType.PowerLevels, string.Empty, cancellation);
        var create = await session.GetStateEventAsync(room, EventType.Create, string.Empty, cancellation);
        return new RoomRights(create?.Sender, create?.Content, levels);
    }
}
