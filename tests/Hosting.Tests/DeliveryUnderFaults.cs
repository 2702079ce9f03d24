using Community.Testing.Homeserver;

namespace Community.Hosting.Tests;

/// <summary>Each message is answered once, whatever the network does.</summary>
public sealed class DeliveryUnderFaults
{
    public static TheoryData<string> Faults => new(
        "429 with header", "429 with body", "429 without a word", "500", "502", "dropped", "answer lost", "answer cut", "answer halved", "batch repeated");

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_reply_goes_out_once_although_the_sending_meets(string fault)
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        var rule = community.Homeserver.Faults.Add(new Fault(On.Send, Kind(fault), times: 2));

        await room.Says(anna, "hallo");
        await room.Says(anna, "noch da?");

        Assert.Equal(["hallo", "noch da?"], room.Replies);
        Assert.True(rule.Hits > 0);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_message_is_heard_once_although_the_sync_meets(string fault)
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        var rule = community.Homeserver.Faults.Add(new Fault(On.Sync.From(community.Bot), Kind(fault), times: 3));

        for (var i = 0; i < 5; i++)
            await room.Says(anna, $"nummer {i}");

        Assert.Equal(["nummer 0", "nummer 1", "nummer 2", "nummer 3", "nummer 4"], room.Replies);
        Assert.True(rule.Hits > 0);
    }

    [Fact]
    public async Task A_reaction_counts_although_the_answer_to_our_own_message_was_lost()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.LoseAnswer, times: 1));

        await room.Says(anna, "live");
        var live = room.LastMessage["event_id"]!.GetValue<string>();
        await room.Reacts(anna, live, "👍");

        Assert.Equal("count 1", room.Reads(live));
    }

    [Fact]
    public async Task Hundreds_of_messages_from_a_time_without_us_are_all_answered_once_and_in_order()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        await community.StopAsync();
        community.Homeserver.TimelineLimit = 10;
        var said = Enumerable.Range(0, 300).Select(i => $"nummer {i}").ToList();
        said.ForEach(text => room.Fake.Say(anna, text));

        await community.StartAsync();
        await community.SettleAsync();

        Assert.Equal(said, room.Replies);
    }

    [Fact]
    public async Task A_token_that_the_homeserver_ended_is_replaced_and_nothing_is_lost()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        community.Homeserver.Faults.Add(new Fault(On.Sync.From(community.Bot), FaultKind.ExpireToken(softLogout: false), times: 1));

        await room.Says(anna, "eins");
        await room.Says(anna, "zwei");

        Assert.Equal(["eins", "zwei"], room.Replies);
    }

    [Fact]
    public async Task A_refusal_whose_words_were_cut_off_is_not_taken_for_final()
    {
        await using var community = await EchoCommunity.StartAsync();
        var anna = community.Homeserver.AddUser("anna");
        var room = await community.RoomAsync("Raum", anna);
        // The first fault stands outermost: it halves the refusal of the second.
        community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.HalveAnswer, times: 1));
        community.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.ExpireToken(softLogout: true), times: 1));

        await room.Says(anna, "eins");

        Assert.Equal(["eins"], room.Replies);
    }

    private static FaultKind Kind(string fault) => fault switch
    {
        "429 with header" => FaultKind.RateLimit(TimeSpan.FromSeconds(1), RetryHint.Header),
        "429 with body" => FaultKind.RateLimit(TimeSpan.FromMilliseconds(700), RetryHint.Body),
        "429 without a word" => FaultKind.RateLimit(TimeSpan.FromSeconds(1), RetryHint.None),
        "500" => FaultKind.Status(500),
        "502" => FaultKind.Status(502),
        "dropped" => FaultKind.Drop,
        "answer lost" => FaultKind.LoseAnswer,
        "answer cut" => FaultKind.CutAnswer,
        "answer halved" => FaultKind.HalveAnswer,
        _ => FaultKind.RepeatBatch,
    };
}
