using System.Text.Json.Nodes;
using Community.Testing;
using Community.Testing.Homeserver;

namespace Community.Hosting.Tests.Rooms;

/// <summary>What is said to one person arrives in one direct room with them, once and in order.</summary>
public sealed class DirectMessages : IAsyncLifetime
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
    public async Task A_direct_room_is_opened_for_the_first_message_and_used_for_the_next()
    {
        await _room.Says(_anna, "psst eins, zwei");
        await _room.Says(_anna, "psst drei");

        var direct = DirectRoom();
        Assert.Equal(["eins", "zwei", "drei"], direct.Replies);
        Assert.Equal("invite", direct.Fake.Membership(_anna));
        Assert.True(Invitation(direct)["content"]!["is_direct"]!.GetValue<bool>());
        Assert.Null(direct.Fake.State("m.room.encryption"));
        Assert.Empty(_room.Replies);
    }

    [Fact]
    public async Task Both_have_all_rights_in_it_and_what_is_said_there_is_said_to_the_bot()
    {
        await _room.Says(_anna, "psst hallo");
        var direct = DirectRoom();
        direct.Fake.Join(_anna);

        await direct.Says(_anna, "wie geht's?");

        Assert.Equal("just us: wie geht's?", direct.LastReply);
        Assert.Equal(100, direct.Fake.State("m.room.power_levels")!["users"]![_anna.UserId]!.GetValue<int>());
    }

    [Theory]
    [InlineData("answer lost")]
    [InlineData("dropped")]
    [InlineData("502")]
    [InlineData("429")]
    public async Task One_room_is_opened_although_creating_it_meets(string fault)
    {
        var rule = _community.Homeserver.Faults.Add(new Fault(On.CreateRoom, Kind(fault), times: 2));

        await _room.Says(_anna, "psst eins");
        await _room.Says(_anna, "psst zwei");

        Assert.Equal(["eins", "zwei"], DirectRoom().Replies);
        Assert.True(rule.Hits > 0);
    }

    [Fact]
    public async Task A_room_created_just_before_a_crash_is_found_again()
    {
        var lost = _community.Homeserver.Faults.Add(new Fault(On.CreateRoom, FaultKind.LoseAnswer));
        _community.HearsOnlyWhatIsNext();
        _room.Fake.Say(_anna, "psst eins");
        await _community.Homeserver.WaitUntilAsync(() => lost.Hits > 0);
        await _community.StopAsync();
        _community.Homeserver.Faults.Clear();
        _community.Homeserver.ForgetTransactions();
        _community.Time.Advance(TimeSpan.FromHours(25));

        await _community.StartAsync();
        await _community.SettleAsync();

        Assert.Equal(["eins"], DirectRoom().Replies);
    }

    [Fact]
    public async Task A_limit_on_new_rooms_holds_nobody_else()
    {
        _community.Homeserver.Faults.Add(new Fault(On.CreateRoom, FaultKind.RateLimit(TimeSpan.FromMinutes(10), RetryHint.Body), times: 1));
        var before = _community.Time.GetUtcNow();
        _room.Fake.Say(_anna, "psst geheim");
        _room.Fake.Say(_anna, "laut");

        await _community.Homeserver.WaitUntilAsync(() => _room.Replies.Contains("laut"));
        await _community.PassesUntilAsync(() => _community.Warnings.Any(line => line.Contains("a direct room", StringComparison.Ordinal)));
        Assert.True(_community.Time.GetUtcNow() - before < TimeSpan.FromMinutes(5));
        await _community.PassesAsync(TimeSpan.FromMinutes(11));
        Assert.Equal(["geheim"], DirectRoom().Replies);
    }

    [Fact]
    public async Task A_person_who_cannot_be_invited_costs_their_messages_and_nobody_elses()
    {
        var ben = _community.Homeserver.AddUser("ben");
        _room.Fake.Join(ben);
        _community.Homeserver.Faults.Add(new Fault(On.CreateRoom, FaultKind.Refuse(403, "M_FORBIDDEN"), times: 1));

        await _room.Says(_anna, "psst eins, zwei");
        await _room.Says(ben, "psst drei");
        await _room.Says(_anna, "psst vier");

        Assert.Equal(["drei"], DirectRoom(ben).Replies);
        Assert.Equal(["vier"], DirectRoom(_anna).Replies);
    }

    [Fact]
    public async Task A_direct_room_that_the_person_opened_is_theirs()
    {
        var theirs = await _community.RoomAsync(_community.Homeserver.CreateRoom(_anna, new JsonObject
        {
            ["preset"] = "trusted_private_chat",
            ["is_direct"] = true,
            ["invite"] = new JsonArray(_community.Bot.UserId),
        }));

        await theirs.Says(_anna, "hallo");
        await _room.Says(_anna, "psst eins");

        Assert.Equal(["just us: hallo", "eins"], theirs.Replies);
    }

    [Fact]
    public async Task When_the_person_has_left_a_new_one_is_opened()
    {
        await _room.Says(_anna, "psst eins");
        var first = DirectRoom();
        first.Fake.Join(_anna);
        first.Fake.Leave(_anna);
        await _community.SettleAsync();

        await _room.Says(_anna, "psst zwei");

        Assert.Equal(["eins"], first.Replies);
        Assert.Equal(["zwei"], DirectRoom(butNot: first).Replies);
    }

    [Fact]
    public async Task When_somebody_else_comes_in_it_is_no_direct_room_any_more()
    {
        await _room.Says(_anna, "psst eins");
        var first = DirectRoom();
        first.Fake.Join(_anna);
        first.Fake.Invite(_anna, _community.Homeserver.AddUser("ben"));
        await _community.SettleAsync();

        await _room.Says(_anna, "psst zwei");
        await first.Says(_anna, "hallo");

        Assert.Equal(["eins", "hallo"], first.Replies);
        Assert.Equal(["zwei"], DirectRoom(butNot: first).Replies);
    }

    [Fact]
    public async Task Who_bans_the_bot_from_their_direct_room_is_left_alone_until_they_invite_it_again()
    {
        await _room.Says(_anna, "psst eins");
        var first = DirectRoom();
        first.Fake.Join(_anna);
        // Both have all rights, so the bot has to give up its own before it can be banned.
        first.Fake.SetPowerLevel(_community.Bot, _community.Bot, 0);
        first.Fake.Ban(_anna, _community.Bot);
        await _community.SettleAsync();

        await _room.Says(_anna, "psst zwei");
        Assert.Equal(2, _community.Homeserver.Rooms.Count);

        var theirs = await _community.RoomAsync(_community.Homeserver.CreateRoom(_anna, new JsonObject
        {
            ["preset"] = "trusted_private_chat",
            ["is_direct"] = true,
            ["invite"] = new JsonArray(_community.Bot.UserId),
        }));
        await _room.Says(_anna, "psst drei");
        Assert.Equal(["drei"], theirs.Replies);
    }

    public ValueTask DisposeAsync() => _community.DisposeAsync();

    private BotRoom DirectRoom(FakeUser? with = null, BotRoom? butNot = null) => new(
        _community,
        Assert.Single(_community.Homeserver.Rooms, room => room.Id != _room.Fake.Id && room.Id != butNot?.Fake.Id && room.Membership(with ?? _anna) is not null));

    private JsonObject Invitation(BotRoom room) => room.Fake.Events.First(
        one => one["type"]!.GetValue<string>() == "m.room.member" && one["state_key"]!.GetValue<string>() == _anna.UserId);

    private static FaultKind Kind(string fault) => fault switch
    {
        "answer lost" => FaultKind.LoseAnswer,
        "dropped" => FaultKind.Drop,
        "502" => FaultKind.Status(502),
        _ => FaultKind.RateLimit(TimeSpan.FromSeconds(20), RetryHint.Header),
    };
}
