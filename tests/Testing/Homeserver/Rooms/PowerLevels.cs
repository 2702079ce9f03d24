using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>Who may do what: https://spec.matrix.org/v1.16/client-server-api/#mroompower_levels</summary>
internal sealed class PowerLevels(RoomState state, RoomVersion version)
{
    private readonly JsonObject? content = state.Content("m.room.power_levels");
    private readonly HashSet<string> creators = FindCreators(state);

    public long Invite => content.Number("invite") ?? 0;

    public long Kick => content.Number("kick") ?? 50;

    public long Ban => content.Number("ban") ?? 50;

    public long Redact => content.Number("redact") ?? 50;

    public long Of(string userId)
    {
        if (creators.Contains(userId))
        {
            if (version.CreatorsAreAboveAll)
                return long.MaxValue;
            if (content is null)
                return 100;
        }

        return content.Object("users").Number(userId) ?? content.Number("users_default") ?? 0;
    }

    public long ToSend(string type, bool isState) => content.Object("events").Number(type)
        ?? (isState ? content.Number("state_default") ?? (content is null ? 0 : 50) : content.Number("events_default") ?? 0);

    /// <summary>Since version 12 creators must not be listed: https://spec.matrix.org/v1.16/rooms/v12/#authorization-rules</summary>
    public void CheckNamesNoCreator(JsonObject wanted)
    {
        if (version.CreatorsAreAboveAll && creators.FirstOrDefault(c => wanted.Object("users")?.ContainsKey(c) == true) is { } creator)
            throw new MatrixException(400, "M_UNKNOWN", $"Creator user {creator} must not appear in content.users");
    }

    private static HashSet<string> FindCreators(RoomState state)
    {
        if (state.Find("m.room.create") is not { } create)
            return [];
        return [create.Sender!, .. create.Json.Object("content").Texts("additional_creators") ?? []];
    }
}
