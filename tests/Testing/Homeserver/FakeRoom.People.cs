using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver;

/// <summary>Who comes and goes, and who may what. Each returns the id of the new event.</summary>
public sealed partial class FakeRoom
{
    public string Join(FakeUser user) => Change(user, user, "join");

    /// <param name="by">Who invites.</param>
    /// <param name="user">Who is invited.</param>
    /// <param name="isDirect">Whether the room is to be a direct chat: https://spec.matrix.org/v1.16/client-server-api/#direct-messaging</param>
    public string Invite(FakeUser by, FakeUser user, bool isDirect = false) =>
        Change(by, user, "invite", isDirect ? new JsonObject { ["is_direct"] = true } : null);

    public string Leave(FakeUser user) => Change(user, user, "leave");

    public string Kick(FakeUser by, FakeUser user) => Change(by, user, "leave");

    public string Ban(FakeUser by, FakeUser user) => Change(by, user, "ban");

    /// <summary>Sets the level of <paramref name="user"/> and leaves the others as they are.</summary>
    public string SetPowerLevel(FakeUser by, FakeUser user, int level) => Locked(() =>
    {
        var content = room.State.Content("m.room.power_levels")?.Copy() ?? [];
        var users = content.Object("users")?.Copy() ?? [];
        users[user.UserId] = level;
        content["users"] = users;
        return SendState(by, "m.room.power_levels", "", content);
    });

    private string Change(FakeUser by, FakeUser user, string membership, JsonObject? extra = null) =>
        Locked(() => new Membership(world, room, by.UserId, user.UserId).Change(membership, extra).Id!);
}
