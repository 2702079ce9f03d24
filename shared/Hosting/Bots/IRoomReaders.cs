using Community.Matrix.Ids;

namespace Community.Hosting.Bots;

/// <summary>Reads from rooms where no event is the cause, but a page.</summary>
public interface IRoomReaders
{
    /// <summary>As the account that a bot of this process speaks as; null for a bot that does not run here. Whether that account is in the room, the
    /// homeserver says when it is read.</summary>
    IRoomReader? For(string bot, RoomId room);
}
