using Community.Hosting.Bots;
using Community.Matrix.Events;

namespace Community.Commands.Permissions;

/// <summary>A right that a command takes, judged by the room's power levels at the moment of the command.</summary>
public sealed record Permission
{
    /// <summary>Null for a curator's right, which is a level of its own.</summary>
    private string? StateType { get; init; }

    /// <summary>To decide what the community keeps and how the bots behave; see <see cref="Curators"/>.</summary>
    public static Permission Curator { get; } = new();

    /// <summary>To set that state of the room.</summary>
    public static Permission ToSet(string stateType) => new() { StateType = stateType };

    /// <summary>Who lacks it is refused. If not, the command decides by <see cref="CommandCall.Standing"/>, since others may be allowed as well.</summary>
    public bool IsStrict { get; private init; } = true;

    /// <summary>The same right, to be weighed by the command itself.</summary>
    public Permission OrOwner => this with { IsStrict = false };

    internal Wording Name => StateType switch
    {
        null => new Wording("Kurator:in", "curator"),
        EventType.PowerLevels => new Wording("die Rechte in diesem Raum ändern", "change the rights in this room"),
        _ => new Wording($"„{StateType}“ setzen", $"set “{StateType}”"),
    };

    internal async Task<Standing> OfAsync(RoomEvent command, IRoomReader room, Curators curators, CancellationToken cancellation)
    {
        var rights = await room.GetRightsAsync(cancellation);
        var needed = StateType is null ? await curators.LevelInAsync(room, cancellation) : rights.LevelToSet(StateType);
        return new Standing(this, rights.LevelOf(command.Sender), needed);
    }
}

/// <summary>How somebody stands to a right.</summary>
/// <param name="Permission">The right.</param>
/// <param name="Has">The level the person has.</param>
/// <param name="Needed">The level it takes.</param>
public sealed record Standing(Permission Permission, long Has, long Needed)
{
    public bool IsEnough => Has >= Needed;
}
