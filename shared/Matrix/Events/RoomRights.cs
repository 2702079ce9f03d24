using System.Globalization;
using System.Text.Json;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>
/// Who may do what in a room, at one moment. Sources: <see href="https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels"/>,
/// <see href="https://spec.matrix.org/v1.19/rooms/v12/"/> (creators outrank every level).
/// </summary>
public sealed class RoomRights
{
    /// <summary>The level of a creator from room version 12 on: above every number.</summary>
    public const long Creator = long.MaxValue;

    /// <summary>The usual level of a moderator.</summary>
    public const long Moderator = 50;

    private readonly HashSet<UserId> _creators = [];
    private readonly Dictionary<UserId, long> _users = [];
    private readonly JsonElement? _levels;

    /// <param name="createSender">Who sent <c>m.room.create</c>.</param>
    /// <param name="create">The content of <c>m.room.create</c>.</param>
    /// <param name="levels">The content of <c>m.room.power_levels</c>, if the room has it.</param>
    public RoomRights(UserId? createSender, JsonElement? create, JsonElement? levels)
    {
        _levels = levels;
        foreach (var (name, level) in levels.Member("users").Members())
            if (UserId.TryParse(name, out var user) && AsLevel(level) is { } value)
                _users[user] = value;

        if (createSender is not { } sender)
            return;
        if (CreatorsOutrank(create.Member("room_version").AsText()))
        {
            _creators.Add(sender);
            foreach (var creator in create.Member("additional_creators").Items())
                if (((JsonElement?)creator).AsId<UserId>() is { } user)
                    _creators.Add(user);
        }
        else if (levels is null)
        {
            _users[sender] = 100;
        }
    }

    public long LevelOf(UserId user) =>
        _creators.Contains(user) ? Creator : _users.TryGetValue(user, out var level) ? level : Level("users_default", 0);

    /// <summary>May send a message-like event of that type.</summary>
    public bool MaySend(UserId user, string eventType) =>
        LevelOf(user) >= (AsLevel(_levels.Member("events").Member(eventType)) ?? Level("events_default", 0));

    /// <summary>The level it takes to set a state event of that type.</summary>
    public long LevelToSet(string stateType) => AsLevel(_levels.Member("events").Member(stateType)) ?? Level("state_default", _levels is null ? 0 : 50);

    /// <summary>May set a state event of that type.</summary>
    public bool MaySetState(UserId user, string eventType) => LevelOf(user) >= LevelToSet(eventType);

    /// <summary>The level it takes to send a message-like event of that type.</summary>
    public long LevelToSend(string eventType) => AsLevel(_levels.Member("events").Member(eventType)) ?? Level("events_default", 0);

    private long Level(string key, long otherwise) => AsLevel(_levels.Member(key)) ?? otherwise;

    // Room versions before 10 allowed levels written as strings.
    private static long? AsLevel(JsonElement? json) =>
        json.AsInteger() ??
        (long.TryParse(json.AsText(), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var level) ? level : null);

    private static bool CreatorsOutrank(string? roomVersion) =>
        int.TryParse(roomVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 12;
}
