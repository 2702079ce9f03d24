using Community.Testing.Homeserver;

namespace Community.Meetups.Tests.Rsvps;

/// <summary>✅ ❔ ❌ under an invitation.</summary>
public sealed class ReactionTests(MeetupsCommunity meetups) : IClassFixture<MeetupsCommunity>
{
    private const string Nobody = "Dabei: 0 · Vielleicht: 0 · Nicht dabei: 0";

    [Theory]
    [InlineData("✅", "Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0")]
    [InlineData("✅\uFE0F", "Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0")]
    [InlineData("✔️", "Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0")]
    [InlineData("☑", "Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0")]
    [InlineData("❔", "Dabei: 0 · Vielleicht: 1 · Nicht dabei: 0")]
    [InlineData("❓\uFE0F", "Dabei: 0 · Vielleicht: 1 · Nicht dabei: 0")]
    [InlineData("❌", "Dabei: 0 · Vielleicht: 0 · Nicht dabei: 1")]
    [InlineData("✖️", "Dabei: 0 · Vielleicht: 0 · Nicht dabei: 1")]
    [InlineData("👍", Nobody)]
    [InlineData("ja", Nobody)]
    public async Task A_reaction_is_an_answer(string emoji, string counts)
    {
        var invitation = await InvitationAsync();
        await invitation.Room.Reacts(meetups.Anna, invitation.Message, emoji);

        Assert.Equal(counts, invitation.Counts);
        Assert.Single(invitation.Room.Replies);
    }

    [Fact]
    public async Task The_choices_that_the_bot_puts_under_it_are_not_counted()
    {
        var invitation = await InvitationAsync();
        invitation.Room.Fake.React(meetups.Bots.Bot, invitation.Message, "☑");
        await meetups.Bots.SettleAsync();

        Assert.Equal(["✅", "❔", "❌", "☑"], invitation.Room.ReactionsOn(invitation.Message));
        Assert.Equal(Nobody, invitation.Counts);
    }

    [Fact]
    public async Task Several_people_are_counted_each_once()
    {
        var (room, message) = await InvitationAsync() is var invitation ? (invitation.Room, invitation.Message) : default;
        await room.Reacts(meetups.Anna, message, "✅");
        await room.Reacts(meetups.Anna, message, "☑");
        await room.Reacts(meetups.Bernd, message, "✅");
        await room.Reacts(meetups.Clara, message, "❔");
        await room.Reacts(meetups.Mira, message, "❌");

        Assert.Equal("Dabei: 2 · Vielleicht: 1 · Nicht dabei: 1", invitation.Counts);
    }

    [Fact]
    public async Task A_change_of_mind_counts_and_a_withdrawn_one_falls_back()
    {
        var (room, message) = await InvitationAsync() is var invitation ? (invitation.Room, invitation.Message) : default;
        var yes = await room.Reacts(meetups.Anna, message, "✅");
        var maybe = await room.Reacts(meetups.Anna, message, "❔");
        var no = await room.Reacts(meetups.Anna, message, "❌");
        Assert.Equal("Dabei: 0 · Vielleicht: 0 · Nicht dabei: 1", invitation.Counts);

        await room.Redacts(meetups.Anna, maybe);
        Assert.Equal("Dabei: 0 · Vielleicht: 0 · Nicht dabei: 1", invitation.Counts);
        await room.Redacts(meetups.Anna, no);
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);
        await room.Redacts(meetups.Anna, yes);
        Assert.Equal(Nobody, invitation.Counts);
        await room.Reacts(meetups.Anna, message, "✅");
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);
    }

    [Fact]
    public async Task A_reaction_elsewhere_is_no_answer()
    {
        var (invitation, other) = (await InvitationAsync(), await InvitationAsync());
        var (room, message) = (invitation.Room, invitation.Message);
        await room.Reacts(meetups.Anna, room.Fake.Say(meetups.Anna, "Ich komme."), "✅");
        await room.Says(meetups.Anna, "!treffen");
        await room.Reacts(meetups.Anna, room.LastMessage["event_id"]!.GetValue<string>(), "✅");
        await other.Room.Reacts(meetups.Anna, message, "✅");

        Assert.Equal((Nobody, Nobody), (invitation.Counts, other.Counts));
    }

    [Fact]
    public async Task The_moderation_can_take_a_reaction_back()
    {
        var invitation = await InvitationAsync();
        var yes = await invitation.Room.Reacts(meetups.Anna, invitation.Message, "✅");
        await invitation.Room.Redacts(meetups.Mira, yes);

        Assert.Equal(Nobody, invitation.Counts);
    }

    [Fact]
    public async Task An_edit_carries_the_whole_message_and_calls_nobody()
    {
        var invitation = await InvitationAsync();
        var first = invitation.Room.Reads(invitation.Message);
        await invitation.Room.Reacts(meetups.Anna, invitation.Message, "✅");

        Assert.Equal(first.Replace("Dabei: 0 · V", "Dabei: 1 · V", StringComparison.Ordinal).Replace("\nBist du", "\nZugesagt haben: anna\nBist du", StringComparison.Ordinal), invitation.Room.Reads(invitation.Message));
        var edit = Assert.Single(Edits(invitation));
        Assert.Equal("{}", edit["m.mentions"]!.ToJsonString());
        Assert.Equal("{}", edit["m.new_content"]!["m.mentions"]!.ToJsonString());
        Assert.Equal("m.text", edit["m.new_content"]!["msgtype"]!.GetValue<string>());
        Assert.StartsWith("* 📅 ", edit["body"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_burst_of_answers_is_a_few_edits_and_the_last_is_right()
    {
        var invitation = await InvitationAsync();
        var guests = Enumerable.Range(0, 10).Select(i => meetups.Bots.Homeserver.AddUser($"gast{i}")).ToList();
        guests.ForEach(guest => invitation.Room.Fake.Join(guest));
        await meetups.Bots.SettleAsync();
        foreach (var (i, guest) in guests.Index())
            invitation.Room.Fake.React(guest, invitation.Message, i % 2 == 0 ? "✅" : "❌");
        await meetups.Bots.SettleAsync();

        Assert.Equal("Dabei: 5 · Vielleicht: 0 · Nicht dabei: 5", invitation.Counts);
        Assert.InRange(Edits(invitation).Count, 1, 3);
    }

    [Fact]
    public async Task An_answer_counts_although_the_homeservers_answer_to_the_invitation_was_lost()
    {
        var room = await meetups.RoomAsync();
        meetups.Bots.Homeserver.Faults.Add(new Fault(On.Send, FaultKind.LoseAnswer, times: 1));
        var invitation = await meetups.InvitesAsync(room, "\"Treffen\" 3.12. 16 Uhr");
        await room.Reacts(meetups.Anna, invitation.Message, "✅");

        Assert.Single(room.Replies);
        Assert.Equal("Dabei: 1 · Vielleicht: 0 · Nicht dabei: 0", invitation.Counts);
    }

    private async Task<Invitation> InvitationAsync() =>
        await meetups.InvitesAsync(await meetups.RoomAsync(), "\"Treffen\" 3.12. 16 Uhr 90 Minuten Foyer");

    private static List<System.Text.Json.Nodes.JsonObject> Edits(Invitation invitation) =>
    [
        .. invitation.Room.Fake.Events.Select(one => one["content"]!.AsObject())
            .Where(content => content["m.relates_to"]?["rel_type"]?.GetValue<string>() == "m.replace" &&
                content["m.relates_to"]!["event_id"]!.GetValue<string>() == invitation.Message),
    ];
}
