using Community.Testing;

namespace Community.Faq.Tests.Life;

/// <summary>A draft is changed by a reply to it, or in its thread, that begins with what it changes.</summary>
public sealed class ReplyTests(FaqCommunity faq) : IClassFixture<FaqCommunity>
{
    [Theory]
    [InlineData("Antwort: Jene.", "Welche Rechnung?", "Jene.", "Eintrag {0} ist geändert.")]
    [InlineData("frage : Welche Quittung?\nANTWORT: Jene.\nUnd diese.", "Welche Quittung?", "Jene.\nUnd diese.", "Eintrag {0} ist geändert.")]
    [InlineData("Question: Welche Quittung?", "Welche Quittung?", "Diese.", "Entry {0} is changed.")]
    [InlineData("Answer 1: <script>alert(1)</script> \u202Eenej", "Welche Rechnung?", "<script>alert(1)</script> \u202Eenej", "Entry {0} is changed.")]
    public async Task A_curator_changes_it_where_it_is_shown_to_them_and_takes_it_back(string words, string question, string answer, string said)
    {
        var (room, id) = await ProposedAsync();
        var direct = await faq.DirectAsync(faq.Mira);
        await direct.Says(faq.Mira, $"!faq zeig {id}");
        Assert.Contains("Ändern: Antworte hier mit „Frage: …“ oder „Antwort: …“.", direct.LastReply, StringComparison.Ordinal);
        var shown = direct.LastMessage["event_id"]!.GetValue<string>();

        var reply = await direct.SaysInThread(faq.Mira, shown, words);
        Assert.StartsWith(string.Format(null, said, id), direct.LastReply, StringComparison.Ordinal);
        Assert.Equal((reply, shown), (direct.LastRepliesTo, direct.LastThread));
        Assert.DoesNotContain("<script>", direct.LastHtml ?? string.Empty, StringComparison.Ordinal);
        Assert.Equal((question, answer, EntryState.Draft), (faq.EntryOf(room).Question, faq.EntryOf(room).Answer, faq.EntryOf(room).State));

        await direct.Reacts(faq.Mira, direct.LastMessage["event_id"]!.GetValue<string>(), "↩️");
        Assert.Equal(("Welche Rechnung?", "Diese."), (faq.EntryOf(room).Question, faq.EntryOf(room).Answer));
    }

    [Fact]
    public async Task A_published_entry_with_a_change_that_waits_is_changed_the_same_way_and_the_history_knows()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.Edits(faq.Bernd, kept.Answer, "Diese da.");
        var direct = await faq.DirectAsync(faq.Mira);
        await direct.Says(faq.Mira, $"!faq zeig {faq.EntryOf(room).Id}");
        await direct.Replying(faq.Mira, direct.LastMessage["event_id"]!.GetValue<string>(), "Antwort: Jene.");

        Assert.Equal("Jene.", faq.EntryOf(room).Answer);
        Assert.Equal(("Diese.", "Jene."), faq.EntryOf(room).Changes.Where(change => !change.IsProposed).Select(change => (change.Before, change.After)).Last());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Under_the_message_with_the_mark_its_author_and_a_curator_change_it(bool isCurator)
    {
        var (room, id) = await ProposedAsync();
        await room.SaysInThread(isCurator ? faq.Mira : faq.Bernd, AnswerIn(room), "Antwort: Jene.");

        Assert.Equal("Jene.", faq.EntryOf(room).Answer);
        Assert.StartsWith($"Eintrag {id} ist geändert.", room.LastReply, StringComparison.Ordinal);
        Assert.Equal(AnswerIn(room), room.LastThread);
        await room.Says(isCurator ? faq.Mira : faq.Bernd, "!rückgängig");
        Assert.Equal("Diese.", faq.EntryOf(room).Answer);
    }

    [Theory]
    [InlineData("Antwort: Meine ist besser.")]
    [InlineData("Frage: Und was ist mit Quittungen?")]
    public async Task There_the_words_of_others_are_talk(string words)
    {
        var (room, _) = await ProposedAsync();
        await room.SaysInThread(words.StartsWith('A') ? faq.Anna : faq.Bernd, AnswerIn(room), words);

        Assert.Equal(("Welche Rechnung?", "Diese."), (faq.EntryOf(room).Question, faq.EntryOf(room).Answer));
        Assert.Empty(room.Replies);
    }

    [Theory]
    [InlineData("Die Antwort: Das weiß ich nicht.")]
    [InlineData("Antworten kann ich später.")]
    [InlineData("Antwort 1234: nein")]
    [InlineData("Danke!")]
    public async Task What_begins_otherwise_is_talk_from_anybody(string words)
    {
        var (room, _) = await ProposedAsync();
        await room.SaysInThread(faq.Mira, AnswerIn(room), words);
        await room.Says(faq.Mira, "Antwort: ohne Bezug");

        Assert.Equal("Diese.", faq.EntryOf(room).Answer);
        Assert.Empty(room.Replies);
    }

    [Fact]
    public async Task Under_a_published_entry_s_message_it_is_talk()
    {
        var room = await faq.RoomAsync();
        var kept = await faq.KeepsAsync(room, "Welche Rechnung?", "Diese.");
        await room.SaysInThread(faq.Mira, kept.Answer, "Antwort: Jene.");

        Assert.Equal("Diese.", faq.EntryOf(room).Answer);
        Assert.Empty(room.Replies);
    }

    [Fact]
    public async Task What_was_proposed_in_words_is_changed_by_its_author_and_nobody_else()
    {
        var room = await faq.RoomAsync();
        await room.Says(faq.Anna, "!faq neu Welche Rechnung? | Diese.");
        var id = faq.EntryOf(room).Id;
        Assert.EndsWith("Ändern: Antworte hier mit „Frage: …“ oder „Antwort: …“.", room.LastReply, StringComparison.Ordinal);
        var proposed = room.LastMessage["event_id"]!.GetValue<string>();
        await room.Replying(faq.Anna, proposed, "Frage: Welche Quittung?\nAntwort: Jene.");
        Assert.Equal(("Welche Quittung?", "Jene."), (faq.EntryOf(room).Question, faq.EntryOf(room).Answer));
        Assert.StartsWith($"Eintrag {id} ist geändert.", room.LastReply, StringComparison.Ordinal);

        await room.Replying(faq.Bernd, proposed, "Answer: Mine.");
        Assert.Equal("In a proposal everybody changes their own words, and curators all of it (from power level 50 on; yours is 0).", room.LastReply);
        Assert.DoesNotContain("Mine", faq.EntryOf(room).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_answers_it_has_to_be_said_which()
    {
        var (room, id) = await ProposedAsync();
        var question = (string)room.Fake.Events.Single(one => one["content"]?["body"]?.GetValue<string>() == "Welche Rechnung?")["event_id"]!;
        await room.Reacts(faq.Anna, room.Fake.Reply(faq.Anna, question, "Oder jene."), "📌");
        var direct = await faq.DirectAsync(faq.Mira);
        await direct.Says(faq.Mira, $"!faq zeig {id}");
        var shown = direct.LastMessage["event_id"]!.GetValue<string>();
        await direct.SaysInThread(faq.Mira, shown, "Antwort: Keine.");
        Assert.Equal("Welche Antwort meinst du? Von 1 bis 2 gibt es sie, zum Beispiel „Antwort 1: …“.", direct.LastReply);
        await direct.SaysInThread(faq.Mira, shown, "Antwort 2: Keine.");
        Assert.Equal("Diese.\n\nKeine.", faq.EntryOf(room).Answer);
        await room.SaysInThread(faq.Mira, AnswerIn(room), "Antwort: Nur diese.");
        Assert.Equal("Nur diese.\n\nKeine.", faq.EntryOf(room).Answer);
    }

    [Theory]
    [InlineData("Antwort:", "Schreib die neue Antwort")]
    [InlineData("Antwort: Diese.", "An Eintrag {0} hat sich dadurch nichts geändert.")]
    [InlineData("Frage: {1}", "Das ist zu lang für mich")]
    public async Task What_changes_nothing_or_is_too_much_is_said(string words, string said)
    {
        var (room, id) = await ProposedAsync();
        await room.SaysInThread(faq.Mira, AnswerIn(room), words.Replace("{1}", new string('x', 1_001), StringComparison.Ordinal));

        Assert.StartsWith(string.Format(null, said, id), room.LastReply, StringComparison.Ordinal);
        Assert.Equal(("Welche Rechnung?", "Diese."), (faq.EntryOf(room).Question, faq.EntryOf(room).Answer));
    }

    [Fact]
    public async Task Who_may_no_longer_and_what_is_no_more_is_told_and_not_searched_for()
    {
        var (room, id) = await ProposedAsync();
        var direct = await faq.DirectAsync(faq.Mira);
        await direct.Says(faq.Mira, $"!faq zeig {id}");
        var shown = direct.LastMessage["event_id"]!.GetValue<string>();
        await room.Says(faq.Mira, $"!faq nein {id}");
        await direct.SaysInThread(faq.Mira, shown, "Antwort: Jene.");

        Assert.Equal($"Einen Eintrag {id} finde ich in deinen Räumen nicht.", direct.LastReply);
    }

    /// <summary>Anna asks, Bernd replies, Anna proposes it.</summary>
    private async Task<(BotRoom Room, long Id)> ProposedAsync()
    {
        var room = await faq.RoomAsync();
        var answer = room.Fake.Reply(faq.Bernd, room.Fake.Say(faq.Anna, "Welche Rechnung?"), "Diese.");
        await room.Reacts(faq.Anna, answer, "📌");
        Assert.Equal(["⏳"], room.ReactionsOn(answer));
        return (room, faq.EntryOf(room).Id);
    }

    private static string AnswerIn(BotRoom room) =>
        (string)room.Fake.Events.Single(one => one["content"]?["body"]?.GetValue<string>() == "Diese.")["event_id"]!;
}
