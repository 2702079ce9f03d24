using System.Text.Json.Nodes;

namespace Community.Faq.Tests.Capture;

/// <summary>An edit of those who wrote it changes a draft, and is proposed for what is published.</summary>
public sealed class EditTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Fact]
    public async Task The_author_s_latest_edit_of_an_answer_waits_for_a_curator()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");

        await room.Edits(faq.Bernd, kept.Answer, "Eine XRechnung.");
        await room.Edits(faq.Bernd, kept.Answer, "Eine ZUGFeRD-Datei.");
        Assert.Equal(["✅", "✏️"], room.ReactionsOn(kept.Answer));
        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.Contains("Welche Rechnung?\nDiese.\n", room.LastReply, StringComparison.Ordinal);

        await room.Reacts(faq.Mira, kept.Answer, "✅");

        Assert.Equal(["✅"], room.ReactionsOn(kept.Answer));
        await room.Says(faq.Anna, "!faq suche ZUGFeRD");
        Assert.Contains("Welche Rechnung?\nEine ZUGFeRD-Datei.\n", room.LastReply, StringComparison.Ordinal);
        await room.Says(faq.Anna, "!faq suche XRechnung diese");
        Assert.DoesNotContain("Eine XRechnung.", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_curator_s_no_leaves_it_as_it_was()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.Edits(faq.Bernd, kept.Answer, "Gar keine, haha.");
        await room.Reacts(faq.Anna, kept.Answer, "✅");
        await room.Reacts(faq.Mira, kept.Answer, "❌");

        Assert.Equal(["✅"], room.ReactionsOn(kept.Answer));
        Assert.Equal("Diese.", Assert.Single(faq.EntriesOf(room)).Answer);
        Assert.Empty(Assert.Single(faq.EntriesOf(room)).Changes);
    }

    [Fact]
    public async Task A_draft_changes_with_its_messages()
    {
        var room = await faq.RoomAsync();
        var question = room.Fake.Say(faq.Anna, "Welche Quittung?");
        var answer = room.Fake.Reply(faq.Bernd, question, "Diese.");
        await room.Reacts(faq.Anna, answer, "📌");

        await room.Edits(faq.Anna, question, "Welche Rechnung?");
        await room.Edits(faq.Bernd, answer, "Jene.");

        var entry = Assert.Single(faq.EntriesOf(room));
        Assert.Equal(("Welche Rechnung?", "Jene.", EntryState.Draft), (entry.Question, entry.Answer, entry.State));
    }

    [Fact]
    public async Task The_author_of_the_question_changes_it()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Quittung?", "Diese.");
        await room.Says(faq.Anna, "!faq suche Quittung");

        await room.Edits(faq.Anna, kept.Question, "Welche Rechnung?");
        await room.Says(faq.Mira, $"!faq ok {Assert.Single(faq.EntriesOf(room)).Id}");

        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.Contains("Welche Rechnung?\nDiese.\n", room.LastReply, StringComparison.Ordinal);
        await room.Says(faq.Anna, "!faq suche Quittung");
        Assert.StartsWith("Zu „Quittung“ habe ich hier noch nichts.", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_not_write_it_does_not_change_it()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");

        await room.Edits(faq.Anna, kept.Answer, "Gar keine.");
        await room.Edits(faq.Bernd, kept.Question, "Welche Quittung?");
        await room.Edits(faq.Mira, kept.Answer, "Frag die Moderation.");

        var entry = Assert.Single(faq.EntriesOf(room));
        Assert.Equal(("Welche Rechnung?", "Diese."), (entry.Question, entry.Answer));
    }

    [Fact]
    public async Task An_edit_from_another_room_changes_nothing()
    {
        var (room, other) = (await faq.RoomAsync(), await faq.RoomAsync());
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");

        await other.Edits(faq.Bernd, kept.Answer, "Gar keine.");

        Assert.Equal("Diese.", Assert.Single(faq.EntriesOf(room)).Answer);
    }

    [Theory]
    [InlineData("m.image")]
    [InlineData("m.notice")]
    public async Task An_edit_that_is_no_text_changes_nothing(string kind)
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");

        await room.Sends(faq.Bernd, new JsonObject
        {
            ["msgtype"] = kind,
            ["body"] = "* bild.png",
            ["m.new_content"] = new JsonObject { ["msgtype"] = kind, ["body"] = "bild.png" },
            ["m.relates_to"] = new JsonObject { ["rel_type"] = "m.replace", ["event_id"] = kept.Answer },
        });

        Assert.Equal("Diese.", Assert.Single(faq.EntriesOf(room)).Answer);
    }

    [Fact]
    public async Task A_message_that_is_question_here_and_answer_there_is_proposed_to_both_entries()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Kommt die per Mail?");
        await room.Reacts(faq.Mira, room.Fake.Reply(faq.Anna, kept.Answer, "Ja."), "📌");

        await room.Edits(faq.Bernd, kept.Answer, "Kommt die per Post?");
        foreach (var entry in faq.EntriesOf(room))
            await room.Says(faq.Mira, $"!faq ok {entry.Id}");

        Assert.Equal(
            [("Welche Rechnung?", "Kommt die per Post?"), ("Kommt die per Post?", "Ja.")],
            faq.EntriesOf(room).OrderBy(entry => entry.Id).Select(entry => (entry.Question, entry.Answer)));
    }
}
