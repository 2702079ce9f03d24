using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;

namespace Community.Testing.Homeserver.Rooms;

/// <summary>Joining, inviting, leaving, kicking and banning: https://spec.matrix.org/v1.16/client-server-api/#room-membership</summary>
internal sealed class Membership(World world, Room room, string sender, string target)
{
    private string? Now => room.State.Membership(target);

    public StoredEvent Change(string membership, JsonObject? extra = null)
    {
        switch (membership)
        {
            case "join":
                CheckJoin();
                break;
            case "invite":
                CheckInvite();
                break;
            case "leave" when sender == target:
                if (Now is not ("join" or "invite" or "knock") && Standing(membership) is null)
                    throw MatrixException.Forbidden($"User {sender} not in room {room.Id}");
                break;
            case "leave":
                if (Now is not ("join" or "invite" or "knock" or "ban"))
                    throw MatrixException.Forbidden("The target user is not in the room");
                CheckAbove(Now == "ban" ? room.Power.Ban : room.Power.Kick, "kick");
                break;
            case "ban":
                CheckAbove(room.Power.Ban, "ban");
                break;
            default:
                throw new MatrixException(400, "M_UNKNOWN", "Invalid membership key");
        }

        return Standing(membership) ?? room.Append(new EventDraft(sender, "m.room.member", Content(membership).With(extra), target));
    }

    /// <summary>The creator's own first step into a new room, which no rule could allow yet.</summary>
    public StoredEvent Join() => room.Append(new EventDraft(sender, "m.room.member", Content("join"), target));

    private void CheckJoin()
    {
        if (sender != target)
            throw MatrixException.Forbidden("Cannot force another user to join.");
        if (Now == "ban")
            throw new MatrixException(403, "M_BAD_STATE", "Cannot join user who was banned");
        if (Now is not ("join" or "invite") && !JoinRuleLetsIn())
            throw MatrixException.Forbidden("You are not invited to this room.");
    }

    /// <summary>https://spec.matrix.org/v1.16/client-server-api/#mroomjoin_rules</summary>
    private bool JoinRuleLetsIn() => room.State.JoinRule switch
    {
        "public" => true,
        "restricted" or "knock_restricted" => (room.State.Content("m.room.join_rules")?["allow"] as JsonArray)?.OfType<JsonObject>()
            .Any(a => world.Rooms.GetValueOrDefault(a.Text("room_id") ?? "")?.State.IsJoined(target) == true) == true,
        _ => false,
    };

    private void CheckInvite()
    {
        CheckIsIn();
        if (Now == "ban")
            throw new MatrixException(403, "M_BAD_STATE", "Cannot invite user who was banned");
        if (Now == "join")
            throw MatrixException.Forbidden($"{target} is already in the room.");
        if (room.Power.Of(sender) < room.Power.Invite)
            throw MatrixException.Forbidden("You don't have permission to invite users");
    }

    private void CheckAbove(long level, string what)
    {
        CheckIsIn();
        if (room.Power.Of(sender) < level || room.Power.Of(target) >= room.Power.Of(sender))
            throw MatrixException.Forbidden($"You cannot {what} user {target}.");
    }

    private void CheckIsIn()
    {
        if (!room.State.IsJoined(sender))
            throw MatrixException.Forbidden($"{sender} not in room {room.Id}.");
    }

    /// <summary>Who joins once more, or leaves what is left, changes nothing.</summary>
    private StoredEvent? Standing(string membership) =>
        Now == membership
        && room.State.Find("m.room.member", target) is { } standing
        && standing.Sender == sender
        && standing.Json.Object("content").Text("displayname") == Content(membership).Text("displayname")
            ? standing
            : null;

    private JsonObject Content(string membership)
    {
        var content = new JsonObject { ["membership"] = membership };
        if (membership is "join" or "invite" && world.Users.GetValueOrDefault(target)?.DisplayName is { } name)
            content["displayname"] = name;
        return content;
    }
}
