using System.Text.Json.Nodes;
using Community.Hosting.Members;
using Community.Matrix.Ids;
using Community.Testing;
using Community.Testing.Homeserver;
using Microsoft.Extensions.DependencyInjection;

namespace Community.Hosting.Tests.Members;

/// <summary>Who is in a room is known from memory; what is not known for sure counts for nothing.</summary>
public sealed class RoomMembersTests : IAsyncLifetime
{
    private TestCommunity _community = null!;
    private FakeUser _mira = null!, _anna = null!, _bernd = null!;
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _community = await EchoCommunity.StartAsync();
        _mira = _community.Homeserver.AddUser("mira");
        _anna = _community.Homeserver.AddUser("anna");
        _bernd = _community.Homeserver.AddUser("bernd");
        _room = await _community.RoomAsync("Raum", _mira, _anna);
        await BecomesAsync(true, _anna);
    }

    [Fact]
    public async Task Who_joins_is_a_member_soon_and_who_leaves_is_none_at_once()
    {
        Assert.False(IsMember(_bernd));

        _room.Fake.Join(_bernd);
        await BecomesAsync(true, _bernd);
        _room.Fake.Kick(_mira, _bernd);
        await BecomesAsync(false, _bernd);
        _room.Fake.Ban(_mira, _anna);
        await BecomesAsync(false, _anna);

        Assert.True(IsMember(_mira));
    }

    [Fact]
    public async Task Rooms_are_listed_with_their_names()
    {
        var other = await _community.RoomAsync("Anderer Raum", _mira);
        await _community.PassesUntilAsync(() => Members.NameOf(Id(other)) == "Anderer Raum");

        Assert.Equal([Id(_room)], Members.RoomsOf(User(_anna)));
        Assert.Equal([Id(_room), Id(other)], Members.RoomsOf(User(_mira)).ToHashSet());

        other.Fake.SendState(_mira, "m.room.name", "", new JsonObject { ["name"] = "Neuer Name" });
        await _community.PassesUntilAsync(() => Members.NameOf(Id(other)) == "Neuer Name");
    }

    [Fact]
    public async Task After_a_gap_nobody_counts_until_the_list_has_been_read_again()
    {
        var asked = _community.Homeserver.Faults.Add(new Fault(On.Path("/joined_members"), FaultKind.Delay(TimeSpan.FromSeconds(30)), times: 1));
        await _community.StopAsync();
        // Anna's leaving is not among the events that /sync brings.
        _room.Fake.Leave(_anna);
        for (var i = 0; i < 150; i++)
            _room.Fake.Say(_mira, "Nachricht");
        await _community.StartAsync();
        await _community.Homeserver.WaitUntilAsync(() => asked.Hits == 1);

        Assert.Null(Members.IsMember(Id(_room), User(_mira)));
        Assert.Empty(Members.RoomsOf(User(_mira)));
        await BecomesAsync(true, _mira);
        Assert.False(IsMember(_anna));
    }

    [Fact]
    public async Task A_gap_while_we_run_is_closed_as_well()
    {
        _community.Homeserver.Down = true;
        _room.Fake.Leave(_anna);
        for (var i = 0; i < 150; i++)
            _room.Fake.Say(_mira, "Nachricht");
        _community.Homeserver.Down = false;
        await _community.PassesUntilAsync(() => IsMember(_anna) == false);

        Assert.True(IsMember(_mira));
    }

    [Fact]
    public async Task While_the_homeserver_is_silent_nothing_is_known()
    {
        Assert.True(Members.IsCurrent);

        _community.Homeserver.Down = true;
        _community.Time.Advance(RoomMembers.LongestSilence);

        Assert.Null(IsMember(_mira));
        Assert.False(Members.IsCurrent);
        _community.Homeserver.Down = false;
        // A /sync without news takes half a minute of real time.
        await _room.Says(_mira, "Da bin ich wieder.");
        Assert.True(IsMember(_mira));
        Assert.True(Members.IsCurrent);
    }

    [Fact]
    public async Task A_list_that_can_not_be_read_is_tried_again()
    {
        _community.Homeserver.Faults.Add(new Fault(On.Path("/joined_members"), FaultKind.Status(400), times: 1));
        var other = await _community.RoomAsync("Anderer Raum", _mira);

        await _community.PassesUntilAsync(() => Members.IsMember(Id(other), User(_mira)) == true);
    }

    [Fact]
    public async Task A_room_that_we_are_put_out_of_is_no_business_of_ours()
    {
        _room.Fake.Kick(_mira, _community.Bot);

        await _community.PassesUntilAsync(() => IsMember(_mira) is null);
    }

    public async ValueTask DisposeAsync() => await _community.DisposeAsync();

    private RoomMembers Members => _community.Services.GetRequiredService<RoomMembers>();

    private bool? IsMember(FakeUser user) => Members.IsMember(Id(_room), User(user));

    private Task BecomesAsync(bool isMember, FakeUser user) => _community.PassesUntilAsync(() => IsMember(user) == isMember);

    private static RoomId Id(BotRoom room) => RoomId.Parse(room.Fake.Id);

    private static UserId User(FakeUser user) => UserId.Parse(user.UserId);
}
