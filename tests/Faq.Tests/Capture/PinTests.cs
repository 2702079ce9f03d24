namespace Community.Faq.Tests.Capture;

/// <summary>An entry lives as long as one 📌 stands.</summary>
public sealed class PinTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Fact]
    public async Task A_second_pin_changes_nothing_and_one_of_two_is_enough()
    {
        var room = await faq.RoomAsync();
        room.Fake.SetPowerLevel(faq.Mira, faq.Anna, 50);
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var second = await room.Reacts(faq.Anna, kept.Answer, "📌");
        Assert.Equal(["✅"], room.ReactionsOn(kept.Answer));
        Assert.Single(faq.EntriesOf(room));

        await room.Redacts(faq.Mira, kept.Pin);
        Assert.Equal(["✅"], room.ReactionsOn(kept.Answer));
        Assert.Single(faq.EntriesOf(room));

        await room.Redacts(faq.Anna, second);
        Assert.Empty(room.ReactionsOn(kept.Answer));
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task A_pin_without_the_right_does_not_keep_an_entry_alive()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.Reacts(faq.Anna, kept.Answer, "📌");

        await room.Redacts(faq.Mira, kept.Pin);

        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task A_pin_taken_back_takes_entry_and_acknowledgement_with_it_and_a_new_one_brings_both_back()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        Assert.Equal(["✅"], room.ReactionsOn(kept.Answer));

        await room.Redacts(faq.Mira, kept.Pin);
        Assert.Empty(room.ReactionsOn(kept.Answer));
        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.StartsWith("Zu „Rechnung“ habe ich hier noch nichts.", room.LastReply, StringComparison.Ordinal);

        var again = await room.Reacts(faq.Mira, kept.Answer, "📌");
        Assert.Equal(["✅"], room.ReactionsOn(kept.Answer));
        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.Contains("Welche Rechnung?\nDiese.\n", room.LastReply, StringComparison.Ordinal);

        await room.Redacts(faq.Mira, again);
        Assert.Empty(room.ReactionsOn(kept.Answer));
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task Pin_and_withdrawal_that_come_together_leave_nothing()
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        for (var i = 0; i < 5; i++)
            room.Fake.Redact(faq.Mira, room.Fake.React(faq.Mira, answer, "📌"));
        await faq.Bots.SettleAsync();

        Assert.Empty(room.ReactionsOn(answer));
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task Two_answers_to_one_question_are_in_one_entry_and_go_one_by_one()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var second = room.Fake.Reply(faq.Anna, kept.Question, "Oder jene.");
        await room.Reacts(faq.Mira, second, "📌");
        Assert.Equal("Diese.\n\nOder jene.", Assert.Single(faq.EntriesOf(room)).Answer);
        Assert.Equal(["✅"], room.ReactionsOn(second));

        await room.Redacts(faq.Mira, kept.Pin);

        Assert.Equal("Oder jene.", Assert.Single(faq.EntriesOf(room)).Answer);
        Assert.Empty(room.ReactionsOn(kept.Answer));
        Assert.Equal(["✅"], room.ReactionsOn(second));
    }

    [Fact]
    public async Task A_later_reply_to_an_answer_is_one_more_answer()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.Reacts(faq.Mira, room.Fake.Reply(faq.Anna, kept.Answer, "Und denkt an die Leitweg-ID."), "📌");

        Assert.Equal("Diese.\n\nUnd denkt an die Leitweg-ID.", Assert.Single(faq.EntriesOf(room)).Answer);
    }

    [Fact]
    public async Task What_members_add_to_a_published_entry_waits()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var second = room.Fake.Reply(faq.Anna, kept.Question, "Oder jene.");
        await room.Reacts(faq.Bernd, second, "📌");
        Assert.Equal(["⏳"], room.ReactionsOn(second));
        Assert.Equal("Diese.", Assert.Single(faq.EntriesOf(room)).Answer);

        await room.Reacts(faq.Mira, second, "✅");

        Assert.Equal(["✅"], room.ReactionsOn(second));
        Assert.Equal("Diese.\n\nOder jene.", Assert.Single(faq.EntriesOf(room)).Answer);
    }

    [Fact]
    public async Task Without_the_curator_s_pin_what_a_member_proposed_waits_again()
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        var proposed = await room.Reacts(faq.Anna, answer, "📌");
        var kept = await room.Reacts(faq.Mira, answer, "📌");
        Assert.Equal(["✅"], room.ReactionsOn(answer));

        await room.Redacts(faq.Mira, kept);
        Assert.Equal(["⏳"], room.ReactionsOn(answer));

        await room.Redacts(faq.Anna, proposed);
        Assert.Empty(room.ReactionsOn(answer));
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task Ten_pins_at_once_make_one_entry()
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        foreach (var i in Enumerable.Range(0, 10))
        {
            var helper = faq.Bots.Homeserver.AddUser($"helfer{i}");
            room.Fake.Join(helper);
            room.Fake.SetPowerLevel(faq.Mira, helper, 50);
            room.Fake.React(helper, answer, "📌");
        }
        await faq.Bots.SettleAsync();

        Assert.Equal(["✅"], room.ReactionsOn(answer));
        Assert.Single(faq.EntriesOf(room));
    }
}
