namespace Community.Store.Delivery;

/// <summary>What the bots need in a room.</summary>
[Flags]
public enum LackingRights
{
    None = 0,
    Messages = 1,
    Reactions = 2,

    /// <summary>Their settings of the room, which are state events.</summary>
    Settings = 4,
}
