using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Events;

/// <summary>Somebody's membership. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#mroommember"/>.</summary>
/// <param name="Member">Whose.</param>
/// <param name="Membership">What it is now.</param>
/// <param name="IsDirect">On an invitation: the room is meant for the two alone. Source:
/// <see href="https://spec.matrix.org/v1.19/client-server-api/#direct-messaging"/>.</param>
public sealed record MemberContent(UserId Member, string Membership, bool IsDirect)
{
    public const string Join = "join";
    public const string Invite = "invite";
    public const string Leave = "leave";
    public const string Ban = "ban";

    public static MemberContent? Of(RoomEvent roomEvent) =>
        roomEvent.Type is EventType.Member && UserId.TryParse(roomEvent.StateKey, out var member) &&
        roomEvent.Content.Member("membership").AsText() is { } membership
            ? new MemberContent(member, membership, roomEvent.Content.Member("is_direct").AsBoolean() ?? false)
            : null;

    /// <summary>The membership that the event changed, where the homeserver says so. Source:
    /// <see href="https://spec.matrix.org/v1.19/client-server-api/#definition-clientevent_unsigneddata"/>.</summary>
    public static string? Before(RoomEvent roomEvent) => roomEvent.PreviousContent.Member("membership").AsText();
}
