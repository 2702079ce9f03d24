using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomidmembers"/>.</summary>
public static class MemberEvents
{
    /// <summary>The memberships of all who are in a room at this moment or invited to it, as state events; unreadable ones are left out.</summary>
    public static async Task<IReadOnlyList<RoomEvent>> GetMembersAsync(this MatrixSession session, RoomId room, CancellationToken cancellation)
    {
        var answer = await session.SendIdempotentAsync(
            MatrixRequest.Get($"/_matrix/client/v3/rooms/{room}/members?not_membership=leave"), MatrixJson.Default.MessagesResponse, cancellation);
        return [.. (answer.Chunk ?? []).Select(json => RoomEvent.Read(json, room)).OfType<RoomEvent>()
            .Where(one => MemberContent.Of(one) is { Membership: MemberContent.Join or MemberContent.Invite })];
    }
}
