using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Community.Matrix.Events;
using Community.Matrix.Ids;
using Community.Matrix.Json;

namespace Community.Matrix.Endpoints;

/// <summary>Joining and leaving rooms. Source: <see href="https://spec.matrix.org/v1.19/client-server-api/#room-membership"/>.</summary>
public static class RoomMembership
{
    /// <summary>A remote room can take its homeserver minutes to join.</summary>
    private static readonly TimeSpan JoinTimeout = TimeSpan.FromMinutes(3);

    /// <summary>Joins a room; being in it already is no error. Not retried here.</summary>
    /// <param name="via">Servers known to be in the room, for a room that our homeserver does not know yet.</param>
    public static async Task<RoomId> JoinAsync(
        this MatrixSession session, RoomId room, IEnumerable<string> via, CancellationToken cancellation)
    {
        var request = MatrixRequest.Post($"/_matrix/client/v3/join/{room}", new JsonObject(), MatrixJson.Default.JsonObject, JoinTimeout);
        foreach (var server in via)
            request.With("via", server);
        return (await session.SendOnceAsync(request, MatrixJson.Default.JoinResponse, cancellation)).RoomId;
    }

    /// <summary>Invites a person to a direct room; inviting anew somebody who is invited changes nothing. Not retried here.</summary>
    public static Task InviteToDirectAsync(this MatrixSession session, RoomId room, UserId person, CancellationToken cancellation) =>
        // The plain way to invite can't say that the room is a direct one.
        session.SendOnceAsync(
            MatrixRequest.Put(
                $"/_matrix/client/v3/rooms/{room}/state/{EventType.Member}/{person}",
                new JsonObject { ["membership"] = MemberContent.Invite, ["is_direct"] = true }, MatrixJson.Default.JsonObject, JoinTimeout),
            MatrixJson.Default.JsonElement, cancellation);

    /// <summary>Leaves a room or declines its invitation. Not retried here.</summary>
    /// <param name="session">The account's connection.</param>
    /// <param name="room">A room it is in or invited to.</param>
    /// <param name="reason">For people to read.</param>
    /// <param name="cancellation">Ends the request.</param>
    public static Task LeaveAsync(this MatrixSession session, RoomId room, string? reason, CancellationToken cancellation) =>
        session.SendOnceAsync(
            MatrixRequest.Post(
                $"/_matrix/client/v3/rooms/{room}/leave", reason is null ? new JsonObject() : new JsonObject { ["reason"] = reason },
                MatrixJson.Default.JsonObject),
            MatrixJson.Default.JsonElement, cancellation);
}

internal sealed record JoinResponse([property: JsonRequired] RoomId RoomId);
