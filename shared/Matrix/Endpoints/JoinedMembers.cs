using System.Text.Json;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3roomsroomidjoined_members"/>.</summary>
public static class JoinedMembers
{
    /// <summary>Who is in a room at this moment. <see cref="ErrorCode.Forbidden"/>, if the account is not.</summary>
    public static async Task<IReadOnlySet<UserId>> GetJoinedMembersAsync(this MatrixSession session, RoomId room, CancellationToken cancellation)
    {
        var answer = await session.SendIdempotentAsync(
            MatrixRequest.Get($"/_matrix/client/v3/rooms/{room}/joined_members"), MatrixJson.Default.JoinedMembersResponse, cancellation);
        var members = new HashSet<UserId>();
        foreach (var (name, _) in answer.Joined.Members())
            if (UserId.TryParse(name, out var user))
                members.Add(user);
        return members;
    }
}

// Names and pictures are left alone: only who.
internal sealed record JoinedMembersResponse(JsonElement? Joined);
