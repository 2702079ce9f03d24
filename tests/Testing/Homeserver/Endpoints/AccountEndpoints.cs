using System.Text.Json.Nodes;
using Community.Testing.Homeserver.Http;
using Community.Testing.Homeserver.Rooms;

namespace Community.Testing.Homeserver.Endpoints;

/// <summary>
/// What belongs to a user and no room: https://spec.matrix.org/v1.16/client-server-api/#client-config, profiles and stored filters.
/// </summary>
internal sealed class AccountEndpoints(World world)
{
    public void Map(Router router)
    {
        router.Map("GET", "/_matrix/client/v3/user/{user}/account_data/{type}", call => Reply.Ok(
            Own(call).StoredAccountData.TryGetValue(call["type"], out var data)
                ? data.Content.DeepClone()
                : throw MatrixException.NotFound("Account data not found")));
        router.Map("PUT", "/_matrix/client/v3/user/{user}/account_data/{type}", call =>
        {
            Own(call).StoredAccountData[call["type"]] = (world.Advance(), call.Json);
            return Reply.Done();
        });
        router.Map("POST", "/_matrix/client/v3/user/{user}/filter", call =>
        {
            var id = world.NewId()[..8];
            Own(call).Filters[id] = call.Json;
            return Reply.Ok(new JsonObject { ["filter_id"] = id });
        });
        router.MapOpen("GET", "/_matrix/client/v3/profile/{user}", call => Reply.Ok(Profile(call)));
        router.MapOpen("GET", "/_matrix/client/v3/profile/{user}/displayname", call => Reply.Ok(Profile(call)));
        router.Map("PUT", "/_matrix/client/v3/profile/{user}/displayname", call =>
        {
            Own(call).DisplayName = call.Json.Text("displayname") ?? throw MatrixException.BadJson("'displayname' must be a string");
            // The name stands in each room's member event as well.
            foreach (var room in world.Rooms.Values.Where(r => r.State.IsJoined(call.UserId)))
                new Membership(world, room, call.UserId, call.UserId).Change("join");
            return Reply.Done();
        });
    }

    private static FakeUser Own(Call call) => call["user"] == call.UserId
        ? call.Session.User
        : throw MatrixException.Forbidden("Cannot do this for other users");

    private JsonObject Profile(Call call) => world.Users.TryGetValue(call["user"], out var user)
        ? new JsonObject { ["displayname"] = user.DisplayName }
        : throw new MatrixException(404, "M_UNKNOWN", "Profile was not found");
}
