using Community.Testing.Homeserver;

namespace Community.Hosting.Tests;

/// <summary>What may have been sent is looked for before it is sent again.</summary>
public sealed class SendingInDoubt
{
    [Fact]
    public async Task A_reply_that_arrived_unknown_to_us_is_found_again_when_the_homeserver_has_forgotten_its_transaction()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        // The message arrives; neither the answer to the sending nor any sync tells us so before we go down.
        community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.LoseAnswer));
        community.HearsOnlyWhatIsNext();
        room.Fake.Say(anna, "hallo");
        await room.Fake.WaitForAsync(one => one["sender"]!.GetValue<string>() == community.Bot.UserId && one["type"]!.GetValue<string>() == "m.room.message");
        await community.StopAsync();
        community.Homeserver.Faults.Clear();
        community.Homeserver.ForgetTransactions();
        community.Time.Advance(TimeSpan.FromHours(25));

        await community.StartAsync();
        await community.SettleAsync();

        Assert.Equal(["hallo"], room.Replies);
    }

    [Fact]
    public async Task A_reply_in_doubt_is_looked_for_when_the_homeserver_has_ended_the_login_and_forgotten_the_device()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        var lost = community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.LoseAnswer, times: 1));
        var deaf = community.HearsOnlyWhatIsNext();
        room.Fake.Say(anna, "hallo");
        await community.Homeserver.WaitUntilAsync(() => lost.Hits > 0);
        community.Bot.ExpireTokens();
        // Our own event must not tell us: the sender alone has to find out.
        await community.PassesUntilAsync(() => community.Homeserver.Requests.Any(one => one.Path.EndsWith("/login", StringComparison.Ordinal) && one.Status == 200));
        var before = community.Homeserver.Requests.Count;
        await community.PassesUntilAsync(() => community.Homeserver.Requests.Skip(before).Any(IsAttempt));
        community.Homeserver.Faults.Remove(deaf);

        await community.SettleAsync();

        Assert.Equal(["hallo"], room.Replies);
    }

    [Fact]
    public async Task A_reply_that_never_arrived_is_sent_even_after_days()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        var drop = community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.Drop));
        room.Fake.Say(anna, "hallo");
        await community.Homeserver.WaitUntilAsync(() => drop.Hits > 0);
        await community.StopAsync();
        community.Homeserver.Faults.Clear();
        community.Homeserver.ForgetTransactions();
        community.Time.Advance(TimeSpan.FromDays(2));

        await community.StartAsync();
        await community.SettleAsync();

        Assert.Equal(["hallo"], room.Replies);
    }

    private static bool IsAttempt(RecordedRequest request) =>
        request is { Status: 200 } && (request.Path.Contains("/send/", StringComparison.Ordinal) || request.Path.EndsWith("/messages", StringComparison.Ordinal));

    [Fact]
    public async Task A_room_that_refuses_us_does_not_keep_the_others_waiting()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var closed = await community.RoomAsync("Zu", anna);
        var open = await community.RoomAsync("Offen", anna);
        closed.Fake.SendState(anna, "m.room.power_levels", string.Empty, new() { ["users"] = new System.Text.Json.Nodes.JsonObject { [anna.UserId] = 100 }, ["events_default"] = 50 });

        await closed.Says(anna, "hallo?");
        await open.Says(anna, "hallo!");

        Assert.Empty(closed.Replies);
        Assert.Equal(["hallo!"], open.Replies);
        Assert.Contains(community.Warnings, line => line.Contains("M_FORBIDDEN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_room_whose_sends_hang_does_not_keep_the_others_waiting()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var slow = await community.RoomAsync("Langsam", anna);
        var quick = await community.RoomAsync("Flink", anna);
        community.Homeserver.Faults.Add(new Fault(On.Path("PUT", Uri.EscapeDataString(slow.Fake.Id)), FaultKind.Status(500)));
        community.Homeserver.Faults.Add(new Fault(On.Path("PUT", slow.Fake.Id), FaultKind.Status(500)));

        slow.Fake.Say(anna, "hallo?");
        quick.Fake.Say(anna, "hallo!");
        await quick.Fake.WaitForAsync(one => one["content"]!["body"]?.GetValue<string>() == "hallo!" && one["sender"]!.GetValue<string>() == community.Bot.UserId);

        Assert.Empty(slow.Replies);
        community.Homeserver.Faults.Clear();
        await community.SettleAsync();
        Assert.Equal(["hallo?"], slow.Replies);
    }

    [Fact]
    public async Task Edits_of_a_live_message_that_come_quickly_go_out_as_one_with_the_latest_state()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var others = Enumerable.Range(0, 20).Select(i => community.Homeserver.AddUser($"gast{i}")).ToArray();
        var room = await community.RoomAsync("Raum", anna, others);
        await room.Says(anna, "live");
        var live = room.LastMessage["event_id"]!.GetValue<string>();

        foreach (var other in others)
            room.Fake.React(other, live, "👍");
        await community.SettleAsync();

        Assert.Equal("count 20", room.Reads(live));
        var edits = room.Fake.Events.Count(one => one["content"]?["m.relates_to"]?["rel_type"]?.GetValue<string>() == "m.replace");
        Assert.InRange(edits, 1, 5);
    }
}
