using Community.Testing;

namespace Community.Faq.Tests.Capture;

/// <summary>Words that are taken back leave the store.</summary>
public sealed class RedactionTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Fact]
    public async Task With_its_answer_an_entry_goes()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.Says(faq.Anna, "!faq suche Rechnung");

        await room.Redacts(faq.Bernd, kept.Answer);

        await AssertGoneAsync(room, kept);
    }

    [Fact]
    public async Task With_its_question_an_entry_goes()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");

        await room.Redacts(faq.Anna, kept.Question);

        await AssertGoneAsync(room, kept);
    }

    [Fact]
    public async Task A_moderator_can_take_it_out_as_well()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");

        await room.Redacts(faq.Mira, kept.Answer);

        await AssertGoneAsync(room, kept);
    }

    [Fact]
    public async Task With_an_edit_whose_words_are_in_it_an_entry_goes()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var edit = await room.Edits(faq.Bernd, kept.Answer, "Die von Herrn Müller.");

        await room.Redacts(faq.Bernd, edit);

        await AssertGoneAsync(room, kept);
    }

    [Fact]
    public async Task The_same_if_the_edit_was_there_before_the_pin()
    {
        var room = await faq.RoomAsync();
        var question = room.Fake.Say(faq.Anna, "Welche Rechnung?");
        var answer = room.Fake.Reply(faq.Bernd, question, "Diese.");
        var edit = room.Fake.Edit(faq.Bernd, answer, "Die von Herrn Müller.");
        var pin = await room.Reacts(faq.Mira, answer, "📌");

        await room.Redacts(faq.Bernd, edit);

        await AssertGoneAsync(room, new Kept(question, answer, pin));
    }

    [Fact]
    public async Task The_redaction_of_something_else_leaves_it()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.Redacts(faq.Anna, room.Fake.Reply(faq.Anna, kept.Answer, "Danke!"));
        await room.Redacts(faq.Anna, room.Fake.Edit(faq.Anna, kept.Answer, "Gar keine."));

        Assert.Equal(["✅"], room.ReactionsOn(kept.Answer));
        Assert.Single(faq.EntriesOf(room));
    }

    [Fact]
    public async Task After_a_new_pin_on_what_is_left_it_is_kept_again()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        var edit = await room.Edits(faq.Bernd, kept.Answer, "Die von Herrn Müller.");
        await room.Redacts(faq.Bernd, edit);
        await room.Redacts(faq.Mira, kept.Pin);

        await room.Reacts(faq.Mira, kept.Answer, "📌");

        Assert.Equal("Diese.", Assert.Single(faq.EntriesOf(room)).Answer);
        Assert.Equal(["✅"], room.ReactionsOn(kept.Answer));
    }

    private async Task AssertGoneAsync(BotRoom room, Kept kept)
    {
        Assert.Empty(room.ReactionsOn(kept.Answer));
        Assert.Empty(faq.EntriesOf(room));
        await using (var db = faq.Bots.Store.Open())
            Assert.DoesNotContain(db.Set<FaqSource>(), source => source.Event.Value == kept.Answer || source.Event.Value == kept.Question);
        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.Equal("Zu „Rechnung“ habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.", room.LastReply);
    }
}
