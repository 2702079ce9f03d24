using System.Text.Json.Nodes;
using Community.Testing;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Rooms;

/// <summary>A room that is replaced is followed, with what belongs to it, once.</summary>
public sealed class ReplacedRooms : IAsyncLifetime
{
    private const string Setting = "de.community-bots.echo";

    private TestCommunity _community = null!;
    private FakeUser _anna = null!;
    private BotRoom _old = null!;

    public async ValueTask InitializeAsync()
    {
        _community = await EchoCommunity.StartAsync();
        _anna = _community.Homeserver.AddUser("anna");
        _old = await _community.RoomAsync("Raum", _anna);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("12")]
    public async Task The_bot_comes_along_with_its_settings_and_answers_there(string version)
    {
        _old.Fake.SendState(_anna, Setting, "", new JsonObject { ["language"] = "de" });
        var next = Successor(version, botLevel: 50);
        Bury(next);
        await _community.SettleAsync();
        var room = new BotRoom(_community, next);
        await _community.StopAsync();
        await _community.StartAsync();
        await room.Says(_anna, "da?");

        Assert.Equal([$"moved from {_old.Fake.Id}", "da?"], room.Replies);
        Assert.Equal("de", next.State(Setting)!["language"]!.GetValue<string>());
    }

    [Fact]
    public async Task One_that_it_had_come_into_before_the_old_one_was_closed_gets_the_settings_too()
    {
        _old.Fake.SendState(_anna, Setting, "", new JsonObject { ["language"] = "de" });
        var next = Successor("11", botLevel: 50);
        var room = await _community.RoomAsync(next, _anna);
        await room.Says(_anna, "schon da");
        Assert.Null(next.State(Setting));

        Bury(next);
        await _community.SettleAsync();
        await _community.StopAsync();
        await _community.StartAsync();
        await _community.SettleAsync();
        Assert.Equal(["schon da", $"moved from {_old.Fake.Id}"], room.Replies);
        Assert.Equal("de", next.State(Setting)!["language"]!.GetValue<string>());
    }

    [Fact]
    public async Task It_gets_into_a_restricted_room_through_the_one_it_is_in()
    {
        var next = Successor("11", joinRules: new JsonObject
        {
            ["join_rule"] = "restricted",
            ["allow"] = new JsonArray(new JsonObject { ["type"] = "m.room_membership", ["room_id"] = _old.Fake.Id }),
        });
        Bury(next);
        await _community.SettleAsync();

        Assert.Equal("join", next.Membership(_community.Bot));
    }

    [Fact]
    public async Task What_the_new_room_says_already_is_left_as_it_is()
    {
        _old.Fake.SendState(_anna, Setting, "", new JsonObject { ["language"] = "de" });
        var next = Successor("11", botLevel: 50);
        next.SendState(_anna, Setting, "", new JsonObject { ["language"] = "en" });
        Bury(next);
        await _community.SettleAsync();

        Assert.Equal("en", next.State(Setting)!["language"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_room_that_does_not_point_back_gets_nothing()
    {
        _old.Fake.SendState(_anna, Setting, "", new JsonObject { ["language"] = "de" });
        var stranger = _community.Homeserver.CreateRoom(_anna, "Fremd");
        Bury(stranger);
        await _community.SettleAsync();

        Assert.Null(stranger.State(Setting));
        Assert.Empty(new BotRoom(_community, stranger).Replies);
    }

    [Fact]
    public async Task A_tombstone_that_is_not_in_the_rooms_state_buries_nothing()
    {
        var next = Successor("11");
        _old.Fake.Inject(new JsonObject
        {
            ["type"] = "m.room.tombstone",
            ["state_key"] = "",
            ["event_id"] = "$forged",
            ["sender"] = "@mallory:elsewhere.test",
            ["origin_server_ts"] = 1,
            ["content"] = new JsonObject { ["replacement_room"] = next.Id },
        });
        await _community.SettleAsync();

        Assert.Null(next.Membership(_community.Bot));
    }

    public ValueTask DisposeAsync() => _community.DisposeAsync();

    private FakeRoom Successor(string version, int botLevel = 0, JsonObject? joinRules = null)
    {
        var next = _community.Homeserver.CreateRoom(_anna, new JsonObject
        {
            ["name"] = "Raum",
            ["preset"] = joinRules is null ? "public_chat" : "private_chat",
            ["room_version"] = version,
            ["creation_content"] = new JsonObject { ["predecessor"] = new JsonObject { ["room_id"] = _old.Fake.Id } },
        });
        if (joinRules is not null)
            next.SendState(_anna, "m.room.join_rules", "", joinRules);
        next.SetPowerLevel(_anna, _community.Bot, botLevel);
        return next;
    }

    private void Bury(FakeRoom next) => _old.Fake.SendState(
        _anna, "m.room.tombstone", "", new JsonObject { ["body"] = "Hier geht es weiter", ["replacement_room"] = next.Id });
}
