using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver.Endpoints;

/// <summary>Finds the room that a request is about.</summary>
internal static class RoomAccess
{
    /// <summary>A room that does not exist is refused like one that the user is not in: nobody can tell them apart.</summary>
    public static Room RoomOfMember(this World world, string roomId, string userId) => world.Rooms.GetValueOrDefault(roomId)
        ?? throw MatrixException.Forbidden($"User {userId} not in room {roomId}");

    /// <summary>For reading: to those who are or were in the room.</summary>
    public static Room ReadableRoom(this World world, string roomId, string userId)
    {
        var room = world.RoomOfMember(roomId, userId);
        return room.KnowsRoom(userId) ? room : throw MatrixException.Forbidden($"User {userId} not in room {roomId}, and room previews are disabled");
    }
}
