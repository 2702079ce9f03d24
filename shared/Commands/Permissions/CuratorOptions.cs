using Community.Matrix.Events;

namespace Community.Commands.Permissions;

/// <summary>Who decides what the community keeps and how the bots behave, in the configuration under <c>curators</c>.</summary>
public sealed record CuratorOptions
{
    /// <summary>The power level in a room from which somebody is a curator there, unless the room has a setting of its own. 0 to 100; 50
    /// (moderators) if not set.</summary>
    public int Level { get; init; } = (int)RoomRights.Moderator;
}
