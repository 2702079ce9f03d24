using System.Text.Json.Nodes;

namespace Community.Hosting.Tests;

/// <summary>What the bots react to, and what never reaches them.</summary>
public sealed class WhatIsHeard
{
    [Fact]
    public async Task A_handler_that_fails_is_apologised_for_once_and_the_next_message_is_heard()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);

        await room.Says(anna, "eins");
        await room.Says(anna, "fail");
        await room.Says(anna, "zwei");

        Assert.Equal(["eins", "sorry", "zwei"], room.Replies.Select(reply => reply.Split(' ')[0]));
        Assert.Single(community.Warnings, line => line.Contains("has set aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notices_and_our_own_messages_are_not_answered()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);

        room.Fake.Send(anna, "m.room.message", new JsonObject { ["msgtype"] = "m.notice", ["body"] = "von einem Bot" });
        room.Fake.Say(community.Bot, "von uns selbst");
        await room.Says(anna, "von Anna");

        Assert.Equal(["von uns selbst", "von Anna"], room.Replies);
    }

    [Fact]
    public async Task What_was_asked_long_before_we_came_back_is_not_answered_any_more()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        await community.StopAsync();
        room.Fake.Say(anna, "vorgestern");
        community.Time.Advance(TimeSpan.FromHours(48));
        room.Fake.Say(anna, "eben");

        await community.StartAsync();
        await community.SettleAsync();

        Assert.Equal(["eben"], room.Replies);
    }

    [Fact]
    public async Task Who_invites_us_and_writes_at_once_is_answered_but_the_rooms_past_is_not()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var fake = community.Homeserver.CreateRoom(anna, "Raum");
        fake.Say(anna, "lange vorher");
        fake.Invite(anna, community.Bot);
        fake.Say(anna, "gleich nach der Einladung");

        await community.Homeserver.WaitUntilAsync(() => fake.Membership(community.Bot) == "join");
        await community.SettleAsync();

        Assert.Equal(["gleich nach der Einladung"], new Community.Testing.BotRoom(community, fake).Replies);
    }

    [Fact]
    public async Task An_invitation_from_a_stranger_is_declined()
    {
        await using var community = await EchoCommunity.StartAsync();
        var stranger = community.Homeserver.AddUser("@fremd:anderswo.test");
        var fake = community.Homeserver.CreateRoom(stranger, "Fremder Raum");

        fake.Invite(stranger, community.Bot);

        await community.Homeserver.WaitUntilAsync(() => fake.Membership(community.Bot) == "leave");
    }

    [Fact]
    public async Task Events_with_wrong_types_are_passed_over()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        JsonNode?[] wrong = [null, 5, true, "text", new JsonArray(), new JsonObject()];
        foreach (var key in (string[])["event_id", "type", "sender", "origin_server_ts", "content", "unsigned", "state_key", "redacts"])
            foreach (var value in wrong)
            {
                var hostile = new JsonObject
                {
                    ["event_id"] = $"${Guid.NewGuid():N}",
                    ["type"] = "m.room.member",
                    ["sender"] = anna.UserId,
                    ["origin_server_ts"] = 1,
                    ["content"] = new JsonObject(),
                };
                hostile[key] = value?.DeepClone();
                room.Fake.Inject(hostile);
            }

        await room.Says(anna, "noch da?");

        Assert.Equal(["noch da?"], room.Replies);
    }
}
