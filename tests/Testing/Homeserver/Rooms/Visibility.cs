namespace Community.Testing.Homeserver.Rooms;

/// <summary>Who may see which event: https://spec.matrix.org/v1.16/client-server-api/#room-history-visibility</summary>
internal static class Visibility
{
    public static bool CanSee(this Room room, string userId, StoredEvent stored)
    {
        if (stored.IsMemberOf(userId) || stored.StateBefore.IsJoined(userId))
            return true;
        return stored.StateBefore.HistoryVisibility switch
        {
            "world_readable" => true,
            "shared" => stored.Position < room.LastJoin(userId),
            "invited" => stored.StateBefore.Membership(userId) == "invite" && stored.Position < room.LastJoin(userId),
            _ => false,
        };
    }

    /// <summary>Whether somebody is or was in the room, and has not forgotten it.</summary>
    public static bool KnowsRoom(this Room room, string userId) => room.LastJoin(userId) > 0 && !room.ForgottenBy.Contains(userId);

    /// <summary>The state as of now for a member, as of their leaving for one who left.</summary>
    public static RoomState StateFor(this Room room, string userId) => room.State.IsJoined(userId)
        ? room.State
        : room.Timeline.FindLast(e => e.IsMemberOf(userId) && e.StateBefore.IsJoined(userId))?.StateAfter ?? RoomState.Empty;
}
