using System.Text.Json.Nodes;
using Community.Hosting.Joining;
using Community.Testing;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Rooms;

/// <summary>Whose invitations are followed, where the community has a Space.</summary>
public sealed class SpaceInvitations : IAsyncLifetime
{
    private TestCommunity _community = null!;
    private FakeUser _anna = null!, _stranger = null!;
    private FakeRoom _space = null!;

    public async ValueTask InitializeAsync()
    {
        _community = await EchoCommunity.StartAsync(new JoinOptions { Space = "#kultur:fake.test", OnlySpace = true });
        _anna = _community.Homeserver.AddUser("anna");
        _stranger = _community.Homeserver.AddUser("@mallory:elsewhere.test");
        _space = _community.Homeserver.CreateRoom(_anna, new JsonObject
        {
            ["name"] = "Kultur",
            ["preset"] = "private_chat",
            ["room_alias_name"] = "kultur",
            ["creation_content"] = new JsonObject { ["type"] = "m.space" },
        });
        await _community.RoomAsync(_space, _anna);
    }

    [Fact]
    public async Task A_room_of_the_Space_is_joined()
    {
        var room = _community.Homeserver.CreateRoom(_anna, "Museum");
        _space.SendState(_anna, "m.space.child", room.Id, new JsonObject { ["via"] = new JsonArray("fake.test") });

        await _community.RoomAsync(room, _anna);

        Assert.Equal("join", room.Membership(_community.Bot));
    }

    [Fact]
    public async Task Another_room_is_declined_politely_even_from_the_own_homeserver()
    {
        var room = _community.Homeserver.CreateRoom(_anna, "Privat");
        // A child without a way to reach it is none.
        _space.SendState(_anna, "m.space.child", room.Id, []);

        room.Invite(_anna, _community.Bot);
        await _community.Homeserver.WaitUntilAsync(() => room.Membership(_community.Bot) == "leave");

        Assert.Contains("Danke für die Einladung!", room.State("m.room.member", _community.Bot.UserId)!["reason"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_room_with_a_member_of_the_Space_is_joined()
    {
        var room = await _community.RoomAsync(Direct(_anna));

        await room.Says(_anna, "hallo");

        Assert.Equal("just us: hallo", room.LastReply);
    }

    [Fact]
    public async Task A_direct_room_with_somebody_else_is_not()
    {
        var room = Direct(_stranger);

        await _community.Homeserver.WaitUntilAsync(() => room.Membership(_community.Bot) == "leave");
    }

    public ValueTask DisposeAsync() => _community.DisposeAsync();

    private FakeRoom Direct(FakeUser by) => _community.Homeserver.CreateRoom(by, new JsonObject
    {
        ["preset"] = "trusted_private_chat",
        ["is_direct"] = true,
        ["invite"] = new JsonArray(_community.Bot.UserId),
    });
}
