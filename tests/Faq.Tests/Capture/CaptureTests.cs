using System.Text.Json.Nodes;

namespace Community.Faq.Tests.Capture;

/// <summary>What 📌 keeps, and what it does not.</summary>
public sealed class CaptureTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    private const string Nothing = "Zu „Rechnung“ habe ich hier noch nichts. Frag am besten gleich die anderen in diesem Raum.";

    private const string WhichQuestion = "Das merke ich mir gern. Auf welche Frage antwortet es? Antworte mir mit der Frage.";

    [Theory]
    [InlineData("📌")]
    [InlineData("📌\uFE0F")]
    [InlineData("📌\uFE0E")]
    public async Task A_moderators_pin_keeps_the_answer_with_its_question(string pin)
    {
        var room = await faq.RoomAsync();
        var question = await room.Says(faq.Anna, "Wer hat schon auf E-Rechnung umgestellt?");
        var answer = await room.Replying(faq.Bernd, question, "Wir, mit einem freien Viewer.");
        await room.Reacts(faq.Mira, answer, pin);

        Assert.Equal(["✅"], room.ReactionsOn(answer));
        Assert.Empty(room.Replies);
        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.Contains("Wer hat schon auf E-Rechnung umgestellt?\nWir, mit einem freien Viewer.\n", room.LastReply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("👍")]
    [InlineData("📍")]
    [InlineData("pin")]
    public async Task Another_emoji_keeps_nothing(string emoji)
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        await room.Reacts(faq.Mira, answer, emoji);

        Assert.Empty(room.ReactionsOn(answer));
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task An_answer_in_a_thread_belongs_to_the_question_that_began_it()
    {
        var room = await faq.RoomAsync();
        var question = room.Fake.Say(faq.Anna, "Wie beantragt man die Leitweg-ID?");
        room.Fake.SayInThread(faq.Mira, question, "Gute Frage!");
        var answer = room.Fake.SayInThread(faq.Bernd, question, "Bei der Verwaltung, das dauert sechs Wochen.");
        await room.Reacts(faq.Mira, answer, "📌");

        await room.Says(faq.Anna, "!faq suche Leitweg");
        Assert.Contains("Wie beantragt man die Leitweg-ID?\nBei der Verwaltung, das dauert sechs Wochen.\n", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_within_a_thread_answers_the_message_it_replies_to()
    {
        var room = await faq.RoomAsync();
        var root = room.Fake.Say(faq.Mira, "Heute reden wir über Rechnungen.");
        var question = room.Fake.SayInThread(faq.Anna, root, "Wie beantragt man die Leitweg-ID?");
        var answer = room.Fake.Send(faq.Bernd, "m.room.message", new JsonObject
        {
            ["msgtype"] = "m.text",
            ["body"] = "Bei der Verwaltung.",
            ["m.relates_to"] = new JsonObject
            {
                ["rel_type"] = "m.thread",
                ["event_id"] = root,
                ["is_falling_back"] = false,
                ["m.in_reply_to"] = new JsonObject { ["event_id"] = question },
            },
        });
        await room.Reacts(faq.Mira, answer, "📌");

        Assert.Equal("Wie beantragt man die Leitweg-ID?", Assert.Single(faq.EntriesOf(room)).Question);
    }

    [Fact]
    public async Task What_was_edited_before_is_kept_as_it_reads_now()
    {
        var room = await faq.RoomAsync();
        var question = room.Fake.Say(faq.Anna, "Welche Rehcnung?");
        var answer = room.Fake.Reply(faq.Bernd, question, "Disee.");
        room.Fake.Edit(faq.Anna, question, "Welche Rechnung?");
        room.Fake.Edit(faq.Bernd, answer, "Deise.");
        room.Fake.Edit(faq.Bernd, answer, "Diese.");
        room.Fake.Edit(faq.Mira, answer, "Gar keine.");
        await room.Reacts(faq.Mira, answer, "📌");

        var entry = Assert.Single(faq.EntriesOf(room));
        Assert.Equal(("Welche Rechnung?", "Diese."), (entry.Question, entry.Answer));
    }

    [Fact]
    public async Task The_quotation_that_old_clients_put_above_a_reply_is_not_kept()
    {
        var room = await faq.RoomAsync();
        var question = room.Fake.Say(faq.Anna, "Welche Rechnung?");
        var answer = room.Fake.Reply(faq.Bernd, question, "> <@anna:fake.test> Welche Rechnung?\n\nDiese.");
        await room.Reacts(faq.Mira, answer, "📌");

        Assert.Equal("Diese.", Assert.Single(faq.EntriesOf(room)).Answer);
    }

    [Fact]
    public async Task Somebody_without_the_right_proposes_and_the_room_does_not_see_it()
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        await room.Reacts(faq.Anna, answer, "📌");

        Assert.Equal(["⏳"], room.ReactionsOn(answer));
        await room.Says(faq.Anna, "!faq suche Rechnung");
        Assert.Equal([Nothing], room.Replies);
    }

    [Fact]
    public async Task The_right_is_that_of_the_moment()
    {
        var room = await faq.RoomAsync();
        var first = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        var second = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Quittung?"), "Jene.");
        room.Fake.SetPowerLevel(faq.Mira, faq.Anna, 50);
        await room.Reacts(faq.Anna, first, "📌");
        room.Fake.SetPowerLevel(faq.Mira, faq.Anna, 49);
        await room.Reacts(faq.Anna, second, "📌");

        Assert.Equal("Welche Rechnung?", Assert.Single(faq.EntriesOf(room), entry => entry.IsShown).Question);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("11")]
    [InlineData("12")]
    public async Task Capture_and_its_undoing_work_in_room_version(string version)
    {
        // In version 12 Mira's right is that of the creator; no power level names her.
        var room = await faq.RoomAsync(version);
        Assert.Equal(version is "12", room.Fake.State("m.room.power_levels")!["users"]![faq.Mira.UserId] is null);
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        Assert.Equal(["✅"], room.ReactionsOn(kept.Answer));

        await room.Redacts(faq.Mira, kept.Pin);

        Assert.Empty(room.ReactionsOn(kept.Answer));
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task What_a_bot_of_ours_says_is_not_kept()
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Anna, "!faq suche Rechnung");
        await room.Reacts(faq.Mira, room.LastMessage["event_id"]!.GetValue<string>(), "📌");

        Assert.Equal([Nothing], room.Replies);
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task What_another_bot_says_is_not_kept()
    {
        var room = await faq.RoomAsync();
        var question = room.Fake.Say(faq.Anna, "Welche Rechnung?");
        var answer = room.Fake.Send(faq.Bernd, "m.room.message", Replying(question, "m.notice", "Diese."));
        await room.Reacts(faq.Mira, answer, "📌");

        Assert.Empty(room.Replies);
        Assert.Empty(faq.EntriesOf(room));
    }

    [Theory]
    [InlineData("m.image")]
    [InlineData("m.file")]
    [InlineData("m.video")]
    public async Task Of_a_picture_or_file_the_name_is_kept_and_the_link_leads_to_it(string kind)
    {
        var room = await faq.RoomAsync();
        var question = room.Fake.Say(faq.Anna, "Wie sieht eine E-Rechnung aus?");
        var answer = room.Fake.Send(faq.Bernd, "m.room.message", Replying(question, kind, "rechnung.png"));
        await room.Reacts(faq.Mira, answer, "📌");

        Assert.Equal("📎 rechnung.png", Assert.Single(faq.EntriesOf(room)).Answer);
        await room.Says(faq.Anna, "!faq suche E-Rechnung");
        Assert.Contains($"/{answer}?via=", room.LastReply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_message_that_replies_to_nothing_the_question_is_asked()
    {
        var room = await faq.RoomAsync();
        var message = room.Fake.Say(faq.Bernd, "Rechnungen liest man mit einem Viewer.");
        await room.Reacts(faq.Mira, message, "📌");
        Assert.Equal((WhichQuestion, "m.text", message), (room.LastReply, room.LastKind, room.LastRepliesTo));
        Assert.Equal([faq.Mira.UserId], room.LastMentions);
        Assert.Equal(["⏳"], room.ReactionsOn(message));

        var asked = room.LastMessage["event_id"]!.GetValue<string>();
        await room.Replying(faq.Anna, asked, "Ich bin nicht gemeint.");
        await room.Replying(faq.Mira, asked, "Womit liest man Rechnungen, die als XML kommen und die man sonst nicht öffnen kann?");

        Assert.Equal(["✅"], room.ReactionsOn(message));
        var entry = Assert.Single(faq.EntriesOf(room));
        Assert.Equal(("Womit liest man Rechnungen, die als XML kommen und die man sonst nicht öffnen kann?", "Rechnungen liest man mit einem Viewer."), (entry.Question, entry.Answer));
    }

    [Fact]
    public async Task So_it_is_where_the_question_was_taken_back_or_is_not_there()
    {
        var room = await faq.RoomAsync();
        var question = room.Fake.Say(faq.Anna, "Welche Rechnung?");
        var answer = room.Fake.Reply(faq.Bernd, question, "Diese.");
        room.Fake.Redact(faq.Anna, question);
        await room.Reacts(faq.Mira, answer, "📌");
        Assert.Equal(WhichQuestion, room.LastReply);

        await room.Reacts(faq.Mira, room.Fake.Reply(faq.Bernd, "$nirgends", "Jene."), "📌");
        Assert.Equal([WhichQuestion, WhichQuestion], room.Replies);
        Assert.All(faq.EntriesOf(room), entry => Assert.Equal((string.Empty, EntryState.Draft), (entry.Question, entry.State)));
    }

    [Fact]
    public async Task The_question_is_asked_in_the_thread_of_the_message()
    {
        var room = await faq.RoomAsync();
        var root = room.Fake.Send(faq.Anna, "m.room.message", new JsonObject { ["msgtype"] = "m.location", ["body"] = "hier", ["geo_uri"] = "geo:52,13" });
        var answer = room.Fake.SayInThread(faq.Bernd, root, "Diese Rechnung.");
        await room.Reacts(faq.Mira, answer, "📌");

        Assert.Equal((WhichQuestion, answer, root), (room.LastReply, room.LastRepliesTo, room.LastThread));
    }

    [Fact]
    public async Task A_message_that_was_taken_back_keeps_nothing()
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        room.Fake.Redact(faq.Bernd, answer);
        await room.Reacts(faq.Mira, answer, "📌");

        Assert.Empty(room.Replies);
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task A_pin_on_nothing_keeps_nothing()
    {
        var room = await faq.RoomAsync();
        await room.Reacts(faq.Mira, "$nirgends", "📌");

        Assert.Empty(room.Replies);
        Assert.Empty(faq.EntriesOf(room));
    }

    [Fact]
    public async Task A_very_long_answer_is_kept_in_part()
    {
        var room = await faq.RoomAsync();
        await faq.KeepsAsync(room, "Welche Rechnung?", string.Concat(Enumerable.Repeat("Das ist ein langer Satz über Rechnungen. ", 1400)));

        Assert.Equal(20_000, Assert.Single(faq.EntriesOf(room)).Answer.Length);
    }

    private static JsonObject Replying(string to, string kind, string body) => new()
    {
        ["msgtype"] = kind,
        ["body"] = body,
        ["url"] = "mxc://fake.test/rechnung",
        ["m.relates_to"] = new JsonObject { ["m.in_reply_to"] = new JsonObject { ["event_id"] = to } },
    };
}
