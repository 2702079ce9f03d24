using Community.Testing;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Rooms;

/// <summary>A right that is taken from a bot is missed once, where people can hear it.</summary>
public sealed class LostRights : IAsyncLifetime
{
    private TestCommunity _community = null!;
    private FakeUser _anna = null!;
    private BotRoom _room = null!;

    public async ValueTask InitializeAsync()
    {
        _community = await EchoCommunity.StartAsync();
        _anna = _community.Homeserver.AddUser("anna");
        _room = await _community.RoomAsync("Raum", _anna);
    }

    [Fact]
    public async Task It_says_so_once_in_the_room_with_the_way_to_give_it_back()
    {
        Need("m.reaction", 40);
        await _community.SettleAsync();
        Need("m.room.topic", 60);
        await _community.StopAsync();
        await _community.StartAsync();
        await _community.SettleAsync();

        var said = Assert.Single(_room.Replies);
        Assert.Contains("Mir fehlt hier jetzt ein Recht: mit Emojis reagieren.", said, StringComparison.Ordinal);
        Assert.Contains("mindestens die Stufe 40", said, StringComparison.Ordinal);
        Assert.Contains("I now lack a right here: reacting with emoji.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_back_and_taken_again_it_is_said_again()
    {
        Need("m.reaction", 40);
        await _community.SettleAsync();
        Need("m.reaction", 0);
        await _community.SettleAsync();
        Need("m.reaction", 50);
        await _community.SettleAsync();

        Assert.Equal(2, _room.Replies.Count);
        Assert.Contains("Stufe 50", _room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_may_not_speak_it_tells_the_person_who_took_the_right()
    {
        Need("m.room.message", 30);
        await _community.SettleAsync();

        Assert.Empty(_room.Replies);
        var direct = new BotRoom(_community, Assert.Single(_community.Homeserver.Rooms, room => room.Id != _room.Fake.Id));
        Assert.Equal("invite", direct.Fake.Membership(_anna));
        Assert.Contains($"Im Raum {_room.Fake.Id} fehlt mir jetzt ein Recht: Nachrichten schreiben.", direct.LastReply, StringComparison.Ordinal);
        Assert.Equal([_anna.UserId], direct.LastMentions);
    }

    [Fact]
    public async Task What_was_missing_from_the_start_is_not_lost()
    {
        // Settings take 50 in a room as it is made, and a bot is invited without any level.
        Need("m.room.avatar", 60);
        await _community.SettleAsync();

        Assert.Empty(_room.Replies);
    }

    public ValueTask DisposeAsync() => _community.DisposeAsync();

    private void Need(string type, int level)
    {
        var levels = _room.Fake.State("m.room.power_levels")!;
        levels["events"]!.AsObject()[type] = level;
        _room.Fake.SendState(_anna, "m.room.power_levels", "", levels);
    }
}
