using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>Somebody's membership. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mroommember"/>.</summary>
public sealed record MemberContent(UserId Member, string Membership)
{
    public const string Join = "join";
    public const string Invite = "invite";

    public static MemberContent? Of(RoomEvent roomEvent) =>
        roomEvent.Type is EventType.Member && UserId.TryParse(roomEvent.StateKey, out var member) &&
        roomEvent.Content.Member("membership").AsText() is { } membership
            ? new MemberContent(member, membership)
            : null;
}
